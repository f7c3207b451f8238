// An authorization server that complains of the client's registration names no member of this request: `grant_types` is none of `grant_type`.
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isOfClientMetadata } from '../read/request/client-metadata.ts';

/** The claims; those that speak of the registration have no place. */
export function withoutClientMetadata(request: Request, code: string | null, claims: readonly LocatedClaim[]): LocatedClaim[] {
  return claims.map((claim) =>
    claim.at !== null && isOfClientMetadata(request, { text: claim.text, stated: claim.stated?.text ?? '', code })
      ? { ...claim, at: null }
      : claim,
  );
}
