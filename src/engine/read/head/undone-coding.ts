// A body whose coding the recorder has undone: browsers keep what a page compressed as it was before.
import { utf8Length } from '../../core/bytes.ts';
import type { Request } from '../../core/exchange.ts';
import { headerValue } from '../../core/header-list.ts';
import { contentLength } from './content-length.ts';

/** The coding that Content-Encoding names, where Content-Length shows that the recorded text is not what was sent; null otherwise. */
export function undoneCoding({ headers, body }: Request): string | null {
  const coding = headerValue(headers, 'content-encoding')?.trim() ?? '';
  const declared = contentLength(headers);
  if (coding === '' || coding.toLowerCase() === 'identity' || declared === null) return null;
  if (body.state !== 'known' || body.form !== 'text') return null;
  return utf8Length(body.text) === declared ? null : coding;
}
