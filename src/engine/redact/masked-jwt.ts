// A JWT whose claims keep their names, types and times, without its values and its signature: readable, and good for nothing.
import { readJwt } from '../read/head/jwt.ts';

/** Claims that say when and for what a token holds (RFC 7519, section 4.1; RFC 9068), not whose it is. */
const KEPT = new Set(['exp', 'nbf', 'iat', 'auth_time', 'typ', 'token_use', 'scope', 'scp']);
/** Base64url of `{"alg":"none"}` would be a lie about the header; the masked token keeps the original's algorithm. */
const HEADER_KEPT = new Set(['alg', 'typ', 'cty', 'enc']);

/** The masked token; a token that cannot be read stays one that cannot be read, in the same part. */
export function maskedJwt(text: string): string {
  const [header = '', claims = ''] = text.trim().split('.');
  const reading = readJwt(text.trim());
  if (reading?.state === 'broken' && reading.part === 'signature') return `${encodedPart(header, HEADER_KEPT)}.REDACTED`;
  if (reading?.state === 'broken')
    return `${reading.part === 'header' ? 'eyJREDACTED' : encodedPart(header, HEADER_KEPT)}.REDACTED.REDACTED`;
  return `${encodedPart(header, HEADER_KEPT)}.${encodedPart(claims, KEPT)}.REDACTED`;
}

function encodedPart(part: string, kept: ReadonlySet<string>): string {
  const json = atob(
    part
      .replaceAll('-', '+')
      .replaceAll('_', '/')
      .replace(/={1,2}$/, ''),
  );
  const masked = JSON.stringify(JSON.parse(json), (name, value: unknown) => {
    if (kept.has(name) || typeof value === 'boolean' || typeof value === 'object') return value;
    return typeof value === 'number' ? 0 : 'REDACTED';
  });
  return btoa(masked.replaceAll(/[^\0-\x7f]/g, '?'))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}
