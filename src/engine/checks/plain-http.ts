// Finds plain HTTP sent to a port where the server speaks TLS, as the server says.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { complaintsOf } from '../read/complaints.ts';

const SCHEME = 'http';
/** The server's words: plain HTTP, or an HTTP request, came where HTTPS, TLS or SSL is spoken. Of a field that must be an https URL they are not. */
const SAYS_SO =
  /\b(?:plain http|http request)\b[^.]{0,60}\b(?:https|tls|ssl)\b|\b(?:port|connection|server) (?:requires?|expects?|speaks?) (?:https|tls|ssl)\b/i;
const LONGEST = 2000;

export const plainHttp = defineCheck({
  id: 'plain-http',
  title: 'HTTP sent to an HTTPS port',
  messages: { 'needs-tls': { severity: 'error', text: 'The request went out as plain HTTP, and the server at this port speaks HTTPS.' } },
  fixes: { https: 'Send it with https://' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    if (!request.url.toLowerCase().startsWith(`${SCHEME}://`)) return [];
    const complaints = complaintsOf(evidence).filter(({ at, text }) => at === null && SAYS_SO.test(text.slice(0, LONGEST)));
    if (complaints.length === 0) return [];
    return [
      {
        messageId: 'needs-tls',
        values: {},
        at: { in: 'url', path: '', offset: 0, length: SCHEME.length },
        likelihood: 0.95,
        claims: complaints,
        fixes: [
          {
            title: { id: 'https', values: {} },
            safety: 'safe',
            patch: [{ op: 'edit', in: 'url', offset: 0, length: SCHEME.length, text: 'https' }],
          },
        ],
      },
    ];
  },
});
