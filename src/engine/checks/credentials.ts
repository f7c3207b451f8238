// Says what to do when the server wants credentials: there are none, or it does not accept those that were sent.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt } from '../core/location.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { challengeSchemes } from '../read/authorization.ts';
import { unplacedComplaints, complaintsAt } from '../read/complaints.ts';
import { valueAt } from '../read/value-at.ts';

const HEADER = { in: 'header', path: 'authorization' } as const;

export const credentials = defineCheck({
  id: 'credentials',
  title: 'Credentials that the server wants or refuses',
  messages: {
    'none-sent': { severity: 'error', text: 'The server wants credentials, and the request carries no Authorization header: “{text}”' },
    unknown: { severity: 'error', text: 'The server wants credentials: “{text}” Whether the request carried any is not known.' },
    refused: { severity: 'error', text: 'The server does not accept the credentials that were sent: “{text}”' },
  },
  fixes: {
    add: 'Add an Authorization header',
    renew: 'Get new credentials',
  },
  steps: {
    login: 'Log in again, or get a new token, and send it as “Authorization: {scheme} …”.',
    cookie: 'If the server knows its visitors by a cookie, send the request with credentials: “include”.',
    audience: 'Check that the token was made for this server, and with the key that it knows.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request, response } = exchange;
    const complaints = [...complaintsAt(evidence, HEADER), ...unplacedComplaints(evidence)].filter(
      ({ sentence }) => sentence.kind === 'credentials',
    );
    const [first] = complaints;
    if (!first) return [];
    const scheme = (response && challengeSchemes(response.headers)[0]) ?? 'Bearer';
    const standing = valueAt(request, HEADER);
    if (standing.state === 'present' && holdsPlaceholder(String(standing.value))) return [];
    const absent = standing.state === 'absent' && request.credentialsComplete;
    return [
      {
        messageId: absent ? 'none-sent' : standing.state === 'present' ? 'refused' : 'unknown',
        values: { text: first.text },
        at: locationAt(HEADER, standing.state === 'present' ? standing.range : absent ? { offset: 0, length: 0 } : null),
        likelihood: absent ? 0.85 : 0.7,
        claims: complaints,
        fixes: absent ? [add(scheme), renew(scheme, ['login', 'cookie'])] : [renew(scheme, ['login', 'audience'])],
      },
    ];
  },
});

function add(scheme: string): Fix {
  const text = `${scheme} ${placeholderText('token')}`;
  return {
    title: { id: 'add', values: {} },
    safety: 'review',
    patch: [{ op: 'set', at: HEADER, value: text }],
    placeholders: [{ at: HEADER, text }],
  };
}

function renew(scheme: string, steps: readonly string[]): Fix {
  return { title: { id: 'renew', values: {} }, safety: 'manual', patch: [], steps: steps.map((id) => ({ id, values: { scheme } })) };
}
