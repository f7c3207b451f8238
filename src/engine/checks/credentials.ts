// Says what to do when the server wants credentials: there are none, or it does not accept those that were sent.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request, Response } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { fillFix } from '../core/set-fix.ts';
import { challengeSchemes, isKnownScheme, readAuthorization, schemeSaid } from '../read/head/authorization.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOfClient } from '../read/complaints/complaints-of-client.ts';
import { unplacedComplaints, complaintsAt } from '../read/complaints/complaints.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { urlParts } from '../read/url/parts.ts';
import { nameOf } from '../read/request/place-name.ts';
import { isWithoutCookieElsewhere } from '../read/request/other-site.ts';
import { webhookFields } from '../read/head/webhook-fields.ts';
import { valueAt, type Standing } from '../read/request/value-at.ts';

const HEADER = { in: 'header', path: 'authorization' } as const;
const CARRIER = /^(?:x-)?(?:[a-z\d]+-){0,3}api-?key$|^x-(?:access|auth)-token$|subscription-key$/i;
const CARRYING_PARAMETER = /^(?:access_token|api[-_]?key|apikey|token|sig|(?:x-(?:amz|goog)-)?signature)$/i;
/** Members of a body that hold what lets somebody in; aria2 puts `token:…` among its parameters. */
const CARRYING_MEMBER =
  /^(?:(?:access|auth|api|session|refresh|id)[-_]?)?(?:token|key|secret)$|^(?:api[-_]?key|password|passwd|signature|session(?:[-_]?id)?|sid)$/i;
const TOKEN_ITEM = /^token:./;
/** Words that miss credentials rather than refuse them. */
const LACKING =
  /\b(?:missing|required|requires|not (?:been )?(?:provided|given|sent|set|supplied)|no (?:auth\w*|credentials?|tokens?|api key))\b/i;
/** Words of what Authorization carries. A signature or a key may belong anywhere. */
const OF_AUTHORIZATION =
  /auth|\bcredentials?\b|\bbearer\b|\btokens?\b|\b(?:log|sign)(?:ged|ed)?[ -]?(?:in|on)\b|\b(?:session|password|jwt)\b/i;
/** Words of what rides in a field of its own. */
const OF_OTHERS = /\b(?:signatures?|hmac|digest|cookie|certificate|api[- ]?key)\b/i;
/** Where the request does not show that it is so: likely at most, whatever the server says. */
const UNSEEN = 0.55;

export const credentials = defineCheck({
  id: 'credentials',
  title: 'Credentials that the server wants or refuses',
  messages: {
    'none-sent': { severity: 'error', text: 'The server wants credentials, and the request carries no Authorization header: “{text}”' },
    unknown: { severity: 'error', text: 'The server wants credentials: “{text}”. Whether the request carried any is not known.' },
    refused: { severity: 'error', text: 'The server does not accept the credentials that were sent: “{text}”' },
    'refused-there': { severity: 'error', text: 'The server does not accept the credentials that were sent in {name}: “{text}”' },
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
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { request, response } = exchange;
    const signed = webhookFields(request.headers).signature !== undefined;
    // `client_credentials` among the grants of a registration is no word of what was sent.
    const ofClient = complaintsOfClient(request, evidence);
    const all = [...complaintsAt(evidence, HEADER), ...unplacedComplaints(evidence)].filter((complaint) => !ofClient.includes(complaint));
    const clear = all.filter(
      ({ sentence, text }) => sentence.kind === 'credentials' && !(signed && /\bsignatures?\b/i.test(text.slice(0, 1000))),
    );
    // RFC 9110, section 15.5.2: whatever the words, 401 means the credentials.
    const complaints =
      clear.length > 0 || response?.status !== 401 || signed ? clear : all.filter(({ sentence }) => sentence.kind === 'other');
    const said = complaints[0]?.text ?? bareChallenge(response, evidence);
    if (said === null) return [];
    const standing = valueAt(request, HEADER);
    const scheme = (response && challengeSchemes(response.headers)[0]) ?? schemeSaid(said) ?? schemeSent(standing) ?? 'Bearer';
    if (standing.state === 'present' && holdsPlaceholder(String(standing.value))) return [];
    const other = standing.state === 'absent' ? otherPlace(request) : null;
    const inBody = standing.state === 'absent' && !other && !LACKING.test(said.slice(0, 1000)) ? placeInBody(request) : null;
    if (other || inBody) {
      const at = other ?? inBody!;
      const fixes = [renew(scheme, ['login', 'audience'])];
      return [
        {
          messageId: 'refused-there',
          values: { text: said, name: nameOf(at) },
          at,
          likelihood: other ? 0.7 : UNSEEN,
          claims: complaints,
          fixes,
        },
      ];
    }
    const absent = standing.state === 'absent' && request.credentialsComplete;
    // Requests that passed had no such field either: the server knows its visitors by something else.
    if (absent && twins.length > 0 && twins.every((twin) => valueAt(twin.request, HEADER).state === 'absent')) return [];
    const byCookie = challengeSchemes(response?.headers ?? []).length === 0 && isWithoutCookieElsewhere(request);
    return [
      {
        messageId: absent ? 'none-sent' : standing.state === 'present' ? 'refused' : 'unknown',
        values: { text: said },
        at: locationAt(HEADER, standing.state === 'present' ? standing.range : absent ? { offset: 0, length: 0 } : null),
        likelihood: absent
          ? isOfAuthorization(said, response) && !byCookie && !isBare(said, response)
            ? 0.85
            : UNSEEN
          : standing.state === 'present' && !LACKING.test(said.slice(0, 1000))
            ? 0.7
            : UNSEEN,
        claims: complaints,
        fixes: absent ? [add(scheme), renew(scheme, ['login', 'cookie'])] : [renew(scheme, ['login', 'audience'])],
      },
    ];
  },
});

/** The challenge itself, of a 401 that says nothing else (RFC 9110, section 11.6.1); null for any other answer. */
function bareChallenge(response: Response | null, evidence: CheckInput['evidence']): string | null {
  const isSilent = response?.status === 401 && !evidence?.message && !evidence?.claims.length;
  return isSilent ? (headerValue(response.headers, 'www-authenticate')?.slice(0, 200) ?? null) : null;
}

function isOfAuthorization(text: string, response: Response | null): boolean {
  const words = text.slice(0, 1000);
  if (OF_AUTHORIZATION.test(words)) return true;
  return response?.status === 401 && (challengeSchemes(response.headers).length > 0 || !OF_OTHERS.test(words));
}

/** A 401 that says nothing but its status, and lacks the challenge that RFC 9110 asks for: any rule may be behind it, or a key of the server's own. */
function isBare(text: string, response: Response | null): boolean {
  return response?.status === 401 && repeatsStatus(text) && challengeSchemes(response?.headers ?? []).length === 0;
}

function schemeSent(standing: Standing): string | null {
  const scheme = standing.state === 'present' ? readAuthorization(String(standing.value)).scheme : null;
  return scheme !== null && isKnownScheme(scheme) ? scheme : null;
}

/** Credentials that ride elsewhere: in a field or parameter that bears such a name, or in a link that is signed. */
function otherPlace({ headers, url }: Request): Location | null {
  const field = headers.find(({ name, value }) => CARRIER.test(name) && value !== '');
  if (field) return { in: 'header', path: field.name.toLowerCase(), offset: 0, length: field.value.length };
  const parameter = urlParts(url).query.find(({ name, value }) => CARRYING_PARAMETER.test(name) && value !== '');
  return parameter ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : null;
}

/** The one member of the body that carries credentials; null when none or several do. */
function placeInBody(request: Request): Location | null {
  const carries = (value: unknown, name: string): boolean =>
    CARRYING_MEMBER.test(name) || (typeof value === 'string' && TOKEN_ITEM.test(value));
  const found = bodyScalars(bodyTree(request), carries, SEVERAL);
  return found.length === 1 ? (found[0]?.at ?? null) : null;
}

function add(scheme: string): Fix {
  const text = `${scheme} ${placeholderText('token')}`;
  return fillFix({ id: 'add', values: {} }, HEADER, text);
}

function renew(scheme: string, steps: readonly string[]): Fix {
  return manualFix('renew', steps, { scheme });
}
