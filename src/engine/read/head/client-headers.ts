// Which header fields a client has to be told, and which it makes itself; shared by all targets.
import { CannotExpress } from '../../core/target.ts';
import type { Request } from '../../core/exchange.ts';
import { headerValues, type HeaderField, type HeaderList } from '../../core/header-list.ts';
import { isToken } from '../../core/token.ts';
import { undoneCoding } from './undone-coding.ts';

/** Made by every client for its own connection (RFC 9110, section 7.6.1, and message framing). */
const CONNECTION_MADE = new Set([
  'connection',
  'content-length',
  'http2-settings',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
]);

/** True of browsers only: a copy of them would be a lie from another client. */
const isBrowserMade = (name: string): boolean => name.startsWith('sec-') || name === 'priority';

const family = (name: string): string => (name.startsWith('sec-') ? 'sec-*' : name);

/** The codings that clients can undo; one that asks for others means it. */
const COMPRESSION = /^\s*(?:gzip|deflate|br|zstd)(?:\s*,\s*(?:gzip|deflate|br|zstd))*\s*$/i;

/** HTTP/2's pseudo header fields (RFC 9113, section 8.3), should a recording list them. */
const PSEUDO = /^:(?:authority|method|path|scheme|protocol)$/;

export interface ClientHeaders {
  /** To be named, in order, without white space around the values. */
  readonly named: HeaderList;
  /** True when the client should offer compression on its own terms. */
  readonly compressed: boolean;
  /** Browser-only fields left out, in lower case; those that begin with `sec-` are one, `sec-*`. */
  readonly browserOnly: readonly string[];
  /** Names of fields whose values are not ASCII. */
  readonly beyondAscii: readonly string[];
}

/** Sorts a request's fields. `host` is what clients make of the URL: a Host field that only repeats it is left out. With `keepBrowserOnly` the fields of browsers are named too. Throws `CannotExpress` for a field that no request can carry. */
export function clientHeaders(request: Request, host: string, keepBrowserOnly = false): ClientHeaders {
  const fields = request.headers.filter(({ name }) => !PSEUDO.test(name));
  for (const field of fields) refuseImpossible(field);
  const hosts = headerValues(fields, 'host').map(withoutSpaceAround);
  if (hosts.length > 1) throw new CannotExpress('The request has more than one Host header field; clients send one.');
  const compressed = fields.some(isCompressionOffer);
  const isPlain = undoneCoding(request) !== null;
  const named = fields
    .filter((field) => {
      const name = field.name.toLowerCase();
      if (CONNECTION_MADE.has(name) || (isBrowserMade(name) && !keepBrowserOnly) || isCompressionOffer(field)) return false;
      if (isPlain && name === 'content-encoding') return false;
      return name !== 'host' || hosts[0] !== host;
    })
    .map(({ name, value }) => ({ name, value: withoutSpaceAround(value) }));
  return {
    named,
    compressed,
    browserOnly: keepBrowserOnly ? [] : browserOnlyFamilies(fields),
    beyondAscii: named.filter(({ value }) => /[\u0080-\uFFFF]/.test(value)).map(({ name }) => name),
  };
}

function browserOnlyFamilies(fields: HeaderList): string[] {
  const names = fields.map(({ name }) => name.toLowerCase());
  return [...new Set(names.filter(isBrowserMade).map(family))];
}

const isCompressionOffer = ({ name, value }: HeaderField): boolean => name.toLowerCase() === 'accept-encoding' && COMPRESSION.test(value);

/** Optional white space is no part of a value (RFC 9110, section 5.5). */
function withoutSpaceAround(value: string): string {
  let [from, to] = [0, value.length];
  while (from < to && ' \t'.includes(value[from] ?? '')) from += 1;
  while (to > from && ' \t'.includes(value[to - 1] ?? '')) to -= 1;
  return value.slice(from, to);
}

function refuseImpossible({ name, value }: HeaderField): void {
  if (!isToken(name)) throw new CannotExpress('{name} cannot be the name of a header field.', { name: JSON.stringify(name) });
  if (/[^\P{Cc}\t]/u.test(value)) throw new CannotExpress('The value of {name} holds a line break or another control character.', { name });
  if (/\p{Surrogate}/u.test(value))
    throw new CannotExpress('The value of {name} holds half of a surrogate pair, which stands for no bytes.', { name });
}
