// Finds the header field, or the cookie, that makes the head of a request larger than servers commonly take.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import type { HeaderField, HeaderList } from '../core/header-list.ts';
import { locationAt, type Location } from '../core/location.ts';
import { complaintsAbout } from '../read/complaints.ts';
import { cookiesOf } from '../read/cookies.ts';

/** Characters of one field from which common servers begin to refuse: they keep 4 or 8 kB for a line. */
const LARGE = 4000;

export const headerSize = defineCheck({
  id: 'header-size',
  title: 'Header field too large',
  messages: {
    large: {
      severity: 'error',
      text: '{name} takes {size} characters of the request’s head, and the server says that something is too large.',
    },
    'large-quiet': { severity: 'info', text: '{name} takes {size} characters; many servers refuse header fields larger than 4 or 8 kB.' },
  },
  fixes: { shrink: 'Make {name} smaller' },
  steps: {
    less: 'Keep large values on the server, or send them in the body.',
    cookies: 'Delete cookies of this site that are no longer used, and set new ones with a Path.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const [field] = request.headers.toSorted((a, b) => b.value.length - a.value.length);
    if (!field || field.value.length < LARGE) return [];
    const complaints = complaintsAbout(evidence, ['size']);
    const at = largestPart(field, request.headers);
    const name = at.in === 'cookie' ? `The cookie ${at.path}` : `The header field ${field.name}`;
    const step = at.in === 'cookie' || at.path === 'cookie' ? 'cookies' : 'less';
    const quiet = complaints.length === 0;
    return [
      {
        messageId: quiet ? 'large-quiet' : 'large',
        values: { name, size: at.length ?? field.value.length },
        at,
        likelihood: quiet ? 0.6 : 0.9,
        claims: complaints,
        fixes: [{ title: { id: 'shrink', values: { name } }, safety: 'manual', patch: [], steps: [{ id: step, values: {} }] }],
      },
    ];
  },
});

/** The field, or the one cookie that is more than half of it. */
function largestPart(field: HeaderField, headers: HeaderList): Location {
  const path = field.name.toLowerCase();
  const cookie = path === 'cookie' ? cookiesOf(headers).find(({ range }) => range.length * 2 > field.value.length) : undefined;
  if (cookie) return locationAt({ in: 'cookie', path: cookie.name }, cookie.range);
  return { in: 'header', path, offset: 0, length: field.value.length };
}
