// What breaks the protocol in the parameters of an OAuth 2 request, for each of its two endpoints (RFC 6749, RFC 7636).
import type { Values } from '../../core/finding.ts';
import { nearestName } from '../text/near-name.ts';
import type { OAuthRequest } from './oauth-parameters.ts';

/** What is wrong with one parameter. */
export interface OAuthFault {
  readonly id: string;
  readonly name: string;
  readonly values?: Values;
  readonly likelihood: number;
  /** The value that would do. */
  readonly mended?: string | null;
  readonly step: string;
}

const GRANTS = ['authorization_code', 'refresh_token', 'client_credentials', 'password', 'implicit'];
/** What a grant needs besides its name (RFC 6749, sections 4.1.3, 4.3.2 and 6; RFC 8628, section 3.4). */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  authorization_code: ['code'],
  refresh_token: ['refresh_token'],
  password: ['username', 'password'],
  'urn:ietf:params:oauth:grant-type:device_code': ['device_code'],
  'urn:ietf:params:oauth:grant-type:jwt-bearer': ['assertion'],
};

/** What is wrong in a request to the authorization endpoint; `wantsPkce`: the server asks for it. */
export function authorizationFaults(oauth: OAuthRequest, wantsPkce: boolean): OAuthFault[] {
  const faults: OAuthFault[] = [...redirectForm(oauth), ...scopeFault(oauth)];
  const challenge = oauth.value('code_challenge');
  const method = oauth.value('code_challenge_method');
  if (method !== null && method !== 'S256' && method !== 'plain') {
    const mended = /^(?:s-?256|sha-?256)$/i.test(method) ? 'S256' : null;
    faults.push({
      id: 'method',
      name: 'code_challenge_method',
      values: { sent: method },
      likelihood: 0.85,
      mended,
      step: 'pkce',
    });
  }
  if (challenge !== null && method === 'S256' && !/^[\w-]{43}$/.test(challenge)) {
    const base64url = challenge
      .replaceAll('+', '-')
      .replaceAll(' ', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, '');
    const mended = /^[\w-]{43}$/.test(base64url) ? base64url : null;
    faults.push({
      id: 'challenge',
      name: 'code_challenge',
      values: { sent: challenge },
      likelihood: 0.85,
      mended,
      step: 'pkce',
    });
  }
  if (oauth.lacks('code_challenge') && wantsPkce) {
    faults.push({ id: 'no-challenge', name: 'code_challenge', likelihood: 0.88, step: 'pkce' });
  }
  if (oauth.lacks('state') && challenge === null) faults.push({ id: 'state', name: 'state', likelihood: 0.2, step: 'state' });
  return faults;
}

/** What is wrong in a request to the token endpoint, which answered with this error code. */
export function tokenFaults(oauth: OAuthRequest, authorization: string | null, code: string): OAuthFault[] {
  const grant = oauth.value('grant_type') ?? '';
  const faults: OAuthFault[] = [...redirectForm(oauth), ...scopeFault(oauth)];
  // A grant that is not named at all is told by oauth-endpoint.
  if (grant !== '' && !GRANTS.includes(grant) && !/^(?:urn:|https?:)/.test(grant)) {
    faults.push({
      id: 'grant',
      name: 'grant_type',
      values: { sent: grant },
      likelihood: 0.6,
      mended: nearestName(grant, GRANTS),
      step: 'grant',
    });
  }
  for (const name of Object.hasOwn(NEEDS, grant) ? (NEEDS[grant] ?? []) : []) {
    if (oauth.lacks(name)) faults.push({ id: 'needs', name, values: { grant }, likelihood: 0.85, step: 'add' });
  }
  const verifier = oauth.value('code_verifier');
  if (verifier !== null && !/^[\w.~-]{43,128}$/.test(verifier)) {
    faults.push({ id: 'verifier', name: 'code_verifier', values: { size: verifier.length }, likelihood: 0.8, step: 'pkce' });
  }
  if (/^basic\s/i.test(authorization ?? '') && oauth.value('client_secret') !== null) {
    faults.push({ id: 'two-credentials', name: 'client_secret', likelihood: 0.3, step: 'once' });
  }
  if (code === 'invalid_grant' && grant === 'refresh_token' && oauth.value(grant) !== null)
    return [...faults, { id: 'refresh', name: grant, likelihood: 0.75, step: 'login' }];
  if (code !== 'invalid_grant' || grant !== 'authorization_code' || oauth.value('code') === null) return faults;
  const unproven: OAuthFault[] = oauth.lacks('code_verifier')
    ? [{ id: 'no-verifier', name: 'code_verifier', likelihood: 0.4, step: 'pkce' }]
    : [];
  return [...faults, { id: 'code', name: 'code', likelihood: 0.75, step: 'again' }, ...unproven];
}

function redirectForm(oauth: OAuthRequest): OAuthFault[] {
  const sent = oauth.value('redirect_uri');
  if (sent === null || sent === 'postmessage' || (/^[a-z][a-z\d+.-]*:\S/i.test(sent) && !sent.includes('#'))) return [];
  const mended = /^https?:\/\/[^#]+#/.test(sent) ? sent.slice(0, sent.indexOf('#')) : /%3a/i.test(sent) ? decoded(sent) : null;
  return [{ id: 'redirect-form', name: 'redirect_uri', values: { sent }, likelihood: 0.85, mended, step: 'redirect' }];
}

/** An address that was encoded twice. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function scopeFault(oauth: OAuthRequest): OAuthFault[] {
  const sent = oauth.value('scope') ?? '';
  if (!/[,;|]/.test(sent)) return [];
  return [
    {
      id: 'scope',
      name: 'scope',
      values: { sent },
      likelihood: 0.4,
      mended: sent
        .split(/[\s,;|]+/)
        .join(' ')
        .trim(),
      step: 'scope',
    },
  ];
}
