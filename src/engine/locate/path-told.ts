// The path of the request, repeated behind a colon: `File not found: /b.svg`, `Resource id is missing: /a.svg`.
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { urlParts } from '../read/url/parts.ts';
import { valuesBehindColons } from './value-in-words.ts';

/** The last step of the path, where the words repeat the path's end; a name alone, or a JSON Pointer of one, is no such end unless it has a dot. */
export function pathTold({ url }: Request, text: string): { readonly at: Location } | null {
  const { segments } = urlParts(url);
  const last = segments.at(-1);
  if (!last || !/[./]/.test(last.decoded) || !text.includes(last.decoded)) return null;
  const path = segments.map(({ decoded }) => `/${decoded}`).join('');
  const isEnd = valuesBehindColons(text).some((value) => path === value || path.endsWith(value.startsWith('/') ? value : `/${value}`));
  return isEnd ? { at: locationAt({ in: 'path', path: `/${segments.length - 1}` }, last.range) } : null;
}
