// Whether a request left the site of its page, where browsers leave cookies out unless told otherwise.
import type { Request } from '../../core/exchange.ts';
import { headerValue } from '../../core/header-list.ts';
import { urlParts } from '../url/parts.ts';

/** By the browser's own word (Fetch Metadata), else by comparing hosts. */
export function isOtherSite({ headers, url }: Request): boolean {
  const site = headerValue(headers, 'sec-fetch-site');
  if (site !== null) return site === 'cross-site' || site === 'same-site';
  const origin = headerValue(headers, 'origin') ?? '';
  return /^https?:/i.test(origin) && urlParts(origin).host.toLowerCase() !== urlParts(url).host.toLowerCase();
}

/** True where a login may be lost because its cookie did not go along to another site. */
export function isWithoutCookieElsewhere(request: Request): boolean {
  return headerValue(request.headers, 'cookie') === null && isOtherSite(request);
}
