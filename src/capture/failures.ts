// The failing exchanges of one DevTools window with their diagnoses, and what follows from later exchanges for earlier ones.
import type { Detail, Row } from '#channel/messages.ts';
import {
  contextFor,
  emptySession,
  observe,
  withoutBody,
  type Context,
  type DescribedDiagnosis,
  type Exchange,
  type Session,
} from '#engine/index.ts';
import { createBodyBudget, withoutHugeBodies } from './body-budget.ts';
import type { Engine } from './engine-client.ts';

/** Where and when an exchange was seen. */
export type Seen = Pick<Row, 'source' | 'visit'>;

/** One recording: the page's own traffic, or one file. Exchanges of different recordings never belong together. */
export interface Recording {
  /** Takes in an exchange, passing or failing. Answers true when it is a failure. */
  take(exchange: Exchange, seen: Seen): boolean;
}

export interface Failures {
  startRecording(): Recording;
  rows(): readonly Row[];
  detail(id: string): Detail | null;
  clear(): void;
}

interface Failure {
  exchange: Exchange;
  readonly seen: Seen;
  readonly recording: { session: Session };
  context: Context;
  diagnosis: DescribedDiagnosis | null;
}

/** Milliseconds in which exchanges that may belong to earlier ones are gathered before those are looked at again. */
const GATHERING = 50;

/** A failing answer, or none that the browser let the page see. Any other status 0 (a worker's script, a request under way) is none. */
export function isFailure(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0;
  if (status !== 0) return status >= 400 && status < 500;
  return exchange.resourceType === 'websocket' || (exchange.response !== null && exchange.response.error !== null);
}

/** `tell` hears of each row when its diagnosis is made, and again whenever it changes. */
export function createFailures(engine: Engine, tell: (row: Row) => void): Failures {
  const failures = new Map<string, Failure>();
  const byUrl = new Map<string, Set<Failure>>();
  const budget = createBodyBudget();
  const touchedUrls = new Set<string>();
  let gathering = false;

  function startRecording(): Recording {
    const recording = { session: emptySession };
    return {
      take(exchange, seen) {
        const before = recording.session;
        recording.session = observe(before, exchange);
        if (recording.session !== before) touch(exchange);
        if (!isFailure(exchange)) return false;
        const bounded = withoutHugeBodies(exchange);
        keep({ exchange: bounded, seen, recording, context: contextFor(recording.session, exchange), diagnosis: null });
        return true;
      },
    };
  }

  function keep(failure: Failure): void {
    const { id, request } = failure.exchange;
    failures.set(id, failure);
    const sameUrl = byUrl.get(request.url) ?? new Set();
    byUrl.set(request.url, sameUrl.add(failure));
    void diagnose(failure);
    for (const released of budget.keep(failure.exchange)) {
      const old = failures.get(released);
      if (old) old.exchange = withoutBody(old.exchange, 'released');
    }
  }

  async function diagnose(failure: Failure): Promise<void> {
    const { context } = failure;
    const diagnosis = await engine(failure.exchange, context);
    // Meanwhile the list may have been cleared, or a later exchange may have changed the question.
    if (failure.context !== context || failures.get(failure.exchange.id) !== failure) return;
    failure.diagnosis = diagnosis;
    tell(rowOf(failure, diagnosis));
  }

  /** Failures of these URLs may now belong to this exchange, or it to them. Looked at together: hundreds may come at once. */
  function touch(exchange: Exchange): void {
    touchedUrls.add(exchange.request.url);
    if (exchange.redirectURL !== '') touchedUrls.add(exchange.redirectURL);
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      const urls = [...touchedUrls];
      touchedUrls.clear();
      for (const url of urls) for (const failure of byUrl.get(url) ?? []) lookAgain(failure);
    }, GATHERING);
  }

  function lookAgain(failure: Failure): void {
    const context = contextFor(failure.recording.session, failure.exchange);
    if (sameContext(context, failure.context)) return;
    failure.context = context;
    void diagnose(failure);
  }

  return {
    startRecording,
    rows: () => [...failures.values()].flatMap((failure) => (failure.diagnosis ? [rowOf(failure, failure.diagnosis)] : [])),
    detail(id) {
      const failure = failures.get(id);
      return failure?.diagnosis ? { id, exchange: failure.exchange, diagnosis: failure.diagnosis } : null;
    },
    clear() {
      failures.clear();
      byUrl.clear();
      budget.clear();
    },
  };
}

function sameContext(a: Context, b: Context): boolean {
  return a.preflight?.id === b.preflight?.id && a.redirectedFrom?.id === b.redirectedFrom?.id && a.foldedInto?.id === b.foldedInto?.id;
}

function rowOf({ exchange, seen, context }: Failure, diagnosis: DescribedDiagnosis): Row {
  const { id, startedDateTime, duration, request } = exchange;
  const { status, summary, fault } = diagnosis;
  const foldedInto = context.foldedInto?.id ?? null;
  return { id, startedDateTime, method: request.method, url: request.url, status, duration, summary, fault, ...seen, foldedInto };
}
