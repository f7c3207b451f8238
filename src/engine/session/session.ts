// What spans exchanges, as a value: which exchanges belong together, and which requests passed. Bounded; keeps no response bodies.
import type { Context } from '../core/define.ts';
import type { Exchange } from '../core/exchange.ts';
import { noteAs, roleOf, timeOf, type Note } from './note.ts';
import { hasPassed, mayHaveFailed } from './passed.ts';
import { nothingPassed, withPassed, type Passing } from './passing.ts';
import { nearestTwins } from './twins.ts';

/** What is remembered of the exchanges so far, oldest first. Opaque: made by `observe`, read by `contextFor`. */
export interface Session {
  readonly notes: readonly Note[];
  readonly passing: Passing;
}

/** So many notes are kept; the oldest go first. Ordinary exchanges make none. */
const MOST_NOTES = 1000;
/** Exchanges further apart than this do not belong together, in milliseconds. */
const NEAR = 30_000;

/** The session before anything was seen. */
export const emptySession: Session = { notes: [], passing: nothingPassed };

/** Takes in an exchange; exchanges may come in any order. An exchange that was seen already (by id) replaces what was noted. */
export function observe(session: Session, exchange: Exchange): Session {
  const notes = noted(session.notes, exchange);
  const passing = hasPassed(exchange) ? withPassed(session.passing, exchange) : session.passing;
  return notes === session.notes && passing === session.passing ? session : { notes, passing };
}

function noted(notes: readonly Note[], exchange: Exchange): readonly Note[] {
  const role = roleOf(exchange) ?? (isRedirected(notes, exchange) ? 'redirected' : null);
  if (role === null) return notes;
  const others = notes.filter((known) => known.exchange.id !== exchange.id);
  return [...others.slice(-(MOST_NOTES - 1)), noteAs(role, exchange)];
}

const nothingToCompare = { twins: [], template: null, otherHosts: [], otherCase: [] };

/** What the session knows that concerns this exchange. */
export function contextFor(session: Session, exchange: Exchange): Context {
  const time = timeOf(exchange);
  const near = session.notes.filter((note) => note.exchange.id !== exchange.id && Math.abs(note.time - time) <= NEAR);
  const preflight = nearest(near, exchange, (note) => note.role === 'preflight' && isPreflightOf(note.exchange, exchange));
  const redirectedFrom = nearest(near, exchange, (note) => note.role === 'redirect' && isHopTo(note.exchange, exchange));
  const compared = mayHaveFailed(exchange) ? nearestTwins(session.passing, exchange) : nothingToCompare;
  return { preflight, redirectedFrom, foldedInto: foldedInto(near, exchange), ...compared };
}

/**
 * The status that counts for an exchange: its own, or, when the browser let nothing through because the preflight was refused with a
 * 4xx, the preflight's.
 */
export function statusThatCounts(exchange: Exchange, context: Context): number {
  const own = exchange.response?.status ?? 0;
  const refused = context.preflight?.response?.status ?? 0;
  return own === 0 && refused >= 400 && refused < 500 ? refused : own;
}

function foldedInto(near: readonly Note[], exchange: Exchange): Context['foldedInto'] {
  const role = roleOf(exchange);
  if (role === 'preflight') {
    const real = nearest(near, exchange, (note) => note.role === 'unanswered' && isPreflightOf(exchange, note.exchange));
    return real && { id: real.id, as: 'preflight' };
  }
  if (role === 'redirect') {
    const target = nearest(near, exchange, (note) => isHopTo(exchange, note.exchange));
    return target && { id: target.id, as: 'redirect-hop' };
  }
  if (exchange.viaServiceWorker) return null;
  const double = nearest(near, exchange, (note) => note.role === 'service-worker' && isDouble(exchange, note.exchange));
  return double && { id: double.id, as: 'service-worker-double' };
}

function isRedirected(notes: readonly Note[], exchange: Exchange): boolean {
  return notes.some((note) => note.role === 'redirect' && isHopTo(note.exchange, exchange));
}

function isPreflightOf(preflight: Exchange, real: Exchange): boolean {
  return preflight.request.url === real.request.url && real.request.method !== 'OPTIONS' && timeOf(preflight) <= timeOf(real) + 1000;
}

function isHopTo(hop: Exchange, target: Exchange): boolean {
  return hop.redirectURL === withoutFragment(target.request.url) && timeOf(hop) <= timeOf(target) && hop.id !== target.id;
}

/** The worker's own fetch of what the page asked the worker for. */
function isDouble(own: Exchange, answered: Exchange): boolean {
  const same = own.request.url === answered.request.url && own.request.method === answered.request.method;
  return same && own.response?.status === answered.response?.status;
}

function nearest(notes: readonly Note[], exchange: Exchange, fits: (note: Note) => boolean): Exchange | null {
  let best: Note | null = null;
  const time = timeOf(exchange);
  for (const note of notes) {
    if (fits(note) && (best === null || Math.abs(note.time - time) < Math.abs(best.time - time))) best = note;
  }
  return best?.exchange ?? null;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
