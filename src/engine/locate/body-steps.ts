// The steps of a claim's place as far as they may lead into the body.
import type { StatedClaim } from '../core/evidence.ts';
import type { Segment } from '../core/pointer.ts';
import { readFieldPath } from '../read/text/field-path.ts';

/** The steps that are stated for a place in the body, or in no part; null for any other claim. */
export function bodySteps({ stated }: StatedClaim): readonly Segment[] | null {
  if (stated === null || (stated.in !== null && stated.in !== 'body')) return null;
  const { segments, in: part } = stated.segments === null ? readFieldPath(stated.text) : { ...stated, segments: stated.segments };
  return segments.length > 0 && (part === null || part === 'body') ? segments : null;
}
