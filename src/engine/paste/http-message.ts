// A raw HTTP request, as tools and browsers print it: request line or HTTP/2 pseudo header fields, header fields, empty line, body (RFC 9112).
import { phrase, type Phrase } from '../core/phrase.ts';
import { byteText, utf8FromLatin1, utf8Length } from '../core/bytes.ts';
import type { Body } from '../core/exchange.ts';
import { headerValue, type HeaderField, type HeaderList } from '../core/header-list.ts';
import { contentLength } from '../read/head/content-length.ts';
import type { PastedRequest } from './pasted-request.ts';
import { Unreadable } from './unreadable.ts';

const REQUEST_LINE =
  /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]+(\S(?:.*\S)?)[ \t]+(HTTP\/\d(?:\.\d)?)[ \t]*$|^([A-Z]{2,20})[ \t]+((?:https?:\/\/|\/)\S*)[ \t]*$/;
const LINE_ADVICE = 'Begin with a line such as POST /v1/orders HTTP/1.1, then Host and the other header fields.';

/** True for a text that begins like a request. */
export function looksLikeHttp(text: string): boolean {
  const line = /^\s*([^\r\n]*)/.exec(text.slice(0, 20_000))?.[1] ?? '';
  return REQUEST_LINE.test(line) || /^:(?:method|authority|path|scheme)\b/.test(line);
}

/** Reads the message. Throws `Unreadable`. */
export function readHttpMessage(text: string): PastedRequest {
  const start = text.length - text.trimStart().length;
  const head = headOf(text, start);
  const fields = fieldsOf(head.text, start);
  const notes: Phrase[] = [];
  const { method, target, httpVersion, headers } = startLine(head.text, start, fields);
  const bodyText = text.slice(head.end);
  return {
    request: {
      method,
      url: absolute(target, headers, notes),
      httpVersion,
      headers: headers.filter(({ name }) => !name.startsWith(':')),
      headersComplete: headerValue(headers, 'host') !== null || fields.some(({ name }) => name.startsWith(':')),
      credentialsComplete: true,
      body: bodyOf(bodyText, headers),
    },
    notes,
  };
}

/** The lines before the first empty one, and where the body begins. */
function headOf(text: string, start: number): { text: string; end: number } {
  const blank = /\r?\n[ \t]*\r?\n/g;
  blank.lastIndex = start;
  const match = blank.exec(text);
  return match
    ? { text: text.slice(start, match.index), end: match.index + match[0].length }
    : { text: text.slice(start), end: text.length };
}

interface Field extends HeaderField {
  readonly offset: number;
}

function fieldsOf(head: string, start: number): Field[] {
  const fields: Field[] = [];
  let offset = start;
  for (const [index, line] of head.split('\n').entries()) {
    const at = offset;
    offset += line.length + 1;
    const bare = line.replace(/\r$/, '');
    const isField = index > 0 || bare.startsWith(':');
    if (!isField || bare.trim() === '') continue;
    const last = fields.at(-1);
    // A line that begins with a blank goes on with the field before it (RFC 9112, section 5.2).
    if (/^[ \t]/.test(bare) && last) {
      fields[fields.length - 1] = { ...last, value: `${last.value} ${bare.trim()}` };
      continue;
    }
    const colon = bare.indexOf(':', 1);
    if (colon < 0)
      throw new Unreadable(
        at,
        'This header line has no colon.',
        'Write each header field as Name: value on a line of its own, and leave an empty line before the body.',
      );
    fields.push({ name: bare.slice(0, colon), value: bare.slice(colon + 1).trim(), offset: at });
  }
  return fields;
}

function startLine(
  head: string,
  start: number,
  fields: readonly Field[],
): { method: string; target: string; httpVersion: string; headers: HeaderList } {
  const headers = fields.map(({ name, value }) => ({ name, value }));
  if (head.startsWith(':')) {
    const pseudo = (name: string): string => headerValue(headers, `:${name}`) ?? '';
    const target = `${pseudo('scheme') || 'https'}://${pseudo('authority')}${pseudo('path') || '/'}`;
    if (pseudo('authority') === '') throw new Unreadable(start, 'The field :authority, which names the host, is missing.', LINE_ADVICE);
    return { method: pseudo('method') || 'GET', target, httpVersion: 'HTTP/2', headers };
  }
  const match = REQUEST_LINE.exec(head.split(/\r?\n/, 1)[0] ?? '');
  if (!match) throw new Unreadable(start, 'This is not a request line.', LINE_ADVICE);
  return { method: match[1] ?? match[4] ?? '', target: match[2] ?? match[5] ?? '', httpVersion: match[3] ?? 'HTTP/1.1', headers };
}

/** The URL of a request target (RFC 9112, section 3.2): origin form needs the Host field, and tells no scheme. */
function absolute(target: string, headers: HeaderList, notes: Phrase[]): string {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(target)) return target;
  const host = headerValue(headers, 'host')?.trim() ?? '';
  const local = /^(?:localhost|127\.|\[::1\]|10\.|192\.168\.)|:80$/i.test(host);
  const scheme = local ? 'http' : 'https';
  notes.push(
    host === ''
      ? phrase('The text names no host; FILL_IN_host stands in for it.')
      : phrase('The text does not tell the scheme; {scheme} was taken.', { scheme }),
  );
  return `${scheme}://${host === '' ? 'FILL_IN_host' : host}${target.startsWith('/') ? '' : '/'}${target === '*' ? '' : target}`;
}

function bodyOf(text: string, headers: HeaderList): Body {
  const chunked = /\bchunked\b/i.test(headerValue(headers, 'transfer-encoding') ?? '');
  const whole = (chunked ? unchunked(text) : null) ?? lengthened(text, contentLength(headers));
  return whole === '' ? { state: 'absent' } : { state: 'known', text: whole, form: 'text', complete: true };
}

/** A text has a line end more than its body where an editor or a terminal put one behind it. */
function lengthened(text: string, declared: number | null): string {
  return declared !== null && utf8Length(text) === declared ? text : text.replace(/\r?\n$/, '');
}

/** The chunks joined (RFC 9112, section 7.1); null when the text is not chunked, as tools print bodies that they have joined already. */
function unchunked(text: string): string | null {
  const bytes = byteText(text.replaceAll(/\r?\n/g, '\r\n'));
  const pieces: string[] = [];
  for (let at = 0; ;) {
    const size = /^([\dA-Fa-f]{1,8})(?:;[^\r\n]{0,1000})?\r\n/.exec(bytes.slice(at, at + 1100));
    if (!size) return null;
    const from = at + size[0].length;
    const length = Number.parseInt(size[1] ?? '', 16);
    if (length === 0) return utf8FromLatin1(pieces.join(''));
    if (!bytes.startsWith('\r\n', from + length)) return null;
    pieces.push(bytes.slice(from, from + length));
    at = from + length + 2;
  }
}
