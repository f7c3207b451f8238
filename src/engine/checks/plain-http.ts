// Finds a scheme and a port that do not go together: plain HTTP sent where the server speaks TLS, as it says or as the port tells, and the reverse.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Patch } from '../core/patch-operation.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { urlParts } from '../read/url/parts.ts';

const SCHEME = 'http';
/** The server's words: plain HTTP, or an HTTP request, came where HTTPS, TLS or SSL is spoken. Of a field that must be an https URL they are not. */
const SAYS_SO =
  /\b(?:plain http|http request)\b[^.]{0,60}\b(?:https|tls|ssl)\b|\b(?:port|connection|server) (?:requires?|expects?|speaks?) (?:https|tls|ssl)\b/i;
const LONGEST = 2000;

export const plainHttp = defineCheck({
  id: 'plain-http',
  title: 'HTTP sent to an HTTPS port',
  messages: {
    'needs-tls': { severity: 'error', text: 'The request went out as plain HTTP, and the server at this port speaks HTTPS.' },
    'tls-port': { severity: 'info', text: 'The URL says http:// and port 443, where servers speak HTTPS.' },
    'plain-port': { severity: 'info', text: 'The URL says https:// and port 80, where servers speak plain HTTP.' },
  },
  fixes: { https: 'Send it with https://', 'drop-port': 'Leave the port {port} out', 'other-scheme': 'Send it with {scheme}://' },
  run({ exchange: { request, response }, evidence }: CheckInput): readonly Report[] {
    const scheme = urlParts(request.url).scheme;
    if (scheme === 'https') return response === null || response.status === 0 ? oddPort(request.url, '80', 'plain-port') : [];
    if (scheme !== SCHEME) return [];
    const complaints = complaintsOf(evidence).filter(({ at, text }) => at === null && SAYS_SO.test(text.slice(0, LONGEST)));
    if (complaints.length === 0) return oddPort(request.url, '443', 'tls-port');
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
            patch: [{ op: 'edit', in: 'url', offset: 0, length: SCHEME.length, text: 'https' }, ...withoutPort(request.url, '443')],
          },
        ],
      },
    ];
  },
});

/** The edit that takes the port off; none where the URL names another or none. */
function withoutPort(url: string, port: string): Patch {
  const { host, hostRange } = urlParts(url);
  if (!host.endsWith(`:${port}`)) return [];
  return [{ op: 'edit', in: 'url', offset: hostRange.offset + hostRange.length - port.length - 1, length: port.length + 1, text: '' }];
}

/** The port that the other scheme has by default (RFC 9110, section 4.2): hardly ever meant. */
function oddPort(url: string, port: string, messageId: 'tls-port' | 'plain-port'): readonly Report[] {
  const { host, hostRange, scheme } = urlParts(url);
  if (!host.endsWith(`:${port}`)) return [];
  const colon = { offset: hostRange.offset + hostRange.length - port.length - 1, length: port.length + 1 };
  const other = scheme === SCHEME ? 'https' : SCHEME;
  const changed: Fix = {
    title: { id: 'other-scheme', values: { scheme: other } },
    safety: 'review',
    patch: [
      { op: 'edit', in: 'url', offset: 0, length: scheme.length, text: other },
      { op: 'edit', in: 'url', ...colon, text: '' },
    ],
  };
  const dropped: Fix = {
    title: { id: 'drop-port', values: { port } },
    safety: 'review',
    patch: [{ op: 'edit', in: 'url', ...colon, text: '' }],
  };
  return [{ messageId, values: {}, at: { in: 'url', path: '', ...colon }, likelihood: 0.6, fixes: [changed, dropped] }];
}
