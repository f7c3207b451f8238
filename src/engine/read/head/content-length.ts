// The length that a message announces for its body.
import { headerValue, type HeaderList } from '../../core/header-list.ts';

/** Content-Length as a number of bytes; null when absent or malformed (RFC 9110, section 8.6). */
export function contentLength(headers: HeaderList): number | null {
  const value = headerValue(headers, 'content-length')?.trim() ?? '';
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}
