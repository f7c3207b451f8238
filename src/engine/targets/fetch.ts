// A request as a call of fetch in a browser's console or page.
import { javascriptString } from '../core/quote/javascript.ts';
import { headerValue } from '../core/header-list.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import { FETCH, fetchBody, fetchCall, PAGE_BYTES } from '../write/fetch-call.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS_MASKABLE } from '../write/options.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

/** Forbidden request-headers (fetch.spec.whatwg.org, "forbidden request-header"), and User-Agent, which Chromium sets itself. */
const BROWSER_MAKES =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|proxy-.*|sec-.*)$/i;

export const fetchTarget = defineTarget({
  id: 'fetch',
  title: 'fetch (browser)',
  group: 'javascript',
  language: 'javascript',
  extension: 'js',
  docs: 'https://developer.mozilla.org/docs/Web/API/Window/fetch',
  options: [BROWSER_HEADERS, SECRETS_MASKABLE],
  limitTexts: {
    ...LIMIT_TEXTS,
    'browser-makes': 'The browser makes these itself: {names}.',
    cors: 'From a page of another origin the answer can be read only where the server allows it (CORS).',
  },
  limits: (input) =>
    clientLimits(input, { client: 'The browser', adds: ['Accept', 'Accept-Language'], isDocument: true }, (wire) => {
      const { left } = sorted(wire);
      return [...(left.length > 0 ? [{ id: 'browser-makes', values: { names: left.join(', ') } }] : []), { id: 'cors', values: {} }];
    }),
  render,
});

function sorted({ fields }: WireRequest): { told: WireRequest['fields']; left: string[] } {
  const told = fields.filter(({ name }) => !BROWSER_MAKES.test(name));
  return { told, left: [...new Set(fields.filter((field) => !told.includes(field)).map(({ name }) => name))] };
}

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  const told = { ...wire, fields: sorted(wire).told };
  refuseBeyond(FETCH, told);
  const { expression, files } = fetchBody(input, told, PAGE_BYTES);
  const more = [
    ...(headerValue(input.request.headers, 'cookie') !== null ? ["credentials: 'include'"] : []),
    ...referrer(headerValue(input.request.headers, 'referer')),
  ];
  return { text: `await ${fetchCall(told, expression, more)};`, files };
}

/** Browsers refuse a referrer that is no URL. */
function referrer(value: string | null): string[] {
  return value !== null && isUrl(value) ? [`referrer: ${javascriptString(value)}`, "referrerPolicy: 'unsafe-url'"] : [];
}

function isUrl(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
