// A single value that stands where a place would need an object around it.
import type { Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import { fromPointer, isIndex, toPointer } from '../../core/pointer.ts';
import { isFilled, valueAt } from './value-at.ts';

/** The place of the text, number or truth value in which the members on the way to this place would have to stand; null where there is none. */
export function scalarAbove(request: Request, { in: part, path }: Place): Place | null {
  const segments = part === 'body' ? (fromPointer(path) ?? []) : [];
  for (let length = segments.length - 1; length > 0; length--) {
    const place = { in: part, path: toPointer(segments.slice(0, length)) } as const;
    const standing = valueAt(request, place);
    if (standing.state === 'absent') continue;
    const isScalar = standing.state === 'present' && isFilled(standing) && typeof standing.value !== 'object';
    return isScalar && !isIndex(segments[length]!) ? place : null;
  }
  return null;
}
