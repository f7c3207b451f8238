// How a value differs from those that passed at its place: in type, in format, or by being none of the few that ever passed.
import { foldName } from '../core/fold-name.ts';
import { nearestName } from './near-name.ts';
import type { Profile } from './profile.ts';
import { isStrictFormat, textFormat, type TextFormat } from './text-format.ts';
import type { Trait } from './traits.ts';

/** What kind of difference a value makes, and how well it separates (see `Difference.weight`). */
export interface ValueDifference {
  readonly kind: 'type' | 'format' | 'empty' | 'value' | 'range';
  readonly weight: number;
}

/** So many different values, seen so often, are a set that a server may insist on. */
const SMALL_SET = { values: 3, times: 5 };

/** The difference of one value, or null where it is what passed, or where what passed varies. */
export function valueDifference(trait: Trait, profile: Profile, requests: number): ValueDifference | null {
  if (!profile.types.has(trait.type)) return { kind: 'type', weight: 1.3 };
  if (trait.type === 'array' || trait.type === 'object' || profile.values.has(trait.text)) return null;
  if (trait.place.in === 'method' || trait.key === 'scheme') return { kind: 'value', weight: 1.5 };
  if (isSecret(trait)) return secretDifference(trait, profile, requests);
  return formatDifference(trait, profile) ?? setDifference(trait, profile, requests) ?? rangeDifference(trait, profile);
}

function formatDifference({ type, text }: Trait, { formats }: Profile): ValueDifference | null {
  if (type === 'number')
    return formats.has('decimal') || formats.size > 1 || Number.isInteger(Number(text)) ? null : { kind: 'format', weight: 0.9 };
  if (type !== 'string') return null;
  const own = textFormat(text);
  if (formats.has(own)) return null;
  if (own === 'empty') return { kind: 'empty', weight: 1 };
  const [only] = formats;
  if (only === undefined || formats.size > 1 || !isStrictFormat(only)) return null;
  return isWithin(own, only) ? null : { kind: 'format', weight: 1.2 };
}

/** Every whole number is a decimal one, and a hash may happen to have digits only. */
function isWithin(own: TextFormat, wanted: TextFormat): boolean {
  return own === 'integer' && (wanted === 'decimal' || wanted === 'hash');
}

function setDifference({ place, text }: Trait, { values, times }: Profile, requests: number): ValueDifference | null {
  const near = nearestName(text, values) !== null || [...values].some((value) => foldName(value) === foldName(text));
  const factor = near && !/^\d+$/.test(text) ? 1.6 : 1;
  const named = place.in === 'header' ? 1.5 : 1;
  if (values.size === 1 && requests > 1 && times > 1) return { kind: 'value', weight: 0.6 * factor * named };
  if (requests === 1) return { kind: 'value', weight: 0.35 * factor * named };
  return values.size <= SMALL_SET.values && times >= SMALL_SET.times ? { kind: 'value', weight: 0.4 * factor } : null;
}

/** A sign that no passing number had, a size that none came near. Ids count up for ever. */
function rangeDifference({ type, text, key }: Trait, { least, most, values }: Profile): ValueDifference | null {
  if (/id$/i.test(key)) return null;
  const number = type === 'number' ? Number(text) : Number.NaN;
  if (number < 0 && least >= 0) return { kind: 'range', weight: 0.5 };
  if (number > 10 * Math.max(1, most) || (number === 0 && least > 0)) return { kind: 'range', weight: 0.4 };
  const longest = Math.max(...[...values].map((value) => value.length));
  return type === 'string' && text.length > 4 * longest && text.length > 40 ? { kind: 'range', weight: 0.3 } : null;
}

function isSecret({ place: { in: part, path } }: Trait): boolean {
  return part === 'cookie' || (part === 'header' && /^(?:proxy-)?authorization$|token|api-?key|signature|secret/.test(path));
}

/** Secrets are made to differ: their scheme and their shape are compared, and the rest only where all that passed were the same. */
function secretDifference({ place, text }: Trait, { values }: Profile, requests: number): ValueDifference | null {
  const shapes = new Set([...values].map(shapeOfSecret));
  if (!shapes.has(shapeOfSecret(text)) && shapes.size === 1) return { kind: 'format', weight: place.in === 'cookie' ? 0.4 : 1 };
  return values.size === 1 ? { kind: 'value', weight: (place.in === 'cookie' ? 0.1 : 0.3) * (requests > 1 ? 1.5 : 1) } : null;
}

function shapeOfSecret(text: string): string {
  const [, scheme = '', rest = ''] = /^([A-Za-z][\w-]*) +(.*)$/s.exec(text.slice(0, 5000)) ?? [];
  return `${scheme} ${textFormat(scheme === '' ? text : rest)}`;
}
