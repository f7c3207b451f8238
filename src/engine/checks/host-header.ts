// Finds a Host field that is missing, malformed, or names another host than the URL.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { headerValues } from '../core/header-list.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsAbout } from '../read/complaints/complaints.ts';
import { urlParts } from '../read/url/parts.ts';

const HEADER = { in: 'header', path: 'host' } as const;
/** A host with an optional port (RFC 9110, section 7.2): no blanks, paths, user names or second ports. */
const WELL_FORMED = /^(?:\[[\dA-Fa-f:.]+\]|[^\s:/?#@[\]\\<>^|%"]+)(?::\d{1,5})?$/;

export const hostHeader = defineCheck({
  id: 'host-header',
  title: 'Host header',
  messages: {
    ...toldAndQuiet({
      missing: ['The request has no Host header, which HTTP/1.1 requires.', 'The recording shows no Host header, which HTTP/1.1 requires.'],
      differs: 'The Host header says “{sent}”, but the URL names “{host}”.',
    }),
    malformed: { severity: 'error', text: 'The Host header “{sent}” is not a host name with an optional port.' },
    repeated: { severity: 'error', text: 'The request has {count} Host headers; a server takes one.' },
  },
  fixes: { set: 'Set Host to {host}' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const { host } = urlParts(request.url);
    const complaints = complaintsAbout(evidence, ['host']);
    const values = headerValues(request.headers, 'host');
    const [sent = ''] = values;
    // From HTTP/2 on the host travels as :authority, which recordings leave out of the list.
    // Before a request is sent, its client still has to write the field.
    const isListed = exchange.response !== null && request.headersComplete && /^http\/1/i.test(request.httpVersion);
    if (host === '' || (values.length === 0 && !isListed)) return [];
    const fault = faultOf(values, host);
    if (fault === null) return [];
    const [id, likelihood] = fault;
    const sure = complaints.length > 0 || id === 'malformed' || id === 'repeated';
    const fix = setFix({ id: 'set', values: { host } }, HEADER, host);
    return [
      {
        messageId: toldOrQuiet(id, sure),
        values: { sent, host, count: values.length },
        at: { ...HEADER, offset: 0, length: sent.length },
        likelihood: sure ? likelihood : likelihood / 2,
        claims: complaints,
        fixes: [fix],
      },
    ];
  },
});

function faultOf(values: readonly string[], host: string): readonly [id: string, likelihood: number] | null {
  const [sent] = values;
  if (sent === undefined) return ['missing', 0.9];
  if (values.length > 1) return ['repeated', 0.9];
  if (!WELL_FORMED.test(sent.trim())) return ['malformed', 0.9];
  return withoutDefaultPort(sent) === withoutDefaultPort(host) ? null : ['differs', 0.6];
}

function withoutDefaultPort(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/:(?:80|443)$/, '');
}
