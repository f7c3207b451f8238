// Finds OAuth 2 requests that their endpoint cannot take: what every such request must send, in the form that it reads; and errors that came back in the address.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { placeholderText } from '../core/placeholder.ts';
import { toPointer } from '../core/pointer.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { jsonToForm } from '../read/form/form-and-json.ts';
import { isObject } from '../core/is-object.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { nearestName } from '../read/text/near-name.ts';
import { carriedError } from '../read/answer/oauth-error.ts';
import { urlParts, type QueryParameter } from '../read/url/parts.ts';
import { valueAt } from '../read/request/value-at.ts';

const CONTENT_TYPE = { in: 'header', path: 'content-type' } as const;
const FORM_TYPE = 'application/x-www-form-urlencoded';
const LONGEST = 2000;
const RESPONSE_TYPES = ['code', 'token', 'id_token', 'none'];
/** What names a request to the authorization endpoint beside its address (RFC 6749, section 4.1.1; RFC 7636, section 4.3). */
const TELLING = ['client_id', 'redirect_uri', 'response_type', 'code_challenge'];
/** What a token request without its grant was about. */
const GRANTS: Readonly<Record<string, string>> = {
  code: 'authorization_code',
  refresh_token: 'refresh_token',
  device_code: 'urn:ietf:params:oauth:grant-type:device_code',
};

export const oauthEndpoint = defineCheck({
  id: 'oauth-endpoint',
  title: 'OAuth request that its endpoint cannot take',
  messages: {
    ...toldAndQuiet({
      parameter: [
        'A request to the {endpoint} endpoint must send {name}, and this one does not.',
        'A request to an OAuth {endpoint} endpoint sends {name}, and this one does not.',
      ],
      'response-type': [
        'The server does not know the response_type “{sent}”.',
        'response_type is “{sent}”, which the protocol does not know.',
      ],
      'not-a-form': [
        'The token endpoint reads form fields; the request sends them as JSON.',
        'The protocol sends form fields to the token endpoint; the request sends JSON, which not every server reads.',
      ],
      'in-query': [
        'The token endpoint reads its fields from the body; the request sends them in the URL.',
        'The fields for the token endpoint are in the URL; they belong in the body.',
      ],
      returned: [
        'The authorization server sent the browser back with the error {code}: “{text}”',
        'The address carries the error {code} of an authorization server.',
      ],
    }),
    client: { severity: 'error', text: 'The server does not know this client, or does not accept how it identifies itself.' },
    'returned-bare': {
      severity: 'error',
      text: 'The authorization server sent the browser back with the error {code}, and gives no reason.',
    },
  },
  fixes: {
    send: 'Send {name} as {mended}',
    fill: 'Fill in {name}',
    form: 'Send the members as form fields',
    move: 'Send the fields in the body',
    register: 'Compare the client with its registration',
    begin: 'Mend the login request that came before',
  },
  steps: {
    client: 'Compare client_id and client_secret with what the server has for this client, letter by letter and for this environment.',
    way: 'See which way the client is registered for: the secret in the Authorization header (Basic), in the body, or none for a public client.',
    before:
      'The request to blame is the one to the authorization server: look at its client_id, redirect_uri, scope, response_type and PKCE values.',
    consent: 'If the person refused or is not logged in there, start the login again.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const code = evidence?.code ?? '';
    const { query, segments } = urlParts(request.url);
    const last = segments.findLast(({ text }) => text !== '')?.decoded.toLowerCase() ?? '';
    const back = returned(request, evidence);
    if (back) return [back];
    if (/^(?:authorize|authorization|oauth2?-?authorize|auth)$/.test(last)) return authorization(query, last, complaints, code);
    return /^(?:token|access_token|oauth2?-?token)$/.test(last) ? token(request, complaints, code) : [];
  },
});

/** What came back from a login: the words of another server, about another request. */
function returned({ url }: Request, evidence: LocatedEvidence | null): Report | null {
  const error = carriedError(url);
  if (!error) return null;
  const { code, description, parameter } = error;
  const isRefused = /^(?:access_denied|login_required|consent_required|interaction_required)$/.test(code);
  return {
    messageId: evidence === null ? 'returned-quiet' : description === null ? 'returned-bare' : 'returned',
    values: { code, text: description ?? '' },
    at: parameter ? locationAt({ in: 'query', path: 'error' }, parameter.valueRange) : { in: 'url', path: '' },
    likelihood: 0.9,
    fixes: [manualFix('begin', isRefused ? ['consent', 'before'] : ['before'])],
  };
}

function authorization(query: readonly QueryParameter[], last: string, complaints: readonly Complaint[], code: string): readonly Report[] {
  const has = (name: string): boolean => query.some((each) => each.name === name);
  // `/auth` is a usual address for other things.
  const least = last === 'auth' ? 2 : 1;
  // A pushed or signed request holds the rest (RFC 9101, RFC 9126).
  if (TELLING.filter(has).length < least || has('request') || has('request_uri')) return [];
  const lacking = ['response_type', 'client_id']
    .filter((name) => !has(name))
    .map((name) => lacks('authorization', { in: 'query', path: name }, complaints, code));
  const type = query.find(({ name }) => name === 'response_type');
  return [...lacking, ...(type ? responseType(type, complaints) : [])];
}

function responseType({ value, valueRange }: QueryParameter, complaints: readonly Complaint[]): readonly Report[] {
  if (value.split(/[ +]/).every((each) => RESPONSE_TYPES.includes(each) || each.includes(':'))) return [];
  const claims = complaints.filter(({ text }) => /response[_ ]type/i.test(text.slice(0, LONGEST)));
  const place: Place = { in: 'query', path: 'response_type' };
  const fix = sendFix(place, nearestName(value, RESPONSE_TYPES) ?? 'code');
  const messageId = toldOrQuiet('response-type', claims.length > 0);
  return [
    {
      messageId,
      values: { sent: value },
      at: locationAt(place, valueRange),
      likelihood: claims.length > 0 ? 0.9 : 0.6,
      claims,
      fixes: [fix],
    },
  ];
}

function token(request: Request, complaints: readonly Complaint[], code: string): readonly Report[] {
  const tree = bodyTree(request);
  const fields = isObject(tree?.value) ? tree.value : {};
  const has = (name: string): boolean => Object.hasOwn(fields, name);
  if (request.body.state === 'absent') return inQuery(request, complaints);
  if (!['grant_type', 'code', 'refresh_token', 'device_code', 'client_secret'].some(has)) return [];
  const reports: Report[] = [];
  if (code === 'invalid_client') reports.push(clientRefused(request, has, complaints));
  if (tree?.format === 'json') reports.push(...notAForm(request, fields, complaints, code));
  if (!has('grant_type')) {
    const about = Object.keys(GRANTS).find(has);
    const place: Place = { in: 'body', path: '/grant_type' };
    reports.push({ ...lacks('token', place, complaints, code), ...(about && { fixes: [sendFix(place, GRANTS[about]!)] }) });
  }
  return reports;
}

/** RFC 6749, section 4.1.3: the parameters go as a form in the body. */
function notAForm(request: Request, fields: Record<string, unknown>, complaints: readonly Complaint[], code: string): readonly Report[] {
  const form = jsonToForm(fields);
  const claims = complaints.filter(({ at, text, sentence }) => {
    const names =
      at === null
        ? /\b(?:form|grant_type|content[- ]type)\b/i.test(text.slice(0, LONGEST))
        : at.in === 'body' && Object.hasOwn(fields, at.path.slice(1));
    return (sentence.kind === 'missing' || sentence.kind === 'media-type') && names;
  });
  const standing = valueAt(request, CONTENT_TYPE);
  const at = locationAt(CONTENT_TYPE, standing.state === 'present' ? standing.range : { offset: 0, length: 0 });
  const sure = claims.length > 0;
  const patch: Patch = [
    { op: 'set', at: { in: 'body', path: '' }, value: form ?? '' },
    { op: 'set', at: CONTENT_TYPE, value: FORM_TYPE },
  ];
  const fixes: Fix[] = form === null ? [] : [{ title: { id: 'form', values: {} }, safety: 'review', patch }];
  const likelihood = sure ? 0.92 : code === 'invalid_request' || code === 'unsupported_grant_type' ? 0.7 : 0.4;
  return [{ messageId: toldOrQuiet('not-a-form', sure), values: {}, at, likelihood, claims, fixes }];
}

/** RFC 6749, section 2.3.1: never in the URI. */
function inQuery({ url }: Request, complaints: readonly Complaint[]): readonly Report[] {
  const { query, queryRange } = urlParts(url);
  const grant = query.find(({ name }) => name === 'grant_type');
  if (!grant || !queryRange) return [];
  const claims = complaints.filter(({ at, sentence }) => sentence.kind === 'missing' && (at === null || at.in === 'body'));
  const spare = { offset: queryRange.offset - 1, length: queryRange.length + 1 };
  const patch: Patch = [
    { op: 'edit', in: 'url', ...spare, text: '' },
    { op: 'set', at: { in: 'body', path: '' }, value: url.slice(queryRange.offset, queryRange.offset + queryRange.length) },
    { op: 'set', at: CONTENT_TYPE, value: FORM_TYPE },
  ];
  const sure = claims.length > 0;
  return [
    {
      messageId: toldOrQuiet('in-query', sure),
      values: {},
      at: locationAt({ in: 'query', path: 'grant_type' }, grant.range),
      likelihood: sure ? 0.95 : 0.6,
      claims,
      fixes: [{ title: { id: 'move', values: {} }, safety: 'review', patch }],
    },
  ];
}

/** RFC 6749, section 5.2: `invalid_client`. */
function clientRefused(request: Request, has: (name: string) => boolean, claims: readonly Complaint[]): Report {
  const name = ['client_secret', 'client_id', 'client_assertion'].find(has);
  const place: Place = name === undefined ? { in: 'header', path: 'authorization' } : { in: 'body', path: toPointer([name]) };
  const standing = valueAt(request, place);
  return {
    messageId: 'client',
    values: {},
    at: locationAt(place, standing.state === 'present' ? standing.range : null),
    likelihood: 0.85,
    claims,
    fixes: [manualFix('register', ['client', 'way'])],
  };
}

function lacks(endpoint: string, place: Place, complaints: readonly Complaint[], code: string): Report {
  const name = place.path.replace('/', '');
  const claims = complaints.filter(({ at, text }) =>
    at === null ? text.slice(0, LONGEST).includes(name) : at.in === place.in && at.path === place.path,
  );
  // By RFC 6749, sections 4.1.2.1 and 5.2, that is what the code says first.
  const sure = claims.length > 0 || code === 'invalid_request';
  const text = placeholderText(name);
  const values: Values = { endpoint, name };
  const fill = fillFix({ id: 'fill', values }, place, text);
  const fixes = name === 'response_type' ? [sendFix(place, 'code')] : [fill];
  return { messageId: toldOrQuiet('parameter', sure), values, at: place, likelihood: sure ? 0.93 : 0.8, claims, fixes };
}

function sendFix(at: Place, mended: string): Fix {
  return setFix({ id: 'send', values: { name: at.path.replace('/', ''), mended } }, at, mended);
}
