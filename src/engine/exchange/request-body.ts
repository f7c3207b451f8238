// The request's body out of HAR postData: where browsers leave it out, cut it or hand bytes over as characters.
import { isLatin1, latin1FromBase64, utf8FromLatin1, utf8Length } from '../core/bytes.ts';
import type { Body } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import { contentLength } from '../read/head/content-length.ts';
import { listAt, numberAt, objectAt, textAt, textOf, type Loose } from './har-entry.ts';

/** Methods whose requests carry no body unless they say so (RFC 9110, section 9.3). */
const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE']);
/** Firefox keeps the first MiB of a body; other recorders cut at round sizes too. */
const SMALLEST_CUT = 64 * 1024;

/** Reads the body; `headersComplete` tells whether the absence of Content-Length means anything. */
export function requestBody(request: Loose, headers: HeaderList, headersComplete: boolean): Body {
  const post = objectAt(request, 'postData');
  const text = postedText(post);
  const declared = contentLength(headers);
  if (text === null || (text === '' && (declared ?? 0) > 0)) return withoutText(request, headers, headersComplete, declared);
  if (text === '') return { state: 'absent' };
  // The text of a compressed body is what went in, Content-Length what came out: they cannot be compared.
  return knownBody(text, isCompressed(headers) ? null : declared, post);
}

/** A body's text and how it is to be read, compared with the length that was declared. */
function knownBody(text: string, declared: number | null, post: Loose): Body {
  if (textAt(post, 'encoding') === 'base64') {
    const bytes = latin1FromBase64(text);
    if (bytes !== null) {
      const decoded = utf8FromLatin1(bytes);
      return {
        state: 'known',
        text: decoded ?? bytes,
        form: decoded === null ? 'bytes' : 'text',
        complete: isComplete(bytes.length, declared),
      };
    }
  }
  // Some recorders keep the bytes beside a text that could not hold them.
  const kept = text.includes('\uFFFD') ? latin1FromBase64(textAt(post, '_base64')) : null;
  if (kept !== null && kept !== '' && utf8FromLatin1(kept) === null)
    return { state: 'known', text: kept, form: 'bytes', complete: isComplete(kept.length, declared) };
  const size = utf8Length(text);
  // Chromium: bytes that are not UTF-8 come as one character a byte, and only Content-Length tells the two readings apart.
  if (declared === text.length && declared !== size && isLatin1(text)) return { state: 'known', text, form: 'bytes', complete: true };
  // Firefox drops the line break after the last delimiter of a multipart body.
  const lacking = text.endsWith('--') ? 2 : 0;
  return { state: 'known', text, form: 'text', complete: isComplete(size + lacking, declared) };
}

/** A recording that is shorter than declared, or ends at a round size with no length to compare, may be cut. */
function isComplete(size: number, declared: number | null): boolean {
  if (declared !== null) return size >= declared;
  return size < SMALLEST_CUT || size % SMALLEST_CUT !== 0;
}

function withoutText(request: Loose, headers: HeaderList, headersComplete: boolean, declared: number | null): Body {
  const method = textAt(request, 'method').toUpperCase();
  const bodySize = numberAt(request, 'bodySize') ?? -1;
  if (declared === 0) return { state: 'absent' };
  const bytes = declared ?? (bodySize > 0 ? bodySize : null);
  const streamed = headerValue(headers, 'transfer-encoding') !== null || isCompressed(headers);
  if (bytes !== null || streamed) return { state: 'unknown', reason: 'not-handed-over', bytes };
  // Before HTTP/2 a request that names no length has no body (RFC 9112, section 6.3); later ones may stream one.
  const mayStream = !headersComplete || !/^HTTP\/1/i.test(textAt(request, 'httpVersion'));
  if (mayStream && !BODILESS.has(method)) return { state: 'unknown', reason: 'not-handed-over', bytes: null };
  return { state: 'absent' };
}

function isCompressed(headers: HeaderList): boolean {
  return headerValue(headers, 'content-encoding') !== null;
}

/** The posted text, from `text`, from `_content` (some recorders), or put together from `params`; null when there is none. */
function postedText(post: Loose): string | null {
  const text = textOf(post.text) ?? textOf(post._content);
  if (text !== null && text !== '') return text;
  const params = listAt(post, 'params').filter(isObject);
  if (params.length === 0 || textAt(post, 'mimeType').toLowerCase().startsWith('multipart/')) return text;
  return params.map((field) => `${textAt(field, 'name')}=${textAt(field, 'value')}`).join('&');
}
