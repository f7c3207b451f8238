// Finds what a preflight asked for and the server's answer does not grant: the origin, the method, a header field (CORS).
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Exchange, Response } from '../core/exchange.ts';
import type { Report, Values } from '../core/finding.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { valueAt } from '../read/request/value-at.ts';

const LONGEST = 2000;
/** Methods that need no grant (Fetch standard, CORS-preflight fetch, step 8). */
const GRANTED_METHODS = new Set(['GET', 'HEAD', 'POST']);

export const preflightRefused = defineCheck({
  id: 'preflight-refused',
  title: 'Preflight that the server refuses',
  messages: {
    ...toldAndQuiet({
      origin: [
        'The server lets {granted} read its answers, not the page’s origin {origin}.',
        'The answer to the preflight does not name the page’s origin {origin}.',
      ],
    }),
    method: { severity: 'error', text: 'The preflight asked for {method}; the server grants other origins only {granted}.' },
    header: { severity: 'error', text: 'The preflight asked for the header {name}, which the server does not grant to other origins.' },
  },
  fixes: { remove: 'Leave the header {name} out', allow: 'Let the server grant it' },
  steps: {
    origin: 'On the server: answer the preflight with “Access-Control-Allow-Origin: {origin}”.',
    method: 'On the server: name {method} in Access-Control-Allow-Methods.',
    header: 'On the server: name {name} in Access-Control-Allow-Headers; a “*” there does not cover Authorization.',
    unauthenticated:
      'Preflights carry no credentials: answer OPTIONS with a 2xx status before authentication, routing and checks against forgery.',
    proxy: 'Or call the server from your own origin, through a proxy.',
  },
  run(input: CheckInput): readonly Report[] {
    const preflight = preflightOf(input);
    const answer = preflight?.response;
    if (!preflight || !answer || answer.status === 0) return [];
    const asked = preflight.request.headers;
    const complaints = complaintsOf(input.evidence);
    const context: Grant = { exchange: input.exchange, asked, answer, complaints };
    return [...originReport(context), ...methodReport(context), ...headerReports(context)];
  },
});

/** What was asked for beside what was granted. */
interface Grant {
  readonly exchange: Exchange;
  readonly asked: HeaderList;
  readonly answer: Response;
  readonly complaints: readonly Complaint[];
}

/** The preflight that kept this request from being sent, or this request when it is one. */
function preflightOf({ exchange, context }: CheckInput): Exchange | null {
  const { method, headers } = exchange.request;
  const isPreflight = method.toUpperCase() === 'OPTIONS' && headerValue(headers, 'access-control-request-method') !== null;
  // What was answered was let through, whatever the grant.
  if (!isPreflight && exchange.response !== null && exchange.response.status > 0) return null;
  const asked = context.preflight && headerValue(context.preflight.request.headers, 'access-control-request-method');
  // One that asked for another method was sent for another request to this address.
  return isPreflight ? exchange : asked === method ? context.preflight : null;
}

function originReport({ exchange, asked, answer, complaints }: Grant): readonly Report[] {
  const origin = headerValue(asked, 'origin');
  const granted = headerValue(answer.headers, 'access-control-allow-origin')?.trim() ?? null;
  if (origin === null || granted === '*' || granted === origin) return [];
  const claims = complaintsOn(complaints, /\borigin\b|\bcors\b/i);
  // Without any grant the answer may come from something that knows no preflights: only a grant for others, or the words, are certain.
  const sure = granted !== null || claims.length > 0;
  const values = { origin, granted: granted ?? 'other pages' };
  return [report(exchange, toldOrQuiet('origin', sure), { in: 'header', path: 'origin' }, values, claims, 0.9)];
}

function methodReport({ exchange, asked, answer, complaints }: Grant): readonly Report[] {
  const method = headerValue(asked, 'access-control-request-method')?.trim() ?? '';
  const granted = listed(answer.headers, 'access-control-allow-methods');
  if (granted === null || method === '' || GRANTED_METHODS.has(method) || granted.includes('*') || granted.includes(method)) return [];
  const values = { method, granted: granted.join(', ') };
  return [report(exchange, 'method', { in: 'method', path: '' }, values, complaintsOn(complaints, /\bmethod\b/i), 0.85)];
}

function headerReports({ exchange, asked, answer, complaints }: Grant): readonly Report[] {
  const granted = listed(answer.headers, 'access-control-allow-headers')?.map((name) => name.toLowerCase());
  if (granted === undefined) return [];
  const names = (listed(asked, 'access-control-request-headers') ?? []).map((name) => name.toLowerCase());
  const refused = names.filter((name) => !granted.includes(name) && (name === 'authorization' || !granted.includes('*')));
  const claims = complaintsOn(complaints, /\bheaders?\b/i);
  return refused.slice(0, 20).flatMap((name) => {
    const { state } = valueAt(exchange.request, { in: 'header', path: name });
    // What the request itself no longer sends will not be asked for again.
    if (state === 'absent' && exchange.request.headers !== asked) return [];
    const { fixes, ...rest } = report(exchange, 'header', { in: 'header', path: name }, { name }, claims, 0.85);
    const remove = removeFix({ id: 'remove', values: { name } }, { in: 'header', path: name });
    return [{ ...rest, fixes: state === 'present' ? [remove, ...fixes] : fixes }];
  });
}

function report(exchange: Exchange, id: string, place: Place, values: Values, claims: readonly Complaint[], likelihood: number): Report {
  const step = id.replace('-quiet', '');
  const allow = manualFix('allow', [step, 'unauthenticated', 'proxy'], values);
  return { messageId: id, values, at: located(exchange, place), likelihood, claims, fixes: [allow] };
}

function located(exchange: Exchange, place: Place): Location {
  const standing = valueAt(exchange.request, place);
  return locationAt(place, standing.state === 'present' ? standing.range : null);
}

/** The members of a list field; null when the field is not there. */
function listed(headers: HeaderList, name: string): string[] | null {
  const value = headerValue(headers, name);
  return value === null
    ? null
    : value
        .slice(0, 8000)
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '');
}

function complaintsOn(complaints: readonly Complaint[], topic: RegExp): readonly Complaint[] {
  return complaints.filter(({ text }) => topic.test(text.slice(0, LONGEST)));
}
