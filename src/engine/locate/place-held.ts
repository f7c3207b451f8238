// A name or way that the request holds, in whatever part: nothing is said of what is not there.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location, Part } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { heldInBody } from './body-place.ts';
import { bracketedName, cookiePlace, headerPlace, queryPlace } from './named-place.ts';

/** Less certain ones are found by dropping steps. */
const LEAST = 0.7;

/** The place in the part that is told, else in the first that holds it: body, query, header fields of two words, cookies. */
export function placeHeld(request: Request, tree: BodyTree | null, segments: readonly Segment[], part: Part | null): Location | null {
  const name = bracketedName(segments);
  switch (part) {
    case 'query':
      return queryPlace(request, name);
    case 'header':
      return headerPlace(request, name);
    case 'cookie':
      return cookiePlace(request, name);
    case 'path':
    case 'method':
    case 'url':
      return null;
    case 'body':
      return inBody(tree, segments);
    case null:
      return (
        inBody(tree, segments) ??
        queryPlace(request, name) ??
        (/\w-\w/.test(name) ? headerPlace(request, name) : null) ??
        cookiePlace(request, name)
      );
  }
}

function inBody(tree: BodyTree | null, segments: readonly Segment[]): Location | null {
  const found = tree && heldInBody(tree, segments);
  return found?.present && found.certainty >= LEAST ? found.at : null;
}
