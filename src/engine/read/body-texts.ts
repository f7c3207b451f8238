// The texts that a body's members hold, whatever its format, for checks that look at each.
import type { BodyTree } from '../core/body-tree.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { toPointer, type Segment } from '../core/pointer.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyTree } from './body-tree.ts';

/** A member that is a text. */
export interface BodyText {
  readonly at: Location;
  readonly text: string;
}

/** Members looked at, and texts told of: what is wrong in a long list is wrong in its beginning. */
const MOST = 2000;
const ENOUGH = 10;

/**
 * The first texts, in order, that `isWanted` answers true for; none where the body's characters do not even match `sign`, which spares most
 * bodies the walk, and none in plain text.
 */
export function bodyTexts(request: Request, sign: RegExp, isWanted: (text: string, name: string) => boolean): BodyText[] {
  const text = knownText(request.body);
  if (text === null || !sign.test(text)) return [];
  const tree = bodyTree(request);
  if (!tree || tree.format === 'text') return [];
  const found: BodyText[] = [];
  const open: { readonly value: unknown; readonly path: readonly Segment[]; readonly name: string }[] = [
    { value: tree.value, path: [], name: '' },
  ];
  for (let seen = 0; open.length > 0 && seen < MOST && found.length < ENOUGH; seen += 1) {
    const { value, path, name } = open.pop()!;
    if (typeof value === 'string' && isWanted(value, name)) found.push({ at: placeOf(tree, toPointer(path)), text: value });
    else if (typeof value === 'object' && value !== null) {
      const inList = Array.isArray(value);
      // The nearest name: elements of a list go by the list's.
      const members = Object.entries(value).slice(0, MOST);
      for (const [key, member] of members.toReversed()) {
        open.push({ value: member, path: [...path, inList ? Number(key) : key], name: inList ? name : key });
      }
    }
  }
  return found;
}

function placeOf(tree: BodyTree, pointer: string): Location {
  return locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer));
}
