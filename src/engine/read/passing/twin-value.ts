// What the nearest passing requests hold at a place: a name or a value to put into a fix.
import type { Place } from '../../core/location.ts';
import type { JsonValue } from '../../core/patch-operation.ts';
import type { Twin } from '../../core/twin.ts';
import { valueAt, type Standing } from '../request/value-at.ts';

/** A value of more characters is no suggestion. */
const LONGEST = 2000;

/** The value of the nearest passing request that has one there; null when none has. */
export function twinValue(twins: readonly Twin[], place: Place): { readonly value: JsonValue } | null {
  for (const { request } of twins) {
    const standing = valueAt(request, place);
    if (standing.state !== 'present' || standing.value === undefined || standing.value === '') continue;
    if (lengthOf(standing) <= LONGEST) return { value: standing.value as JsonValue };
  }
  return null;
}

/** The characters of a text, and of an object or list as it was sent; a number or a word is short. */
function lengthOf(standing: Extract<Standing, { state: 'present' }>): number {
  const { value } = standing;
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' ? (standing.range?.length ?? 0) : 0;
}
