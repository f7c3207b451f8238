// Finds OAuth 2 requests that break the protocol: redirect_uri, grant, scope, PKCE, client credentials.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsOfClient } from '../read/complaints/complaints-of-client.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { authorizationFaults, tokenFaults, type OAuthFault } from '../read/request/oauth-faults.ts';
import { readOAuthRequest, type OAuthRequest } from '../read/request/oauth-parameters.ts';

const LONGEST = 2000;
/** What servers take or not: an error only where their words or codes point there. */
const OFTEN_TAKEN = toldAndQuiet({
  grant: '“{sent}” is not a grant type.',
  scope: 'scope separates its values with spaces; the request sends “{sent}”.',
  'no-verifier': 'The request sends a code without the code_verifier that belongs to it.',
  state: 'The request sends no state: the page cannot tell its own answers from forged ones.',
  'two-credentials': 'The client identifies itself twice, in the Authorization header and in the body.',
});

export const oauthRequest = defineCheck({
  id: 'oauth-request',
  title: 'OAuth request that breaks the protocol',
  messages: {
    ...OFTEN_TAKEN,
    'redirect-form': { severity: 'error', text: 'redirect_uri “{sent}” must be an absolute URL without a fragment.' },
    'redirect-mismatch': {
      severity: 'error',
      text: 'The server does not know redirect_uri “{sent}” for this client: it compares letter by letter with what was registered.',
    },
    needs: { severity: 'error', text: 'The grant {grant} needs {name}, and the request does not send it.' },
    verifier: {
      severity: 'error',
      text: 'code_verifier must have 43 to 128 letters, digits and “-._~”; the request sends {size} characters.',
    },
    challenge: {
      severity: 'error',
      text: 'code_challenge for S256 must be 43 characters of base64url without “=”; the request sends “{sent}”.',
    },
    'no-challenge': { severity: 'error', text: 'The server wants PKCE, and the request sends no code_challenge.' },
    method: { severity: 'error', text: 'code_challenge_method must be S256 or plain; the request sends “{sent}”.' },
    refresh: {
      severity: 'error',
      text: 'The server does not accept the refresh token: it may be expired, used before, or made for another client.',
    },
    code: {
      severity: 'error',
      text: 'The server does not accept the code: each is good once, for a few minutes at most, and only with the redirect_uri and client it was made for.',
    },
  },
  fixes: {
    set: 'Send {name} as {mended}',
    remove: 'Leave {name} out',
    correct: 'Correct {name}',
  },
  steps: {
    redirect:
      'Compare with the addresses registered for the client: scheme, host (localhost is not 127.0.0.1), port, path and the slash at the end.',
    grant: 'Send one of authorization_code, refresh_token, client_credentials, or a registered URN.',
    add: 'Add {name} to the request.',
    pkce: 'Make a new pair for each login: code_verifier of 43 to 128 random characters, code_challenge = base64url(SHA-256(code_verifier)).',
    state: 'Send a random state, keep it, and compare it when the answer comes.',
    again: 'Start the login again and use the code at once; see that nothing sends it twice, such as a page that is rendered twice.',
    login: 'Start the login again, and keep the newest refresh token: many servers take each but once.',
    scope: 'Write the scopes with spaces between them.',
    once: 'Use one way for the client’s credentials, the one registered for it.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const oauth = readOAuthRequest(request);
    if (!oauth) return [];
    const code = evidence?.code ?? '';
    const ofClient = complaintsOfClient(request, evidence);
    const complaints = complaintsOf(evidence).filter((complaint) => !ofClient.includes(complaint));
    const faults =
      oauth.endpoint === 'authorization'
        ? authorizationFaults(oauth, complaints.some(speaksOfPkce))
        : tokenFaults(oauth, headerValue(request.headers, 'authorization'), code);
    const mismatch = redirectMismatch(oauth, complaints, code);
    return [...faults, ...mismatch].map((fault) => report(fault, oauth, complaints, code));
  },
});

function redirectMismatch(oauth: OAuthRequest, complaints: readonly Complaint[], code: string): OAuthFault[] {
  const sent = oauth.value('redirect_uri');
  const said = complaints.some(({ text }) =>
    /\bredirect[_ ]?ur[il]s?\b[^.]{0,80}\b(?:match|mismatch|registered|allowed|whitelist|valid)/i.test(text.slice(0, LONGEST)),
  );
  if (sent === null || holdsPlaceholder(sent) || !(said || /redirect_uri/.test(code))) return [];
  return [{ id: 'redirect-mismatch', name: 'redirect_uri', values: { sent }, likelihood: 0.9, step: 'redirect' }];
}

function report(fault: OAuthFault, oauth: OAuthRequest, complaints: readonly Complaint[], code: string): Report {
  const { id, name, mended, step } = fault;
  const at = oauth.at(name);
  const claims = complaints.filter((complaint) => speaksOf(complaint, fault, at));
  const isChoice = OF_EXCHANGE.has(id) && complaints.some(({ text }) => offersChoice(text.slice(0, LONGEST)));
  const sure = !isChoice && (claims.length > 0 || CODES[id] === code);
  const values = { ...fault.values, name };
  const place = { in: at.in, path: at.path } as const;
  const fixes: Fix[] =
    typeof mended === 'string'
      ? [setFix({ id: 'set', values: { ...values, mended } }, place, mended)]
      : id === 'two-credentials'
        ? [removeFix({ id: 'remove', values }, place)]
        : [];
  return {
    messageId: toldOrQuiet(id, sure || !(id in OFTEN_TAKEN)),
    values,
    at,
    likelihood: sure ? Math.max(0.88, fault.likelihood) : isChoice ? 0.55 : fault.likelihood,
    claims,
    fixes: [...fixes, manualFix('correct', [step], values)],
  };
}

/** What may be wrong where a code is exchanged. */
const OF_EXCHANGE: ReadonlySet<string> = new Set(['code', 'redirect-mismatch']);

/** The description of invalid_grant in RFC 6749, section 5.2, names all that it may mean: the code, its redirection URI, the client. */
function offersChoice(text: string): boolean {
  return /\bor\b/.test(text) && /\bredirect(?:[_ ]?ur[il]|ion ur[il])/i.test(text) && /\b(?:code|grant|token)\b/i.test(text);
}

/** The error codes that mean a fault (RFC 6749, sections 4.1.2.1 and 5.2). */
const CODES: Readonly<Record<string, string>> = {
  grant: 'unsupported_grant_type',
  scope: 'invalid_scope',
  code: 'invalid_grant',
  refresh: 'invalid_grant',
  'redirect-mismatch': 'invalid_redirect_uri',
};

function speaksOf({ at, text }: Complaint, { name }: OAuthFault, here: Report['at']): boolean {
  if (at !== null) return at.in === here.in && at.path === here.path;
  return text.slice(0, LONGEST).includes(name) || (/^code_(?:verifier|challenge)$/.test(name) && speaksOfPkce({ text }));
}

function speaksOfPkce({ text }: Pick<Complaint, 'text'>): boolean {
  return /\bpkce\b/i.test(text.slice(0, LONGEST));
}
