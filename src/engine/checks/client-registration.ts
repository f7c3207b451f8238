// Tells when an authorization server complains of the client as it is registered there, and of nothing that the request sends.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsOfClient } from '../read/complaints/complaints-of-client.ts';
import { readOAuthRequest } from '../read/request/oauth-parameters.ts';

export const clientRegistration = defineCheck({
  id: 'client-registration',
  title: 'Registration of the OAuth client that the server cannot take',
  messages: {
    registration: {
      severity: 'error',
      text: 'The server complains of what is registered for this client, not of what the request sends: “{text}”',
    },
  },
  fixes: { register: 'Correct the client’s registration on the server' },
  steps: {
    register: 'Mend the client’s metadata where it is registered, or ask whoever runs the authorization server; the request may be right.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const oauth = readOAuthRequest(request);
    const [complaint] = complaintsOfClient(request, evidence);
    if (!oauth || !complaint) return [];
    return [
      {
        messageId: 'registration',
        values: { text: complaint.text },
        at: oauth.lacks('client_id') ? { in: 'header', path: 'authorization' } : oauth.at('client_id'),
        likelihood: 0.85,
        claims: [complaint],
        fixes: [manualFix('register', ['register'])],
      },
    ];
  },
});
