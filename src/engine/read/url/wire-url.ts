// A URL in the form in which a client can send it; shared by all targets.
import { CannotExpress } from '../../core/target.ts';

/** What no request line holds as it stands: the URL standard percent-encodes it (as UTF-8). */
const MUST_BE_ENCODED = /[^\u0021-\u007E]+/gu;

export interface WireUrl {
  readonly text: string;
  /** What clients send as Host: host and port as written, without the scheme's default port. */
  readonly host: string;
  /** True when spaces or non-ASCII characters had to be percent-encoded. */
  readonly encoded: boolean;
  /** True when the URL holds a user name or password. */
  readonly credentials: boolean;
}

/** Reads an absolute http or https URL; everything in ASCII stays as it is. Throws `CannotExpress`, with the reason. */
export function wireUrl(url: string): WireUrl {
  const match = /^(https?):\/\/([^/?#\\]+)(.*)$/isu.exec(url);
  if (!match) throw new CannotExpress('Only an absolute http or https URL can be sent.');
  const [, scheme = '', authority = '', rest = ''] = match;
  if (/\p{Cc}/u.test(url)) throw new CannotExpress('The URL holds a control character, which no request can carry.');
  if (/\p{Surrogate}/u.test(url)) throw new CannotExpress('The URL holds half of a surrogate pair, which stands for no bytes.');
  if (/\s/.test(authority)) throw new CannotExpress('The host of the URL holds a space.');
  const sent = rest.replaceAll(MUST_BE_ENCODED, (characters) => encodeURIComponent(characters));
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return {
    text: `${scheme}://${authority}${sent}`,
    host: scheme.toLowerCase() === 'http' ? host.replace(/:80$/, '') : host.replace(/:443$/, ''),
    encoded: sent !== rest,
    credentials: authority.includes('@'),
  };
}
