// The cookies of a request (RFC 6265, section 4.2.1), with places in the Cookie field's value.
import type { HeaderList } from '../../core/header-list.ts';
import type { Range } from '../../core/location.ts';

/** One cookie as sent: nothing is decoded. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** `name=value` in the value of its Cookie field. */
  readonly range: Range;
  readonly valueRange: Range;
  /** Which header field of the list it stands in: HTTP/2 may split cookies over several. */
  readonly field: number;
}

/** All cookies, in order; a pair without `=` is a cookie with an empty name, as browsers have it (RFC 6265bis, section 5.6). */
export function cookiesOf(headers: HeaderList): readonly Cookie[] {
  return headers.flatMap((header, field) => (header.name.toLowerCase() === 'cookie' ? cookiesIn(header.value, field) : []));
}

function cookiesIn(text: string, field: number): Cookie[] {
  const cookies: Cookie[] = [];
  let from = 0;
  for (const piece of text.split(';')) {
    const pair = piece.trim();
    const offset = from + piece.length - piece.trimStart().length;
    from += piece.length + 1;
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trimEnd();
    const value = pair.slice(equals + 1).trimStart();
    cookies.push({
      name,
      value,
      range: { offset, length: pair.length },
      valueRange: { offset: offset + pair.length - value.length, length: value.length },
      field,
    });
  }
  return cookies;
}
