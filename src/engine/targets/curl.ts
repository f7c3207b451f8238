// A request as a curl command for POSIX shells: sh, bash, dash, zsh, ksh, busybox.
import { CannotExpress, defineTarget, type Limit } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { isPasteUnsafe, posixQuote, printfEscapes } from '../core/quote/posix.ts';
import { isToken } from '../core/token.ts';
import { clientHeaders } from '../read/client-headers.ts';
import { wireBody, type WireBody } from '../read/wire-body.ts';
import { wireUrl } from '../read/wire-url.ts';

/** Linux takes at most 128 KiB in one argument; a longer body goes through a pipe. In bytes. */
const LONGEST_ARGUMENT = 100_000;
/** What all arguments together may hold: below the usual 2 MiB, with room for the environment. In bytes. */
const ALL_ARGUMENTS = 1_000_000;
/** From about here on curl announces a body with `Expect: 100-continue`. In bytes. */
const ANNOUNCED_FROM = 1_000_000;
/** An empty body of these is announced as such (RFC 9110, section 8.6). */
const EXPECT_BODY = new Set(['POST', 'PUT', 'PATCH']);
const BODY_NOT_AVAILABLE = 'BODY_NOT_AVAILABLE: put the body that was sent in place of this text';

/** How a body gets into the command: as an option, through a pipe, or not at all. */
interface BodyText {
  readonly before: string;
  readonly option: string | null;
}

export const curl = defineTarget({
  id: 'curl',
  title: 'cURL (POSIX shells)',
  docs: 'https://curl.se/docs/manpage.html',
  limitTexts: {
    'adds-header': 'curl adds {name} of its own: the request has none.',
    'body-cut': 'The recording may hold only the beginning of the body; the command sends what is there.',
    'body-unknown': 'The body is not at hand. Put it in place of BODY_NOT_AVAILABLE before running the command.',
    'browser-only': 'Left out, because only browsers send them: {names}.',
    compression: "Accept-Encoding lists what this curl can unpack, not the browser's choice.",
    credentials: 'curl turns the user name and password in the URL into an Authorization header.',
    framing: 'The body is sent with a Content-Length instead of Transfer-Encoding.',
    'headers-incomplete': 'The recording may lack header fields, such as Cookie and Authorization; the command lacks them too.',
    'long-body': 'The body has {bytes} bytes: shells whose printf is no builtin (mksh) refuse a text that long.',
    'not-ascii': '{names} is sent as UTF-8; the browser may have sent other bytes.',
    'url-encoded': 'Spaces and non-ASCII characters in the URL are percent-encoded: no request line can hold them.',
  },
  limits,
  render,
});

function render(request: Request): string {
  const { method } = request;
  if (!isToken(method)) throw new CannotExpress(`${JSON.stringify(method)} is no method that a request can have.`);
  const url = wireUrl(request.url);
  const headers = clientHeaders(request, url.host);
  refuseTooLong(url.text, headers.named);
  const body = wireBody(request);
  const { before, option } = bodyText(body, method);
  const words = [
    `curl ${posixQuote(url.text)}`,
    ...methodOptions(method, option !== null),
    ...(/[[\]{}]/.test(url.text) ? ['--globoff'] : []),
    ...(hasDotSegment(url.text) ? ['--path-as-is'] : []),
    ...headers.named.map(({ name, value }) => `-H ${posixQuote(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...silencedHeaders(request, body, option !== null),
    ...(headers.compressed ? ['--compressed'] : []),
    ...(option === null ? [] : [option]),
  ];
  return before + words.join(' \\\n  ');
}

/** `-X` only where curl would choose otherwise. `-X HEAD` would wait for a body that never comes. */
function methodOptions(method: string, hasBody: boolean): string[] {
  if (method === 'HEAD') return ['--head'];
  return method === (hasBody ? 'POST' : 'GET') ? [] : [`-X ${posixQuote(method)}`];
}

/** curl would resolve `.` and `..` in the path, spelled out or percent-encoded. */
function hasDotSegment(url: string): boolean {
  return /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(url.replace(/[?#].*$/s, ''));
}

/** Fields that curl would add and that change what the body means or how it is sent. */
function silencedHeaders({ headers }: Request, body: WireBody, hasBody: boolean): string[] {
  const silenced = [];
  if (hasBody && headerValue(headers, 'content-type') === null) silenced.push("-H 'Content-Type:'");
  if ('bytes' in body && body.bytes >= ANNOUNCED_FROM && headerValue(headers, 'expect') === null) silenced.push("-H 'Expect:'");
  return silenced;
}

/** Only `--data-raw` takes text literally: the others read a file when it begins with `@`. Bytes never stand in a format string. */
function bodyText(body: WireBody, method: string): BodyText {
  if (method === 'HEAD') {
    if ('bytes' in body) throw new CannotExpress('curl cannot send a body with HEAD.');
    return { before: '', option: null };
  }
  switch (body.kind) {
    case 'none':
      return { before: '', option: EXPECT_BODY.has(method) ? "--data-raw ''" : null };
    case 'unknown':
      return { before: '', option: `--data-raw ${posixQuote(BODY_NOT_AVAILABLE)}` };
    case 'binary':
      return { before: `printf %s ${posixQuote(btoa(body.binary))} | base64 -d | `, option: '--data-binary @-' };
    case 'text':
      if (isPasteUnsafe(body.text)) return { before: `printf %b ${posixQuote(printfEscapes(body.text))} | `, option: '--data-binary @-' };
      if (body.bytes > LONGEST_ARGUMENT) return { before: `printf %s ${posixQuote(body.text)} | `, option: '--data-binary @-' };
      return { before: '', option: `--data-raw ${posixQuote(body.text)}` };
  }
}

/** The system would refuse to start curl. */
function refuseTooLong(url: string, headers: HeaderList): void {
  const sizes = [url, ...headers.map(({ name, value }) => `${name}: ${value}`)].map(
    (argument) => new TextEncoder().encode(argument).length,
  );
  if (sizes.some((size) => size > LONGEST_ARGUMENT) || sizes.reduce((sum, size) => sum + size, 0) > ALL_ARGUMENTS) {
    throw new CannotExpress('The URL or the header fields are too long for a command line.');
  }
}

/** What the command cannot say; nothing for a request that is refused, since the refusal says why. */
function limits(request: Request): Limit[] {
  try {
    return [...bodyLimits(request), ...headerLimits(request)];
  } catch (error) {
    if (error instanceof CannotExpress) return [];
    throw error;
  }
}

function bodyLimits(request: Request): Limit[] {
  const body = wireBody(request);
  const found: Limit[] = [];
  if (body.kind === 'unknown') found.push({ id: 'body-unknown', values: {} });
  if (request.body.state === 'known' && !request.body.complete) found.push({ id: 'body-cut', values: {} });
  if ('bytes' in body && body.bytes > LONGEST_ARGUMENT) found.push({ id: 'long-body', values: { bytes: body.bytes } });
  return found;
}

function headerLimits(request: Request): Limit[] {
  const url = wireUrl(request.url);
  const headers = clientHeaders(request, url.host);
  const has = (name: string): boolean => headerValue(request.headers, name) !== null;
  const found: Limit[] = [];
  const add = (when: boolean, id: string, values: Limit['values'] = {}): void => void (when && found.push({ id, values }));
  add(url.encoded, 'url-encoded');
  add(url.credentials && !has('authorization'), 'credentials');
  add(!request.headersComplete || !request.credentialsComplete, 'headers-incomplete');
  for (const name of ['Accept', 'User-Agent']) add(!has(name), 'adds-header', { name });
  add(headers.compressed, 'compression');
  add(has('transfer-encoding'), 'framing');
  add(headers.browserOnly.length > 0, 'browser-only', { names: headers.browserOnly.join(', ') });
  add(headers.beyondAscii.length > 0, 'not-ascii', { names: headers.beyondAscii.join(', ') });
  return found;
}
