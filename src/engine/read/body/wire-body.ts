// A body as the bytes that a client has to send; shared by all targets.
import { CannotExpress } from '../../core/target.ts';
import type { Request } from '../../core/exchange.ts';

/** `bytes` is the length in bytes. `binary` holds one character (U+0000 to U+00FF) per byte. */
export type WireBody =
  | { readonly kind: 'none' | 'unknown' }
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'binary'; readonly binary: string; readonly bytes: number };

/** Text that holds no NUL is `text`, everything else `binary`; an empty body is `none`. Throws `CannotExpress` when the characters stand for no bytes. */
export function wireBody(request: Request): WireBody {
  const { body } = request;
  if (body.state === 'unknown') return { kind: 'unknown' };
  if (body.state === 'absent' || body.text === '') return { kind: 'none' };
  const { text } = body;
  if (body.form === 'bytes') {
    if (/[\u0100-\uFFFF]/.test(text)) throw new CannotExpress('The body is marked as bytes but holds characters that are no bytes.');
    return text.includes('\0') || /[\u0080-\u00FF]/.test(text)
      ? { kind: 'binary', binary: text, bytes: text.length }
      : { kind: 'text', text, bytes: text.length };
  }
  if (/\p{Surrogate}/u.test(text)) throw new CannotExpress('The body holds half of a surrogate pair, which stands for no bytes.');
  const encoded = new TextEncoder().encode(text);
  if (!text.includes('\0')) return { kind: 'text', text, bytes: encoded.length };
  return { kind: 'binary', binary: bytesToBinary(encoded), bytes: encoded.length };
}

/** One character per byte, made in pieces: a call takes only so many arguments. */
function bytesToBinary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}
