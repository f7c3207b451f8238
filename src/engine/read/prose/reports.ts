// The reports that are read by readers of their own.
import type { StatedClaim } from '../../core/evidence.ts';
import { frameClaims } from './frame-claims.ts';
import { keywordClaims } from './keyword-claims.ts';
import { pointerLines } from './pointer-lines.ts';

export { frameClaims };

/** The complaints of a report that stands in the text; none where it is none. */
export function reportClaims(text: string): StatedClaim[] {
  for (const read of [frameClaims, keywordClaims, pointerLines]) {
    const claims = read(text);
    if (claims.length > 0) return claims;
  }
  return [];
}
