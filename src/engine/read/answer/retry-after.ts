// Retry-After (RFC 9110, section 10.2.3): how long the server asks to wait.
import { headerValue } from '../../core/header-list.ts';
import type { HeaderList } from '../../core/header-list.ts';

/** Seconds to wait, a date counted from the answer's own Date; null when the answer does not say. */
export function retryAfter(headers: HeaderList): number | null {
  const value = headerValue(headers, 'retry-after')?.trim() ?? '';
  if (value === '') return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const until = Date.parse(value);
  const now = Date.parse(headerValue(headers, 'date') ?? '');
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, Math.round((until - now) / 1000));
}
