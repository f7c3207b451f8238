// What credentials say when they are decoded: the claims of a token with its times in words, the user of Basic.
import { cookiesOf, readJwt, type Request } from '#engine/index.ts';
import { strings } from '../strings.ts';
import { dateText } from '../text/formats.ts';

/** One thing that was decoded. */
export interface DecodedCredentials {
  /** `authorization`, or the name of a cookie. */
  readonly where: string;
  readonly kind: 'jwt' | 'basic' | 'broken-jwt';
  readonly rows: readonly { readonly name: string; readonly value: string; readonly note: string }[];
}

/** Claims that hold a NumericDate (RFC 7519, section 2): seconds since 1970. */
const TIMES = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

/** Nothing is verified. `sentAt` is ISO 8601. */
export function decodedCredentials({ headers }: Request, sentAt: string): readonly DecodedCredentials[] {
  const fields = headers
    .filter(({ name }) => /^(?:proxy-)?authorization$/i.test(name))
    .flatMap(({ name, value }) => {
      const [, scheme = '', text = ''] = /^\s*(\S+)\s+(\S+)\s*$/.exec(value) ?? [];
      return (scheme.toLowerCase() === 'basic' ? basic(name, text) : token(name, text, sentAt)) ?? [];
    });
  return [...fields, ...cookiesOf(headers).flatMap(({ name, value }) => token(name, value, sentAt) ?? [])];
}

function basic(where: string, text: string): DecodedCredentials | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const decoded = new TextDecoder().decode(bytes);
    const colon = decoded.indexOf(':');
    if (colon < 0) return null;
    const rows = [
      { name: 'user', value: decoded.slice(0, colon), note: '' },
      { name: 'password', value: '•'.repeat(Math.min(12, decoded.length - colon - 1)), note: '' },
    ];
    return { where, kind: 'basic', rows };
  } catch {
    return null;
  }
}

function token(where: string, text: string, sentAt: string): DecodedCredentials | null {
  const jwt = readJwt(text);
  if (!jwt) return null;
  if (jwt.state === 'broken') return { where, kind: 'broken-jwt', rows: [{ name: jwt.part, value: '', note: '' }] };
  const rows = Object.entries(jwt.claims).map(([name, value]) => ({
    name,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    note: TIMES.has(name) && typeof value === 'number' ? timeNote(value * 1000, Date.parse(sentAt)) : '',
  }));
  return { where, kind: 'jwt', rows };
}

function timeNote(time: number, sent: number): string {
  if (!(Math.abs(time) < 8.64e15)) return '';
  const when = dateText(new Date(time).toISOString());
  return Number.isNaN(sent) ? when : `${when}, ${strings.fromRequest(time - sent)}`;
}
