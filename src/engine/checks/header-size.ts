// Finds the header field, or the cookie, that makes the head of a request larger than servers commonly take.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Report } from '../core/finding.ts';
import type { HeaderField, HeaderList } from '../core/header-list.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsAbout, type Complaint } from '../read/complaints/complaints.ts';
import { cookiesOf } from '../read/head/cookies.ts';

/** Characters of one field from which common servers begin to refuse: they keep 4 or 8 kB for a line. */
const LARGE = 4000;
/** Characters of all fields and the request line together: Node takes 16 kB, Tomcat and IIS 8 or 16. */
const LARGE_SUM = 8000;
const LONGEST = 2000;

export const headerSize = defineCheck({
  id: 'header-size',
  title: 'Header field too large',
  messages: toldAndQuiet({
    large: [
      'The {name} takes {size} characters of the request’s head, and the server says that something is too large.',
      'The {name} takes {size} characters; many servers refuse header fields larger than 4 or 8 kB.',
    ],
    sum: [
      'The head of the request has {size} characters, most of them in the {name}, and the server says that something is too large.',
      'The head of the request has {size} characters, most of them in the {name}; many servers refuse heads larger than 8 or 16 kB.',
    ],
  }),
  fixes: { shrink: 'Make the {name} smaller' },
  steps: {
    less: 'Keep large values on the server, or send them in the body.',
    cookies: 'Delete cookies of this site that are no longer used, and set new ones with a Path.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const [field] = request.headers.toSorted((a, b) => b.value.length - a.value.length);
    const sum = headSize(request);
    const bySum = field !== undefined && field.value.length < LARGE;
    // A head that is mostly URL is for url-length to tell.
    if (!field || (bySum && (sum < LARGE_SUM || request.url.length * 2 > sum))) return [];
    const complaints = complaintsAbout(evidence, ['size']).filter(maySpeakOfHead);
    const at = largestPart(field, request.headers);
    const name = at.in === 'cookie' ? `cookie ${at.path}` : `header field ${field.name}`;
    const step = at.in === 'cookie' || at.path === 'cookie' ? 'cookies' : 'less';
    const told = complaints.length > 0;
    return [
      {
        messageId: toldOrQuiet(bySum ? 'sum' : 'large', told),
        values: { name, size: bySum ? sum : (at.length ?? field.value.length) },
        at,
        likelihood: told ? 0.9 : 0.6,
        claims: complaints,
        fixes: [manualFix('shrink', [step], { name })],
      },
    ];
  },
});

/** Words on the URL or the body alone are about something else. */
function maySpeakOfHead({ text }: Complaint): boolean {
  const words = text.slice(0, LONGEST);
  return (
    /\bheaders?\b|\bcookies?\b|\bfields?\b/i.test(words) ||
    !/\bur[il]\b|\brequest[- ]line\b|\bbody\b|\bpayload\b|\bentity\b|\bfiles?\b/i.test(words)
  );
}

/** The request line and all fields, with what stands between and after them (RFC 9112, section 2.1). */
function headSize({ method, url, headers }: Request): number {
  return headers.reduce((size, { name, value }) => size + name.length + value.length + 4, method.length + url.length + 12);
}

/** The field, or the one cookie that is more than half of it. */
function largestPart(field: HeaderField, headers: HeaderList): Location {
  const path = field.name.toLowerCase();
  const cookie = path === 'cookie' ? cookiesOf(headers).find(({ range }) => range.length * 2 > field.value.length) : undefined;
  if (cookie) return locationAt({ in: 'cookie', path: cookie.name }, cookie.range);
  return { in: 'header', path, offset: 0, length: field.value.length };
}
