// Finds tokens that were made for another server, by another issuer, without a signature, or with times in milliseconds.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { readJwt, type Jwt } from '../read/head/jwt.ts';
import { sentTokens, type SentToken } from '../read/request/sent-tokens.ts';

const LONGEST = 2000;
const OTHER_KIND =
  /\btoken\b[^.]{0,40}\b(?:wrong|any|invalid|incorrect|unexpected) (?:token )?(?:type|kind|use)\b|\b(?:wrong|invalid|incorrect|unexpected) token[ _](?:type|kind|use)\b|\bonly (?:access|refresh|non-refresh) tokens\b|\bnot an? (?:access|refresh|id) token\b/i;
/** Seconds since 1970 reach this in the year 5138; milliseconds did in 1973. */
const MILLISECONDS = 1e11;

export const jwtClaims = defineCheck({
  id: 'jwt-claims',
  title: 'Token that was made for something else',
  messages: {
    ...toldAndQuiet({
      unsigned: 'The token in {place} has no signature.',
      milliseconds: 'The token in {place} gives its end in milliseconds; it must be in seconds.',
    }),
    audience: { severity: 'error', text: 'The token in {place} was made for “{value}”, and the server is another: “{text}”' },
    issuer: { severity: 'error', text: 'The token in {place} was made by “{value}”, whom the server does not trust: “{text}”' },
    kind: { severity: 'error', text: 'The token in {place} is of the kind “{value}”, and the server wants another: “{text}”' },
    scope: { severity: 'error', text: 'The token in {place} allows “{value}”, and the server wants more: “{text}”' },
  },
  fixes: { obtain: 'Get a token for this server' },
  steps: {
    audience:
      'Ask the authorization server for a token with the audience (or resource) of this API, not the one of the page’s own login or of another API.',
    issuer:
      'Check that page and server use the same authorization server, of the same environment, and that the address agrees to the letter.',
    kind: 'Send the access token to the API, the refresh token only where new tokens are made.',
    scope: 'Ask for the scopes that the server names when logging in, and see that the user may have them.',
    unsigned: 'Send the whole token: three parts with a dot between each. An access token, not one made by hand.',
    milliseconds: 'Where the token is made, divide the time by 1,000: exp, nbf and iat are seconds since 1970.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    return sentTokens(exchange.request).flatMap((token) => reportsOn(token, complaints));
  },
});

function reportsOn(token: SentToken, complaints: readonly Complaint[]): readonly Report[] {
  const bare = token.text.length < LONGEST * 30 && /^eyJ[\w-]+\.eyJ[\w-]+\.?$/.test(token.text);
  const credentials = complaints.filter((complaint) => complaint.sentence.kind === 'credentials');
  if (bare) return [report('unsigned', token, '', credentials, 0.6)];
  const jwt = readJwt(token.text);
  if (jwt?.state !== 'read') return [];
  const { claims, expires } = jwt;
  if (expires !== null && expires > MILLISECONDS) return [report('milliseconds', token, '', credentials, 0.3)];
  for (const [id, value, words] of topicsOf(claims)) {
    const said = complaints.filter(({ at, text }) => (at === null || at.path === token.at.path) && words.test(text.slice(0, LONGEST)));
    if (said.length > 0 && value !== '') return [report(id, token, value, said, 0.9)];
  }
  return [];
}

/** What a complaint may be about, what the token says of it, and the words that tell. */
function topicsOf(claims: Jwt['claims']): readonly (readonly [id: string, value: string, words: RegExp])[] {
  return [
    ['audience', textOf(claims['aud']), /\baudience\b|\baud\b/i],
    ['issuer', textOf(claims['iss']), /\bissuer\b|\biss\b/i],
    // Django's and Flask's tokens, Cognito's, Keycloak's.
    ['kind', textOf(claims['token_type'] ?? claims['token_use'] ?? claims['type'] ?? claims['typ']), OTHER_KIND],
    [
      'scope',
      textOf(claims['scope'] ?? claims['scp'] ?? claims['permissions']),
      /\binsufficient[_ ](?:scope|permission)|\bscopes?\b[^.]{0,40}\b(?:required|missing|insufficient)|\b(?:required|missing) scopes?\b/i,
    ],
  ];
}

function textOf(claim: unknown): string {
  if (typeof claim === 'string') return claim.slice(0, 200);
  return Array.isArray(claim)
    ? claim
        .filter((each) => typeof each === 'string')
        .join(', ')
        .slice(0, 200)
    : '';
}

function report(id: string, { at }: SentToken, value: string, claims: readonly Complaint[], likelihood: number): Report {
  const told = claims.length > 0;
  return {
    messageId: toldOrQuiet(id, told),
    values: { place: at.path, value, text: claims[0]?.text ?? '' },
    at,
    likelihood: told ? 0.9 : likelihood,
    claims,
    fixes: [manualFix('obtain', [id])],
  };
}
