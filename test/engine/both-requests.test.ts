import { describe, expect, it } from 'vitest';
import { bothRequests, entryToExchange } from '#engine/index.ts';

function exchangeAnswering(text: string) {
  const entry = {
    startedDateTime: '2026-11-22T10:00:00Z',
    request: { method: 'GET', url: 'http://api.example.test/', headers: [] },
    response: { status: 400, headers: [], content: { mimeType: 'application/json', text } },
  };
  const exchange = entryToExchange(entry, { id: 'a', recorder: 'har' });
  if (!exchange) throw new Error('The entry holds no exchange.');
  return exchange;
}

describe('bothRequests', () => {
  it.each([
    ['{"message":"too short"}', 'too short', 'too short'],
    ['{"message":"not \\"x\\""}', 'not "x"', 'not \\"x\\"'],
    ['{"message":"gro\\u00df"}', 'groß', null],
    ['{}', null, null],
  ])('of %s with the message %j claims %j', (answer, message, claim) => {
    const exchange = exchangeAnswering(answer);
    expect(bothRequests(exchange, exchange.request, message)).toMatchObject({ status: 400, claim });
  });
});
