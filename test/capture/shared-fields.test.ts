import { expect, test } from 'vitest';
import type { Exchange } from '#engine/index.ts';
import { createFieldSharing } from '../../src/capture/shared-fields.ts';
import { exchangeOf } from './exchanges.ts';

function withHeaders(headers: Exchange['request']['headers']): Exchange {
  const exchange = exchangeOf('1');
  return { ...exchange, request: { ...exchange.request, headers } };
}

test('an exchange stays equal, and its fields are those that came before', () => {
  const share = createFieldSharing();
  const first = share(exchangeOf('1'));
  const second = share(exchangeOf('2'));
  expect(first).toEqual(exchangeOf('1'));
  expect(second).toEqual(exchangeOf('2'));
  expect(second.request.headers[0]).toBe(first.request.headers[0]);
});

test.each([
  [
    { name: 'a:', value: 'b' },
    { name: 'a', value: ':b' },
  ],
  [
    { name: ':method', value: 'GET' },
    { name: '', value: 'method:GET' },
  ],
  [
    { name: '1 a', value: 'b' },
    { name: '1', value: ' ab' },
  ],
  [
    { name: 'Accept', value: '*/*' },
    { name: 'accept', value: '*/*' },
  ],
])('%j is not taken for %j', (one, other) => {
  const share = createFieldSharing();
  expect(share(withHeaders([one, other, one])).request.headers).toEqual([one, other, one]);
});

test('fields that were seen long ago are let go', () => {
  const share = createFieldSharing();
  const long = (letter: string) => ({ name: 'Cookie', value: letter.repeat(600_000) });
  const [first] = share(withHeaders([long('a')])).request.headers;
  share(withHeaders([long('b')]));
  const [again] = share(withHeaders([long('a')])).request.headers;
  expect(again).toEqual(first);
  expect(again).not.toBe(first);
});
