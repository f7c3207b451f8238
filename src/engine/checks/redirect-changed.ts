// Finds what a redirect took away from a request: its method, its body, its credentials.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { locationAt } from '../core/location.ts';
import type { Operation } from '../core/patch-operation.ts';
import { toPointer } from '../core/pointer.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import type { ClaimKind } from '../read/prose/sentence.ts';
import { urlParts } from '../read/url/parts.ts';
import { isFilled, valueAt } from '../read/request/value-at.ts';

const METHOD = { in: 'method', path: '' } as const;
const AUTHORIZATION = { in: 'header', path: 'authorization' } as const;
const BODY = { in: 'body', path: '' } as const;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export const redirectChanged = defineCheck({
  id: 'redirect-changed',
  title: 'Redirect that changed the request',
  messages: {
    ...toldAndQuiet({
      method: [
        'The request was sent as {before} to {from}; the redirect from there turned it into {after} and dropped its body.',
        'The request was sent as {before} to {from}; the redirect from there turned it into {after}.',
      ],
      credentials: 'The request carried an Authorization header to {from}; the redirect led to another origin, and the header was dropped.',
    }),
    body: { severity: 'error', text: 'The request was sent with a body to {from}; the redirect from there dropped it.' },
  },
  fixes: { direct: 'Send it as {before} to the final address', credentials: 'Send the credentials to the final address' },
  steps: {
    address: 'Use the final address in the page, so that nothing is redirected: mind https, www and the slash at the end.',
    status: 'On the server: answer 307 or 308, which keep method and body, instead of 301, 302 or 303.',
    trust: 'Make sure that the other origin is one that may see these credentials.',
  },
  run({ exchange, evidence, context }: CheckInput): readonly Report[] {
    const before = context.redirectedFrom?.request;
    if (!before) return [];
    const complaints = complaintsOf(evidence);
    return [...methodReport(before, exchange.request, complaints), ...credentialsReport(before, exchange.request, complaints)];
  },
});

function methodReport(before: Request, after: Request, complaints: readonly Complaint[]): readonly Report[] {
  const values = { before: before.method, after: after.method, from: before.url };
  const changed = UNSAFE.has(before.method.toUpperCase()) && before.method !== after.method;
  const dropped = before.body.state === 'known' && after.body.state === 'absent' && !changed;
  if (!changed && !dropped) return [];
  // Going on with GET after a form was taken is what 303 is for: only a server that misses something makes it a fault.
  const lost = complaints.filter(stoodInBody(before));
  const claims = [...new Set([...lost, ...complaints.filter(misses(['method', 'missing', 'syntax', 'media-type']))])];
  if (dropped && claims.length === 0) return [];
  const messageId = dropped ? 'body' : toldOrQuiet('method', claims.length > 0);
  const likelihood = lost.length > 0 ? 0.95 : claims.length > 0 ? 0.85 : isSameAddress(before.url, after.url) ? 0.6 : 0.3;
  return [{ messageId, values, at: dropped ? BODY : METHOD, likelihood, claims, fixes: [direct(before)] }];
}

function credentialsReport(before: Request, after: Request, complaints: readonly Complaint[]): readonly Report[] {
  const value = headerValue(before.headers, 'authorization');
  const dropped =
    value !== null && headerValue(after.headers, 'authorization') === null && after.headersComplete && after.credentialsComplete;
  if (!dropped || urlParts(before.url).host === urlParts(after.url).host) return [];
  const claims = complaints.filter(misses(['credentials']));
  const fix: Fix = {
    title: { id: 'credentials', values: {} },
    safety: 'review',
    patch: [{ op: 'set', at: AUTHORIZATION, value }],
    steps: ['trust', 'address'].map((id) => ({ id, values: {} })),
  };
  const at = locationAt(AUTHORIZATION, { offset: 0, length: 0 });
  const sure = claims.length > 0;
  return [
    {
      messageId: toldOrQuiet('credentials', sure),
      values: { from: before.url },
      at,
      likelihood: sure ? 0.9 : 0.5,
      claims,
      fixes: [fix],
    },
  ];
}

/** What the server misses now, wherever it may look for it, was in the body before. */
function stoodInBody(before: Request): (complaint: Complaint) => boolean {
  return ({ at, sentence }) =>
    sentence.kind === 'missing' &&
    (at?.in === 'query' || at?.in === 'body') &&
    isFilled(valueAt(before, { in: 'body', path: at.in === 'body' ? at.path : toPointer([at.path]) }));
}

/** What was lost cannot have been what the server complains of at a place that is still there. */
function misses(kinds: readonly ClaimKind[]): (complaint: Complaint) => boolean {
  return ({ at, sentence }) =>
    kinds.includes(sentence.kind) && (at === null || at.in === 'body' || at.in === 'method' || at.path === 'authorization');
}

/** The same address but for scheme, `www.` and a slash at the end: such redirects are never meant to change the request. */
function isSameAddress(a: string, b: string): boolean {
  const bare = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/(?=$|\?)/, '');
  return bare(a) === bare(b);
}

/** The request as it was meant, sent to where the redirect led. */
function direct(before: Request): Fix {
  const text = knownText(before.body);
  const type = headerValue(before.headers, 'content-type');
  const patch: Operation[] = [{ op: 'set', at: METHOD, value: before.method }];
  if (text !== null) patch.push({ op: 'set', at: BODY, value: text });
  if (text !== null && type !== null) patch.push({ op: 'set', at: { in: 'header', path: 'content-type' }, value: type });
  const steps = ['address', 'status'].map((id) => ({ id, values: {} }));
  return { title: { id: 'direct', values: { before: before.method } }, safety: 'review', patch, steps };
}
