import { expect, test } from 'vitest';
import { createBodyBudget, withoutHugeBodies } from '#capture/body-budget.ts';
import { exchangeOf } from './exchanges.ts';

const sized = (id: string, request: number, answer: number) => exchangeOf(id, { body: 'x'.repeat(request) }, 'y'.repeat(answer));

test('the oldest bodies go when all together are too large', () => {
  const budget = createBodyBudget(100);
  expect(budget.keep(sized('a', 30, 10))).toEqual([]);
  expect(budget.keep(sized('b', 10, 40))).toEqual([]);
  expect(budget.keep(sized('c', 10, 10))).toEqual(['a']);
  expect(budget.keep(sized('d', 90, 5))).toEqual(['b', 'c']);
  budget.forget('d');
  expect(budget.keep(sized('e', 90, 5))).toEqual([]);
});

test('a body over the limit is not kept; the other body of the same exchange is', () => {
  const huge = withoutHugeBodies(sized('a', 101, 10), 100);
  expect(huge.request.body).toEqual({ state: 'unknown', reason: 'too-large', bytes: 101 });
  expect(huge.response?.body).toMatchObject({ state: 'known' });
  const small = sized('b', 20, 10);
  expect(withoutHugeBodies(small, 100)).toBe(small);
});
