// How a value differs from those that passed at its place: in type, in format, or by being none of the few that ever passed.
import { foldName } from '../../core/fold-name.ts';
import type { Part } from '../../core/location.ts';
import { nearestName } from '../text/near-name.ts';
import type { Profile } from './profile.ts';
import { isStrictFormat, textFormat, type TextFormat } from '../text/format.ts';
import type { TraitType } from './traits.ts';

/** A value to compare. */
export interface Compared {
  readonly in: Part;
  /** The name that it goes by: of an element, that of its list; `scheme` and `host` in the URL. */
  readonly name: string;
  readonly type: TraitType;
  readonly text: string;
}

/** What kind of difference a value makes, and how well it separates (see `Difference.weight`). */
export interface ValueDifference {
  readonly kind: 'type' | 'format' | 'empty' | 'value' | 'range';
  readonly weight: number;
  /** The passing value that was meant, where one is like it. */
  readonly like?: string;
}

/** So many different values, seen so often, are a set that a server may insist on. */
const SMALL_SET = { values: 3, times: 5 };

/** The difference of one value, or null where it is what passed, or where what passed varies. */
export function valueDifference(compared: Compared, profile: Profile, requests: number): ValueDifference | null {
  const { type, text } = compared;
  if (!profile.types.has(type)) return { kind: 'type', weight: 1.3 };
  if (type === 'array' || type === 'object' || profile.values.has(text)) return null;
  if (compared.in === 'method' || compared.name === 'scheme') return { kind: 'value', weight: 1.5 };
  if (isSecret(compared)) return secretDifference(compared, profile, requests);
  return formatDifference(compared, profile) ?? setDifference(compared, profile, requests) ?? rangeDifference(compared, profile);
}

function formatDifference({ type, text }: Compared, { formats }: Profile): ValueDifference | null {
  if (type === 'number')
    return formats.has('decimal') || formats.size > 1 || Number.isInteger(Number(text)) ? null : { kind: 'format', weight: 0.9 };
  if (type !== 'string') return null;
  if (text.trim() === '') return formats.has('empty') ? null : { kind: 'empty', weight: 1 };
  const [only] = formats;
  if (only === undefined || formats.size > 1 || !isStrictFormat(only)) return null;
  const own = textFormat(text);
  return own === only || isWithin(own, only) ? null : { kind: 'format', weight: 1.2 };
}

/** Every whole number is a decimal one, and a hash may happen to have digits only. */
function isWithin(own: TextFormat, wanted: TextFormat): boolean {
  return own === 'integer' && (wanted === 'decimal' || wanted === 'hash');
}

function setDifference({ in: part, text }: Compared, { values, times }: Profile, requests: number): ValueDifference | null {
  const isOne = values.size === 1 && requests > 1 && times > 1;
  const isSmall = values.size <= SMALL_SET.values && times >= SMALL_SET.times;
  const same = /^\d+$/.test(text) ? undefined : [...values].find((value) => foldName(value) === foldName(text));
  if (!isOne && requests > 1 && !isSmall && same === undefined) return null;
  const like = /^\d+$/.test(text) ? undefined : (same ?? nearestName(text, values));
  const alone = isOne ? 0.6 : requests === 1 ? 0.35 : 0.4;
  const weight = alone * (like ? 1.6 : 1) * (part === 'header' ? 1.5 : 1);
  return { kind: 'value', weight, ...(like && { like }) };
}

/** A sign that no passing number had, a size that none came near. Ids count up for ever. */
function rangeDifference({ type, text, name }: Compared, { least, most, values }: Profile): ValueDifference | null {
  if (/ids?$/i.test(name)) return null;
  const number = type === 'number' ? Number(text) : Number.NaN;
  if (number < 0 && least >= 0) return { kind: 'range', weight: 0.5 };
  if (number > 10 * Math.max(1, most) || (number === 0 && least > 0)) return { kind: 'range', weight: 0.4 };
  if (type !== 'string' || text.length <= 40) return null;
  return text.length > 4 * Math.max(...[...values].map((value) => value.length)) ? { kind: 'range', weight: 0.3 } : null;
}

function isSecret({ in: part, name }: Compared): boolean {
  return part === 'cookie' || (part === 'header' && /^(?:proxy-)?authorization$|token|api-?key|signature|secret/.test(name));
}

/** Secrets are made to differ: their scheme and their shape are compared, and the rest only where all that passed were the same. */
function secretDifference({ in: part, text }: Compared, { values }: Profile, requests: number): ValueDifference | null {
  const shapes = new Set([...values].map(shapeOfSecret));
  if (!shapes.has(shapeOfSecret(text)) && shapes.size === 1) return { kind: 'format', weight: part === 'cookie' ? 0.4 : 1 };
  return values.size === 1 ? { kind: 'value', weight: (part === 'cookie' ? 0.1 : 0.3) * (requests > 1 ? 1.5 : 1) } : null;
}

function shapeOfSecret(text: string): string {
  const [, scheme = '', rest = ''] = /^([A-Za-z][\w-]*) +(.*)$/s.exec(text.slice(0, 5000)) ?? [];
  return `${scheme} ${textFormat(scheme === '' ? text : rest)}`;
}
