// How many bytes a body has.
import { utf8Length } from '../../core/bytes.ts';
import type { KnownBody } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';

/** Bytes of what is known of a body, a text as UTF-8. */
export const bodyBytes: (body: KnownBody) => number = memo(({ form, text }: KnownBody) =>
  form === 'bytes' ? text.length : utf8Length(text),
);

/** True where no character lies outside ASCII. */
export function isAscii(body: KnownBody): boolean {
  return body.form === 'text' ? bodyBytes(body) === body.text.length : !/[^\u0000-\u007f]/.test(body.text);
}
