// The comparison with passing requests: each difference with its place on both sides and its sentence.
import { expect, test } from 'vitest';
import { describeDifferences } from '#engine/index.ts';
import { checkInput } from '../checks/check-input.ts';

test('differences in the order of how telling they are, noise marked', () => {
  const headers = { 'Content-Type': 'application/json' };
  const { exchange, context } = checkInput({
    name: '',
    headers: { ...headers, 'User-Agent': 'a' },
    body: '{"qty":"3","sku":"x"}',
    twins: [{ headers: { ...headers, 'User-Agent': 'b' }, body: '{"sku":"x","qty":3}' }],
  });
  const found = describeDifferences(exchange.request, context.twins);
  expect(found.map(({ kind, noise, ours, theirs }) => ({ kind, noise, ours, theirs }))).toEqual([
    { kind: 'type', noise: false, ours: '"3"', theirs: '3' },
    { kind: 'value', noise: true, ours: '"a"', theirs: '"b"' },
  ]);
  expect(found[0]).toMatchObject({
    at: { in: 'body', path: '/qty', offset: 7, length: 3 },
    there: { twin: 0, at: { in: 'body', path: '/qty', offset: 17, length: 1 } },
    text: 'qty is "3"; requests that passed have a whole number there, as 3.',
  });
});

test('no differences without passing requests', () => {
  expect(describeDifferences(checkInput({ name: '' }).exchange.request, [])).toEqual([]);
});
