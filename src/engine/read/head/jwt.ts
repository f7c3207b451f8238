// JSON Web Tokens (RFC 7519), decoded and never verified: what a server would read in them before it looks at the signature.
import { isObject } from '../../core/is-object.ts';

/** A token that could be read. Times are seconds since 1970 (NumericDate), null when absent or no number. */
export interface Jwt {
  readonly state: 'read';
  readonly claims: Readonly<Record<string, unknown>>;
  readonly expires: number | null;
  readonly notBefore: number | null;
}

/** A text of a token's shape of which a part does not decode or is not there, as a token that was cut or altered. */
export interface BrokenJwt {
  readonly state: 'broken';
  readonly part: 'header' | 'claims' | 'signature';
}

const LONGEST = 64_000;

/** Reads `header.claims.signature`; null when the text does not have a token's shape (every JSON header begins `eyJ` in base64url). */
export function readJwt(text: string): Jwt | BrokenJwt | null {
  if (text.length > LONGEST || !text.startsWith('eyJ') || /[^\w.+/=-]/.test(text)) return null;
  const [header = '', payload = '', ...rest] = text.split('.');
  if (rest.length === 0 && text.includes('.') && isTokenHeader(header)) return { state: 'broken', part: 'signature' };
  if (rest.length !== 1) return null;
  if (decodeObject(header) === null) return { state: 'broken', part: 'header' };
  const claims = decodeObject(payload);
  if (claims === null) return { state: 'broken', part: 'claims' };
  return { state: 'read', claims, expires: numericDate(claims['exp']), notBefore: numericDate(claims['nbf']) };
}

/** A header that names its algorithm (RFC 7515, section 4.1.1): other texts in base64url may begin alike. */
function isTokenHeader(part: string): boolean {
  return typeof decodeObject(part)?.['alg'] === 'string';
}

function numericDate(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function decodeObject(part: string): Record<string, unknown> | null {
  try {
    const bytes = Uint8Array.from(
      atob(
        part
          .replaceAll('-', '+')
          .replaceAll('_', '/')
          .replace(/={1,2}$/, ''),
      ),
      (character) => character.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
