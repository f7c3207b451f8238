// One curl command as the request that curl would send (curl.se/docs/manpage.html).
import { phrase, type Phrase } from '../core/phrase.ts';
import type { Body, Request } from '../core/exchange.ts';
import { headerValue, type HeaderField } from '../core/header-list.ts';
import { encodeBasic } from '../read/head/basic-credentials.ts';
import type { Argument } from './curl-arguments.ts';
import { CURL_BOUNDARY, curlData, type CurlData } from './curl-body.ts';
import type { PastedRequest } from './pasted-request.ts';
import type { PipedInput } from './piped-input.ts';
import { Unreadable } from './unreadable.ts';

const VERSIONS: Readonly<Record<string, string>> = {
  'http1.0': 'HTTP/1.0',
  'http1.1': 'HTTP/1.1',
  http2: 'HTTP/2',
  'http2-prior-knowledge': 'HTTP/2',
  http3: 'HTTP/3',
  'http3-only': 'HTTP/3',
};
/** What curl can unpack, in its own order. */
const COMPRESSED = 'deflate, gzip, br, zstd';
/** The text that our own commands hold in place of a body that was not at hand. */
const NO_BODY = /^BODY_NOT_AVAILABLE\b/;

/** Reads the arguments of one command. `at` is where it begins; `input` is what it is piped, null when unknown. */
export function curlRequest(all: readonly Argument[], input: PipedInput | null, at: number): PastedRequest {
  const next = all.findIndex(({ name }) => name === 'next');
  const options = next < 0 ? all : all.slice(0, next);
  const notes: Phrase[] = next < 0 ? [] : [phrase('Only the request before --next was read.')];
  const has = (name: string): boolean => options.some((option) => option.name === name);
  const urls = options.filter(({ name }) => name === 'url');
  const [first] = urls;
  if (!first) throw new Unreadable(at, 'The command names no URL.', 'Add the URL, and look for a quote that swallowed it.');
  if (urls.length > 1) notes.push(phrase('The command names {amount} URLs; only the first was read.', { amount: urls.length }));
  const data = curlData(options, input);
  notes.push(...data.notes);
  const inQuery = has('get') && data.kind !== null;
  const url = urlOf(first.value, options, inQuery ? data.text : null);
  const headers = headersOf(options, inQuery ? null : data, notes);
  const request: Request = {
    method: methodOf(options, inQuery ? null : data.kind),
    url,
    httpVersion: VERSIONS[options.findLast(({ name }) => name in VERSIONS)?.name ?? ''] ?? 'HTTP/1.1',
    headers,
    headersComplete: !options.some(({ name, value }) => name === 'config' || (name === 'header' && value.startsWith('@'))),
    credentialsComplete: !options.some(hidesCredentials),
    body: bodyOf(options, inQuery ? null : data),
  };
  return { request, notes };
}

function methodOf(options: readonly Argument[], data: CurlData['kind']): string {
  const named = options.findLast(({ name }) => name === 'request')?.value;
  if (named !== undefined) return named;
  if (options.some(({ name }) => name === 'head')) return 'HEAD';
  if (options.some(({ name }) => name === 'upload-file')) return 'PUT';
  return data === null ? 'GET' : 'POST';
}

/** Without a scheme curl takes http; `\[` stands for `[` where curl would expand ranges and lists. */
function urlOf(written: string, options: readonly Argument[], query: string | null): string {
  const plain = options.some(({ name }) => name === 'globoff') ? written : written.replaceAll(/\\([[\]{}])/g, '$1');
  const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(plain) ? plain : `http://${plain}`;
  const added = [...options.filter(({ name }) => name === 'url-query').map(({ value }) => value.replace(/^\+/, '')), query ?? ''].filter(
    Boolean,
  );
  if (added.length === 0) return absolute;
  const [beforeHash = '', ...fragment] = absolute.split('#');
  const joined = `${beforeHash}${beforeHash.includes('?') ? '&' : '?'}${added.join('&')}`;
  return [joined, ...fragment].join('#');
}

function headersOf(options: readonly Argument[], data: CurlData | null, notes: Phrase[]): HeaderField[] {
  const headers: HeaderField[] = [];
  const silenced = new Set<string>();
  for (const { name: option, value } of options) if (option === 'header') addHeader(value, headers, silenced, notes);
  const lacks = (name: string): boolean => headerValue(headers, name) === null && !silenced.has(name.toLowerCase());
  const imply = (name: string, value: string | undefined): void => {
    if (value !== undefined && lacks(name)) headers.push({ name, value });
  };
  const valueOf = (option: string): string | undefined => options.findLast(({ name }) => name === option)?.value;
  imply('User-Agent', valueOf('user-agent') || undefined);
  imply('Referer', valueOf('referer')?.replace(/;auto$/, '') || undefined);
  imply('Range', valueOf('range') === undefined ? undefined : `bytes=${valueOf('range')}`);
  imply('Authorization', authorizationOf(options));
  imply('Cookie', cookieOf(options));
  if (options.some(({ name }) => name === 'compressed')) imply('Accept-Encoding', COMPRESSED);
  if (data?.kind === 'json') {
    imply('Content-Type', 'application/json');
    imply('Accept', 'application/json');
  }
  if (data?.kind === 'data') imply('Content-Type', 'application/x-www-form-urlencoded');
  return data?.kind === 'form' ? withBoundary(headers) : headers;
}

/** `Name: value`; `Name;` sends it without a value, `Name:` not at all, even where curl would add it. */
function addHeader(text: string, headers: HeaderField[], silenced: Set<string>, notes: Phrase[]): void {
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1).replace(/^[ \t]+/, '');
  if (text.startsWith('@')) notes.push(phrase('The header fields in {name} are not read.', { name: text.slice(1) }));
  else if (colon > 0 && value !== '') headers.push({ name: text.slice(0, colon), value });
  else if (colon > 0) silenced.add(text.slice(0, colon).trim().toLowerCase());
  else if (colon < 0 && /;\s*$/.test(text)) headers.push({ name: text.replace(/;\s*$/, ''), value: '' });
  else notes.push(phrase('curl sends no header field for {text}: it has no colon.', { text: JSON.stringify(text) }));
}

/** curl adds the boundary to whatever Content-Type a form has. */
function withBoundary(headers: readonly HeaderField[]): HeaderField[] {
  const boundary = `; boundary=${CURL_BOUNDARY}`;
  if (headerValue(headers, 'content-type') === null) return [...headers, { name: 'Content-Type', value: `multipart/form-data${boundary}` }];
  return headers.map((field) => (field.name.toLowerCase() === 'content-type' ? { ...field, value: field.value + boundary } : field));
}

function authorizationOf(options: readonly Argument[]): string | undefined {
  const bearer = options.findLast(({ name }) => name === 'oauth2-bearer')?.value;
  if (bearer !== undefined) return `Bearer ${bearer}`;
  const user = options.findLast(({ name }) => name === 'user')?.value;
  if (user === undefined || !user.includes(':') || options.some(isOtherScheme)) return undefined;
  return `Basic ${encodeBasic(user)}`;
}

const OTHER_SCHEMES = new Set(['digest', 'ntlm', 'ntlm-wb', 'negotiate', 'anyauth', 'aws-sigv4']);
const isOtherScheme = ({ name }: Argument): boolean => OTHER_SCHEMES.has(name);

/** Credentials that come from files, from a prompt, or are made while curl speaks with the server. */
function hidesCredentials(option: Argument): boolean {
  const { name, value } = option;
  if (name === 'cookie') return !value.includes('=');
  return (
    isOtherScheme(option) || ['config', 'netrc', 'netrc-optional', 'netrc-file'].includes(name) || (name === 'user' && !value.includes(':'))
  );
}

/** `-b` with a `=` is cookies; without one it names a file. */
function cookieOf(options: readonly Argument[]): string | undefined {
  const cookies = options.filter(({ name, value }) => name === 'cookie' && value.includes('=')).map(({ value }) => value);
  return cookies.length === 0 ? undefined : cookies.join('; ');
}

function bodyOf(options: readonly Argument[], data: CurlData | null): Body {
  if (options.some(({ name }) => name === 'upload-file')) return { state: 'unknown', reason: 'not-recorded', bytes: null };
  if (data === null || data.kind === null || data.text === '') return { state: 'absent' };
  if (data.text === null || NO_BODY.test(data.text)) return { state: 'unknown', reason: 'not-recorded', bytes: null };
  return { state: 'known', text: data.text, form: data.form, complete: true };
}
