// Values beyond a limit that a server tells without their name: too large, too long, out of time.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import { boundsIn } from '../read/prose/bounds.ts';
import { onlyOne } from './only-one.ts';

/** Null unless exactly one value of the request is beyond the limit that the words tell. */
export function beyondLimit(request: Request, tree: BodyTree | null, words: string): Location | null {
  return (
    outside(request, tree, words) ??
    outOfRange(request, tree, words) ??
    tooLong(request, tree, words) ??
    ofLength(request, tree, words) ??
    outOfTime(request, tree, words)
  );
}

/** `Value must be between 1 and 30`: the one number that is not. */
function outside(request: Request, tree: BodyTree | null, words: string): Location | null {
  if (!/^(?:the )?(?:value|number) (?:must|should|has to) be (?:between|in the range)\b/i.test(words)) return null;
  const { minimum, maximum } = boundsIn(words);
  if (minimum === null || maximum === null) return null;
  const isOutside = (value: unknown): boolean =>
    /^-?\d{1,15}(?:\.\d{1,15})?$/.test(String(value)) && (Number(value) < minimum || Number(value) > maximum);
  return onlyOne(request, tree, isOutside);
}

/** Jackson: Numeric value (454) out of range of Java byte, Cannot coerce Floating-point value (3.7) to `int`. The one number that is written so. */
function outOfRange(request: Request, tree: BodyTree | null, words: string): Location | null {
  const told = /\b(?:value|number|integer) \(?["']?(-?\d[\d.eE+]{0,60})["']?\)?(?:(?: is)? out of range\b| to `)/.exec(words)?.[1];
  return told === undefined ? null : onlyOne(request, tree, (value) => String(value) === told);
}

/** PostgreSQL: value too long for type character varying(20): the one text that is. */
function tooLong(request: Request, tree: BodyTree | null, words: string): Location | null {
  const most = /\btoo long for type (?:character(?: varying)?|(?:var)?char)\((\d{1,5})\)/.exec(words)?.[1];
  return most === undefined ? null : onlyOne(request, tree, (value) => typeof value === 'string' && value.length > Number(most));
}

/** `Text is 70 characters long`: the one that is. */
function ofLength(request: Request, tree: BodyTree | null, words: string): Location | null {
  const length = Number(/\b(?:is|has|was|were|got) (\d{2,6}) characters\b/i.exec(words)?.[1] ?? 0);
  return length === 0 ? null : onlyOne(request, tree, (value) => typeof value === 'string' && value.length === length);
}

/** `Arrival date must not be in the past`: the one date of the request. */
function outOfTime(request: Request, tree: BodyTree | null, words: string): Location | null {
  if (!/\b(?:date|day|time)\b[^.\n]{1,60}\bin the (?:past|future)\b/i.test(words)) return null;
  return onlyOne(request, tree, (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:[T ]|$)/.test(value));
}
