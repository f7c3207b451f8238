// Says why cookies may not have gone along when the server misses a login: the request went to another site.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import type { Twin } from '../core/twin.ts';
import { challengeSchemes } from '../read/head/authorization.ts';
import { complaintsAbout } from '../read/complaints/complaints.ts';
import { isOtherSite } from '../read/request/other-site.ts';

const HEADER = { in: 'header', path: 'cookie' } as const;

export const cookiesLeftOut = defineCheck({
  id: 'cookies-left-out',
  title: 'Cookies that were not sent along',
  messages: {
    'unlike-passing': {
      severity: 'error',
      text: 'The server says that a login is missing, and the request went without any cookie; requests that passed had theirs.',
    },
    'other-site': {
      severity: 'warning',
      text: 'The server says that a login or its token is missing, and the request went from {origin} to another site without any cookie.',
    },
    'same-site': {
      severity: 'info',
      text: 'The server says that a login or its token is missing, and the request went without any cookie.',
    },
  },
  fixes: { include: 'Send the cookies along', take: 'Send the cookies of a request that passed' },
  steps: {
    include:
      'Send the request with credentials: “include” (fetch) or withCredentials (XMLHttpRequest); fetch leaves cookies out when it goes to another origin.',
    sameSite: 'On the server: set the cookie with “SameSite=None; Secure”. Without that, browsers keep it from requests of other sites.',
    allow: 'On the server: answer with “Access-Control-Allow-Credentials: true” and the page’s own origin, not “*”.',
    login: 'If there is no cookie at all, log in first.',
  },
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { request, response } = exchange;
    const claims = complaintsAbout(evidence, ['credentials', 'csrf']);
    const known = request.headersComplete && request.credentialsComplete;
    const carries = ['cookie', 'authorization'].some((name) => headerValue(request.headers, name) !== null);
    // A server that asks for a scheme wants no cookie.
    if (claims.length === 0 || !known || carries || challengeSchemes(response?.headers ?? []).length > 0) return [];
    const origin = headerValue(request.headers, 'origin') ?? '';
    const other = isOtherSite(request);
    const steps = other ? ['include', 'sameSite', 'allow', 'login'] : ['login', 'include'];
    const passed = cookiesPassed(twins);
    if (passed !== null) {
      const fixes = [manualFix('include', steps), setFix({ id: 'take', values: {} }, HEADER, passed)];
      return [{ messageId: 'unlike-passing', values: {}, at: { ...HEADER, offset: 0, length: 0 }, likelihood: 0.85, claims, fixes }];
    }
    return [
      {
        messageId: other ? 'other-site' : 'same-site',
        values: { origin: origin || 'a page' },
        at: { ...HEADER, offset: 0, length: 0 },
        likelihood: other ? 0.5 : 0.2,
        claims,
        fixes: [manualFix('include', steps)],
      },
    ];
  },
});

/** The cookies of the nearest request that passed, where all that passed had some and no Authorization; null otherwise. */
function cookiesPassed(twins: readonly Twin[]): string | null {
  const byCookie = ({ request: { headers } }: Twin): boolean =>
    headerValue(headers, 'cookie') !== null && headerValue(headers, 'authorization') === null;
  return twins.every(byCookie) ? headerValue(twins[0]?.request.headers ?? [], 'cookie') : null;
}
