// What belongs together is told, whatever order it comes in.
import { describe, expect, test } from 'vitest';
import { contextFor, emptySession, entryToExchange, observe, statusThatCounts, type Exchange, type Session } from '#engine/index.ts';
import { recordedExchanges } from '#test/recorded-entries.ts';

const observed = (exchanges: readonly Exchange[]): Session => exchanges.reduce(observe, emptySession);
const orders = (pair: readonly Exchange[]): Exchange[][] => [[...pair], pair.toReversed()];

describe.each(['seen first', 'seen last'])('the companion is %s', (when) => {
  const sessionOf = (name: string): [Session, Exchange[]] => {
    const pair = recordedExchanges('chromium', name);
    return [observed(orders(pair)[when === 'seen first' ? 0 : 1]!), pair];
  };

  test('a refused preflight lends its status to the request that it stopped, and is folded into it', () => {
    const [session, [preflight, real]] = sessionOf('preflight-rejected');
    const context = contextFor(session, real!);
    expect(context.preflight?.id).toBe(preflight!.id);
    expect(statusThatCounts(real!, context)).toBe(400);
    expect(contextFor(session, preflight!).foldedInto).toEqual({ id: real!.id, as: 'preflight' });
  });

  test("a service worker's own fetch is folded into the request that the page made", () => {
    const [session, [answered, own]] = sessionOf('service-worker');
    expect(contextFor(session, own!).foldedInto).toEqual({ id: answered!.id, as: 'service-worker-double' });
    expect(contextFor(session, answered!).foldedInto).toBeNull();
  });
});

test('a redirect hop is folded into its target, which knows where it came from', () => {
  const [hop, target] = recordedExchanges('chromium', 'hop-307');
  const session = observed([hop!, target!]);
  expect(contextFor(session, target!).redirectedFrom?.id).toBe(hop!.id);
  expect(contextFor(session, hop!).foldedInto).toEqual({ id: target!.id, as: 'redirect-hop' });
});

test('ordinary exchanges leave no trace, and none of another request is taken for a companion', () => {
  const [preflight] = recordedExchanges('chromium', 'preflight-rejected');
  const [other] = recordedExchanges('chromium', 'json-body');
  const session = observed([preflight!, other!]);
  expect(session.notes).toHaveLength(1);
  expect(contextFor(session, other!)).toEqual({
    preflight: null,
    redirectedFrom: null,
    foldedInto: null,
    twins: [],
    template: null,
    otherHosts: [],
    otherCase: [],
  });
});

test('a status 0 without a refused preflight stays 0', () => {
  const [refused] = recordedExchanges('chromium', 'websocket-refused');
  expect(statusThatCounts(refused!, contextFor(observed([refused!]), refused!))).toBe(0);
});

test('no more than a thousand notes are kept, without response bodies', () => {
  const entry = {
    request: { method: 'OPTIONS', url: 'http://x.test/' },
    response: { status: 204, content: { text: 'x' } },
    _resourceType: 'preflight',
  };
  const session = observed(Array.from({ length: 1500 }, (_, index) => entryToExchange(entry, { id: String(index), recorder: 'har' })!));
  expect(session.notes).toHaveLength(1000);
  expect(session.notes.at(-1)!.exchange.id).toBe('1499');
  expect(session.notes.every((note) => note.exchange.response!.body.state === 'unknown')).toBe(true);
});
