// The reports that are read by readers of their own.
import type { StatedClaim } from '../../core/evidence.ts';
import { bindingErrors } from './binding-errors.ts';
import { embeddedMessages } from './embedded-messages.ts';
import { frameClaims } from './frame-claims.ts';
import { javaSchemaPlaces } from './java-schema.ts';
import { keywordClaims } from './keyword-claims.ts';
import { nestedClauses } from './nested-clauses.ts';
import { outlineClaims } from './outline-claims.ts';
import { pointerLines } from './pointer-lines.ts';
import { xmlPlaces } from './xml.ts';

export { frameClaims, javaSchemaPlaces, outlineClaims, xmlPlaces };

/** The complaints of a report that stands in the text; none where it is none. */
export function reportClaims(text: string): StatedClaim[] {
  for (const read of [bindingErrors, frameClaims, keywordClaims, pointerLines, outlineClaims, embeddedMessages, nestedClauses]) {
    const claims = read(text);
    if (claims.length > 0) return claims;
  }
  return [];
}
