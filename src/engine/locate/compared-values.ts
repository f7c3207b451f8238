// Complaints of two values that do not go together: alike where they must differ, or the ends of a stretch of time.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars, type BodyScalar } from '../read/body/scalars.ts';
import { textFormat } from '../read/text/format.ts';
import { urlParts } from '../read/url/parts.ts';

/** So many values are compared. */
const MOST_VALUES = 200;

const DIFFER =
  /\b(?:must|should|have to|has to|need to) (?:both |all )?(?:differ|be (?:different|distinct))\b|\b(?:must not|mustn't|cannot|can't|may not|should not) be (?:the same|equal|identical)\b|\bare (?:the same|identical)[.!]?$/i;
const STRETCH = /\b(?:range|period|interval|span|window|duration)\b/i;
const OF_TIME = /\b(?:time|dates?|days?|weeks?|months?|years?|hours?|period|interval)\b/i;
const MOMENTS: ReadonlySet<string> = new Set(['date', 'date-time']);
const BEGIN = /^(?:from|since|after|gte?)$|(?:^|[_-])(?:start|begin|from)|^(?:start|begin|from)[A-Z]|[a-z](?:Start|From|Begin)$/;
const END =
  /^(?:to|until|till|before|lte?)$|(?:^|[_-])(?:end|stop|to|until)(?:$|[_-])|^(?:end|stop|to|until)[A-Z]|^end|[a-z](?:End|To|Until)$/;

/** The value that the other one does not go with; null unless exactly two are such. */
export function comparedValue(request: Request, tree: BodyTree | null, words: string): Location | null {
  return secondOfAlike(request, tree, words) ?? endOfStretch(request, tree, words);
}

/** `Source and destination must differ`: the second of the only two values that are the same. */
function secondOfAlike(request: Request, tree: BodyTree | null, words: string): Location | null {
  if (!DIFFER.test(words)) return null;
  const seen = new Set<string>();
  const again = valuesOf(request, tree).filter(({ value }) => {
    const text = typeof value === 'boolean' ? '' : String(value);
    const isAgain = text !== '' && seen.has(text);
    seen.add(text);
    return isAgain;
  });
  return again.length === 1 ? again[0]!.at : null;
}

/** `The time range may not exceed 31 days`: the end of the only one that is sent. */
function endOfStretch(request: Request, tree: BodyTree | null, words: string): Location | null {
  if (!STRETCH.test(words) || !OF_TIME.test(words)) return null;
  const moments = valuesOf(request, tree).filter(({ value }) => MOMENTS.has(textFormat(String(value))));
  const [begin, end] = [BEGIN, END].map((names) => moments.filter(({ name }) => names.test(name)));
  return begin?.length === 1 && end?.length === 1 ? end[0]!.at : null;
}

type NamedValue = BodyScalar & { readonly name: string };

function valuesOf(request: Request, tree: BodyTree | null): readonly NamedValue[] {
  return [
    ...urlParts(request.url).query.map(({ name, value, valueRange }) => ({
      name,
      value,
      at: locationAt({ in: 'query', path: name }, valueRange),
    })),
    ...bodyScalars(tree, () => true, MOST_VALUES).map((scalar) => ({
      ...scalar,
      name: scalar.at.path.slice(scalar.at.path.lastIndexOf('/') + 1),
    })),
  ];
}
