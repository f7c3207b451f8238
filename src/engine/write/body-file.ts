// A body as a file beside the text, for what is too long or too odd to stand in it.
import { byteText } from '../core/bytes.ts';
import { headerValue } from '../core/header-list.ts';
import type { Request } from '../core/exchange.ts';
import type { SavedFile } from '../core/target.ts';
import type { SentBody } from './wire-request.ts';

/** From here on a body lies in a file. In bytes. */
export const FILE_FROM = 1_000_000;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:[\w.+-]+\+)?json\b/i, 'json'],
  [/^(?:application|text)\/(?:[\w.+-]+\+)?xml\b/i, 'xml'],
  [/^text\//i, 'txt'],
];

/** The file; its name is ours alone, whatever the request holds. */
export function bodyFile({ headers }: Request, body: SentBody, stem = 'request-body'): SavedFile {
  const type = headerValue(headers, 'content-type') ?? '';
  const ending = ENDINGS.find(([pattern]) => pattern.test(type))?.[1] ?? 'bin';
  return { name: `${stem}.${ending}`, bytes: fileBytes(body) };
}

function fileBytes(body: SentBody): Uint8Array {
  return body.kind === 'text' ? new TextEncoder().encode(body.text) : Uint8Array.from(body.binary, (byte) => byte.charCodeAt(0));
}

/** The body in base64 (RFC 4648, section 4). */
export function bodyBase64(body: SentBody): string {
  return btoa(body.kind === 'binary' ? body.binary : byteText(body.text));
}
