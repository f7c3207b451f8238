// The Authorization field taken apart, and the schemes that an answer asks for.
import { headerValues, type HeaderList } from '../../core/header-list.ts';

/** The parts of an Authorization value. */
export interface Authorization {
  /** As sent; null when the value is credentials alone. */
  readonly scheme: string | null;
  /** What follows the scheme, without the blanks between them; '' when nothing does. */
  readonly credentials: string;
  /** Where the credentials begin in the value, in UTF-16 units. */
  readonly offset: number;
}

// The IANA registry of authentication schemes and the unregistered ones that are met in the wild. They matter only where a word stands
// alone: `Negotiate` is a scheme without credentials, `s3cr3t` is credentials without a scheme.
const SCHEMES = new Set(
  (
    'basic bearer concealed digest dpop gnap hoba mutual negotiate oauth privatetoken scram-sha-1 scram-sha-256 vapid ' +
    'token apikey api-key key jwt ntlm kerberos hawk bot sharedkey sso-key aws4-hmac-sha256'
  ).split(' '),
);

/** True for the name of a scheme that is registered or widely used, in any case. */
export function isKnownScheme(word: string): boolean {
  return SCHEMES.has(word.toLowerCase());
}

/** What programs and people leave where a token belongs. */
const NO_TOKEN =
  /^(?:undefined|null|nil|none|nan|false|\(null\)|\[object \w{1,40}\]|<[^<>]*>|\{+[^{}]*\}+|\$\{[^{}]*\}|your[-_ ]?(?:api[-_ ]?)?(?:key|token)(?:[-_ ]?here)?)?$/i;

/** True for text that stands for a token that was not there: `undefined`, `<token>`, `your-api-key`, nothing. */
export function isNoToken(text: string): boolean {
  return NO_TOKEN.test(text);
}

/** Reads `scheme credentials` (RFC 9110, section 11.4), whatever state the value is in. */
export function readAuthorization(value: string): Authorization {
  const start = value.length - value.trimStart().length;
  const word = /^[!#$%&'*+.^_`|~\w-]{1,40}(?=\s|$)/.exec(value.slice(start))?.[0] ?? '';
  const rest = value.slice(start + word.length);
  const credentials = rest.trimStart();
  if (word === '' || (credentials === '' && !isKnownScheme(word))) return { scheme: null, credentials: value.slice(start), offset: start };
  return { scheme: word, credentials, offset: value.length - credentials.length };
}

/** The schemes that an answer asks for in WWW-Authenticate (RFC 9110, section 11.6.1), in order. */
export function challengeSchemes(headers: HeaderList): string[] {
  return headerValues(headers, 'www-authenticate').flatMap((value) => {
    const bare = value.slice(0, 4000).replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    return bare.split(',').flatMap((part) => /^\s*([A-Za-z][\w-]*)(?=\s+[^\s=]|\s*$)/.exec(part)?.[1] ?? []);
  });
}

const SCHEME_SAID =
  /\bauthorization(?: header)?: ["'`“]?(bearer|basic|token)\b|\b(?:start|begin)s? with ["'`“]?(bearer|basic|token)\b|\b(bearer|basic)(?: token| scheme| auth\w{0,12})? (?:is |was )?(?:required|expected)\b/i;

/** The scheme that the words of an answer ask for, as `Format is Authorization: Bearer [token]`; null when they name none. */
export function schemeSaid(text: string): string | null {
  const said = SCHEME_SAID.exec(text.slice(0, 1000));
  const name = (said?.[1] ?? said?.[2] ?? said?.[3])?.toLowerCase();
  return name === undefined ? null : `${name[0]!.toUpperCase()}${name.slice(1)}`;
}
