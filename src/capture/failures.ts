// The failing exchanges of one DevTools window with their diagnoses, and what follows from later exchanges for earlier ones.
import type { Detail, Row } from '#channel/messages.ts';
import {
  contextFor,
  emptySession,
  MOST_TWINS,
  endpointOf,
  isGraphqlFailure,
  observe,
  withoutBody,
  type Context,
  type DescribedDiagnosis,
  type Exchange,
  type Request,
  type Session,
  type Subject,
} from '#engine/index.ts';
import type { CaptureSettings } from '#channel/settings.ts';
import { createBodyBudget, withoutHugeBodies } from './body-budget.ts';
import { createNewest } from './newest.ts';
import { rowOf, type Seen } from './row-of.ts';
import { createFieldSharing } from './shared-fields.ts';

/** Asks the engine, in the language that is spoken. */
export type Ask = (exchange: Exchange, context: Context) => Promise<DescribedDiagnosis>;

/** One recording: the page's own traffic, or one file. Exchanges of different recordings never belong together. */
export interface Recording {
  /** Takes in an exchange, passing or failing. Answers true when it is a failure. */
  take(exchange: Exchange, seen: Seen): boolean;
  /** Takes in what a person wants looked at, in the light of this recording: it counts as a failure and teaches the recording nothing. */
  examine(exchange: Exchange, seen: Seen): void;
  /** How many diagnoses of its failures are still to come. */
  waiting(): number;
}

export interface Failures {
  startRecording(): Recording;
  rows(): readonly Row[];
  detail(id: string): Detail | null;
  /** What a report on a failure is made of; null for one that is no longer kept. */
  subject(id: string): Subject | null;
  /** The diagnosis as it would be had this request been sent and got the same answer; null for a failure that is no longer kept. */
  check(id: string, request: Request): Promise<DescribedDiagnosis | null>;
  /** Has every failure diagnosed anew, in the language that is spoken now; those whose bodies were given up stay as they were said. */
  sayAnew(): void;
  /** Drops the failures that these answers `true` for. */
  forget(unwanted: (failure: Pick<Row, 'id' | 'source'>) => boolean): void;
}

interface Failure {
  exchange: Exchange;
  readonly seen: Seen;
  readonly recording: { session: Session; waiting: number };
  context: Context;
  /** True once the passing requests in its context were given up. */
  alone: boolean;
  diagnosis: DescribedDiagnosis | null;
}

/** Milliseconds in which exchanges that may belong to earlier ones are gathered before those are looked at again. */
const GATHERING = 50;
/** So many failures of one host are looked at again when something passes there. */
const MOST_OF_HOST = 50;
/** So many diagnosed failures keep the passing requests that they were compared with; for older ones these are sought anew when one looks. */
const MOST_COMPARED = 500;
/**
 * A failing answer, or none that the browser let the page see. Any other status 0 (a worker's script, a request under way) is none. GraphQL
 * errors with status 200 count when the settings say so.
 */
export function isFailure(exchange: Exchange, { statuses, graphqlErrors }: Pick<CaptureSettings, 'statuses' | 'graphqlErrors'>): boolean {
  if (graphqlErrors && exchange.response !== null && isGraphqlFailure(exchange.response)) return true;
  const status = exchange.response?.status ?? 0;
  if (status !== 0) return statuses === '400' ? status === 400 : status >= 400 && status < (statuses === '4xx' ? 500 : 600);
  return exchange.resourceType === 'websocket' || (exchange.response !== null && exchange.response.error !== null);
}

/** `tell` hears of each row when its diagnosis is made, and again whenever it changes. `settings` are asked anew for each exchange. */
export function createFailures(ask: Ask, tell: (row: Row) => void, settings: () => CaptureSettings): Failures {
  const failures = new Map<string, Failure>();
  const byUrl = new Map<string, Set<Failure>>();
  const budget = createBodyBudget();
  const shareFields = createFieldSharing();
  const compared = createNewest<Failure>(MOST_COMPARED);
  /** The newest failures of each host: one that passes there later can be what they are to be compared with. */
  const byHost = new Map<string, Failure[]>();
  const touchedUrls = new Set<string>();
  const touchedHosts = new Set<string>();
  let gathering = false;

  function startRecording(): Recording {
    const recording = { session: emptySession, waiting: 0 };
    const examine = (exchange: Exchange, seen: Seen): void => {
      const bounded = withoutHugeBodies(exchange, settings().largestBody * 1e6);
      keep({ exchange: bounded, seen, recording, context: contextFor(recording.session, exchange), alone: false, diagnosis: null });
    };
    return {
      examine,
      waiting: () => recording.waiting,
      take(given, seen) {
        const exchange = shareFields(given);
        const before = recording.session;
        recording.session = observe(before, exchange);
        if (recording.session.notes !== before.notes) touch(exchange);
        if (recording.session.passing !== before.passing) touchHost(exchange);
        if (!isFailure(exchange, settings())) return false;
        examine(exchange, seen);
        return true;
      },
    };
  }

  function keep(failure: Failure): void {
    const { id, request } = failure.exchange;
    failures.set(id, failure);
    const sameUrl = byUrl.get(request.url) ?? new Set();
    byUrl.set(request.url, sameUrl.add(failure));
    const { host } = endpointOf(request);
    byHost.set(host, [...(byHost.get(host) ?? []).slice(1 - MOST_OF_HOST), failure]);
    void diagnose(failure);
    for (const released of budget.keep(failure.exchange)) {
      const old = failures.get(released);
      if (old) old.exchange = withoutBody(old.exchange, 'released');
    }
  }

  async function diagnose(failure: Failure): Promise<void> {
    const { context, recording } = failure;
    recording.waiting += 1;
    const diagnosis = await ask(failure.exchange, context);
    recording.waiting -= 1;
    // Meanwhile the list may have been cleared, or a later exchange may have changed the question.
    if (failure.context !== context || failures.get(failure.exchange.id) !== failure) return;
    failure.diagnosis = diagnosis;
    tell(rowOf(failure, diagnosis));
    if (context.twins.length === 0) return;
    for (const older of compared.add(failure)) {
      older.context = { ...older.context, twins: [] };
      older.alone = true;
    }
  }

  function contextOf({ context, alone, recording, exchange }: Failure): Context {
    return alone ? { ...context, twins: contextFor(recording.session, exchange).twins } : context;
  }

  /** Failures of these URLs may now belong to this exchange, or it to them. Looked at together: hundreds may come at once. */
  function touch(exchange: Exchange): void {
    touchedUrls.add(exchange.request.url);
    if (exchange.redirectURL !== '') touchedUrls.add(exchange.redirectURL);
    gather();
  }

  /** Failures of this host may now have one more to be compared with. */
  function touchHost({ request }: Exchange): void {
    const { host } = endpointOf(request);
    if (!byHost.has(host)) return;
    touchedHosts.add(host);
    gather();
  }

  function gather(): void {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      const touched = new Set([...touchedUrls].flatMap((url) => [...(byUrl.get(url) ?? [])]));
      for (const host of touchedHosts) {
        for (const failure of byHost.get(host) ?? []) if (failure.context.twins.length < MOST_TWINS) touched.add(failure);
      }
      touchedUrls.clear();
      touchedHosts.clear();
      for (const failure of touched) lookAgain(failure);
    }, GATHERING);
  }

  function lookAgain(failure: Failure): void {
    const context = contextFor(failure.recording.session, failure.exchange);
    if (sameContext(context, failure.context)) return;
    diagnoseIn(context, failure);
  }

  function diagnoseIn(context: Context, failure: Failure): void {
    // While it waits for its diagnosis nothing else may change its context.
    compared.forget(failure);
    failure.context = context;
    failure.alone = false;
    void diagnose(failure);
  }

  return {
    startRecording,
    rows: () => [...failures.values()].flatMap((failure) => (failure.diagnosis ? [rowOf(failure, failure.diagnosis)] : [])),
    detail(id) {
      const failure = failures.get(id);
      return failure?.diagnosis ? { id, exchange: failure.exchange, diagnosis: failure.diagnosis, twins: contextOf(failure).twins } : null;
    },
    subject(id) {
      const failure = failures.get(id);
      return failure ? { exchange: failure.exchange, context: contextOf(failure) } : null;
    },
    async check(id, request) {
      const failure = failures.get(id);
      return failure ? ask({ ...failure.exchange, request }, contextOf(failure)) : null;
    },
    sayAnew() {
      for (const failure of failures.values()) if (!isReleased(failure.exchange)) diagnoseIn(contextOf(failure), failure);
    },
    forget(unwanted) {
      for (const [id, failure] of failures) {
        if (!unwanted({ id, source: failure.seen.source })) continue;
        failures.delete(id);
        budget.forget(id);
        compared.forget(failure);
        const { host } = endpointOf(failure.exchange.request);
        byHost.set(host, byHost.get(host)?.filter((other) => other !== failure) ?? []);
        const sameUrl = byUrl.get(failure.exchange.request.url);
        sameUrl?.delete(failure);
        if (sameUrl?.size === 0) byUrl.delete(failure.exchange.request.url);
      }
    },
  };
}

function isReleased({ request, response }: Exchange): boolean {
  return [request.body, response?.body].some((body) => body?.state === 'unknown' && body.reason === 'released');
}

function sameContext(a: Context, b: Context): boolean {
  const same =
    a.preflight?.id === b.preflight?.id && a.redirectedFrom?.id === b.redirectedFrom?.id && a.foldedInto?.id === b.foldedInto?.id;
  return same && a.twins.length === b.twins.length && a.twins.every(({ id }, index) => id === b.twins[index]?.id);
}
