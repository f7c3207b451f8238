// Request to HAR request: how diagnoses hand a mended request on.
import { utf8FromLatin1 } from '../core/bytes.ts';
import type { Request } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { cookiesOf } from '../read/head/cookies.ts';
import { urlParts } from '../read/url/parts.ts';

/** A HAR 1.2 request; `postData` is left out when there is no body at hand. */
export interface HarRequest {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly queryString: readonly { readonly name: string; readonly value: string }[];
  readonly postData?: { readonly mimeType: string; readonly text: string; readonly params: readonly [] };
  readonly headersSize: number;
  readonly bodySize: number;
}

/** Writes the request as HAR 1.2; sizes that cannot be told are -1, query values stay as sent (percent-encoded), as browsers record them. */
export function requestToHar(request: Request): HarRequest {
  const { method, url, httpVersion, headers, body } = request;
  const shared = {
    method,
    url,
    httpVersion,
    cookies: cookiesOf(headers).map(({ name, value }) => ({ name, value })),
    headers,
    queryString: urlParts(url).query.map(({ rawName, rawValue }) => ({ name: rawName, value: rawValue })),
    headersSize: -1,
  };
  if (body.state !== 'known') return { ...shared, bodySize: body.state === 'absent' ? 0 : -1 };
  const bodySize = bodyBytes(body);
  // A HAR holds text: bytes go in as characters only where they are no UTF-8.
  const text = body.form === 'bytes' ? (utf8FromLatin1(body.text) ?? body.text) : body.text;
  return { ...shared, postData: { mimeType: headerValue(headers, 'content-type') ?? '', text, params: [] }, bodySize };
}
