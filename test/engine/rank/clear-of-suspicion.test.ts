// What passed is no suspect, unless time or what was done before matters.
import { describe, expect, test } from 'vitest';
import type { Place } from '#engine/core/location.ts';
import { clearOfSuspicion } from '#engine/rank/clear-of-suspicion.ts';
import type { Finding, Reason } from '#engine/core/finding.ts';
import { checkInput, type Draft } from '../checks/check-input.ts';

const BODY: Place = { in: 'body', path: '/qty' };
const OTHER: Place = { in: 'body', path: '/note' };
const words = { id: 'x', values: {} };
const finding = (at: Place, score: number, kind: 'twin' | 'check', check = 'some'): Finding => {
  const because: Reason[] = [{ kind, check, words }];
  return { check, messageId: 'x', values: {}, severity: 'error', at, also: [], score, because, fixes: [] };
};
const order = (members: object): Omit<Draft, 'name'> => ({ body: JSON.stringify(members) });
const { exchange, context } = checkInput({
  name: '',
  ...order({ qty: 1, note: 'a' }),
  twins: [order({ qty: 1 }), order({ qty: 1, note: 2 })],
});
const scores = (findings: readonly Finding[]): number[] => clearOfSuspicion(findings, exchange, context.twins).map(({ score }) => score);

describe('beside a difference', () => {
  test('what all passing requests share is lowered, what differs stays', () => {
    expect(scores([finding(BODY, 0.8, 'check'), finding(OTHER, 0.5, 'twin')])).toEqual([expect.closeTo(0.32), 0.5]);
  });
  test('so is what neither has', () => {
    expect(scores([finding({ in: 'body', path: '/gone' }, 0.8, 'check'), finding(OTHER, 0.5, 'twin')])).toEqual([
      expect.closeTo(0.32),
      0.5,
    ]);
  });
  test('a fault that comes with time is not', () => {
    expect(scores([finding(BODY, 0.8, 'check', 'jwt-time'), finding(OTHER, 0.5, 'twin')])).toEqual([0.8, 0.5]);
  });
});

test('without a telling difference nothing is lowered', () => {
  expect(scores([finding(BODY, 0.8, 'check'), finding(OTHER, 0.2, 'twin')])).toEqual([0.8, 0.2]);
});
