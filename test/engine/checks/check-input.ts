// Builds what a check looks at from the few words that a test cares about.
import type { CheckInput } from '#engine/core/define.ts';
import type { Layer, LocatedClaim, LocatedEvidence } from '#engine/core/evidence.ts';
import type { Body, Exchange, Request, Response } from '#engine/core/exchange.ts';
import type { Location } from '#engine/core/location.ts';

export type HeaderDraft = Readonly<Record<string, string | readonly string[]>>;

/** One case: everything but the name has a harmless default. */
export interface Draft {
  readonly name: string;
  readonly method?: string;
  readonly url?: string;
  readonly httpVersion?: string;
  readonly headers?: HeaderDraft;
  readonly headersComplete?: boolean;
  readonly credentialsComplete?: boolean;
  /** Text, or a body in another state; absent when left out. */
  readonly body?: string | Body;
  /** The answer's status; 400 when left out. */
  readonly status?: number;
  /** The answer's header fields. */
  readonly answered?: HeaderDraft;
  /** The answer's body. */
  readonly answer?: string;
  /** The answer's main message. */
  readonly message?: string;
  /** Requests that passed. */
  readonly twins?: readonly Omit<Draft, 'name'>[];
  /** Steps of the path that all passing requests write in another letter case. */
  readonly otherCase?: CheckInput['context']['otherCase'];
  /** The answer's claims, located. */
  readonly claims?: readonly (Partial<Omit<LocatedClaim, 'at'>> & { readonly text: string; readonly at?: Location })[];
  /** The answer's code. */
  readonly code?: string;
  /** The dialect of the answer. */
  readonly dialect?: string;
  /** Who answered. */
  readonly layer?: Layer;
  /** Seconds that the answer asks to wait. */
  readonly retryAfter?: number;
  /** The preflight that was sent for the request, and the request that was redirected to it. */
  readonly preflight?: Omit<Draft, 'name'>;
  readonly redirectedFrom?: Omit<Draft, 'name'>;
}

/** The input of a check, frozen in depth: a check that changes it throws. */
export function checkInput(draft: Draft): CheckInput {
  return freeze({
    exchange: exchangeOf(draft),
    evidence: evidenceOf(draft),
    context: {
      preflight: draft.preflight ? exchangeOf({ name: '', ...draft.preflight }) : null,
      redirectedFrom: draft.redirectedFrom ? exchangeOf({ name: '', ...draft.redirectedFrom }) : null,
      foldedInto: null,
      twins: twinsOf(draft.twins),
      template: null,
      otherHosts: [],
      otherCase: draft.otherCase ?? [],
    },
  });
}

function twinsOf(drafts: Draft['twins'] = []): CheckInput['context']['twins'] {
  return drafts.map((draft, index) => ({ id: `passed-${index}`, request: requestOf({ name: '', ...draft }) }));
}

function exchangeOf(draft: Draft): Exchange {
  return {
    id: 'test',
    startedDateTime: '2026-03-01T12:00:00.000Z',
    duration: 5,
    resourceType: 'fetch',
    connectionId: null,
    viaServiceWorker: false,
    redirectURL: '',
    initiator: [],
    request: requestOf(draft),
    response: responseOf(draft),
  };
}

function requestOf(draft: Draft): Request {
  return {
    method: draft.method ?? (draft.body === undefined ? 'GET' : 'POST'),
    url: draft.url ?? 'https://api.example.com/orders',
    httpVersion: draft.httpVersion ?? 'HTTP/1.1',
    headers: fieldsOf(draft.headers),
    headersComplete: draft.headersComplete ?? true,
    credentialsComplete: draft.credentialsComplete ?? true,
    body: bodyOf(draft.body),
  };
}

function responseOf(draft: Draft): Response {
  return {
    status: draft.status ?? 400,
    statusText: 'Bad Request',
    httpVersion: 'HTTP/1.1',
    headers: fieldsOf(draft.answered),
    mimeType: 'application/json',
    body: bodyOf(draft.answer),
    error: null,
  };
}

function bodyOf(body: Draft['body']): Body {
  if (body === undefined) return { state: 'absent' };
  return typeof body === 'string' ? { state: 'known', text: body, form: 'text', complete: true } : body;
}

function evidenceOf({ dialect, message, claims, code, layer, retryAfter }: Draft): LocatedEvidence | null {
  if ([message, claims, code, layer, retryAfter].every((part) => part === undefined)) return null;
  return {
    dialect: dialect ?? 'test',
    message: message ?? null,
    code: code ?? null,
    claims: (claims ?? []).map((claim) => ({ stated: null, ...claim, at: claim.at ?? null })),
    links: [],
    trace: null,
    requestId: null,
    layer: layer ?? null,
    ...(retryAfter !== undefined && { retryAfter }),
    hints: [],
  };
}

function fieldsOf(headers: HeaderDraft = {}): Request['headers'] {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) freeze(member);
  }
  return value;
}
