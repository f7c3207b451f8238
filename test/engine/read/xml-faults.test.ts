// Faults of XML without number: about 50 are told, and no more is read for them than needed.
import { expect, test } from 'vitest';
import { xmlFaults } from '#engine/read/xml/faults.ts';

const MANY = 100_000;

test.each([
  ['attributes that stand twice', `<a ${'b="1" '.repeat(MANY)}/>`],
  ['attributes without a value', `<a ${'b '.repeat(MANY)}/>`],
  ['values without quotes', `<a ${'b=1 '.repeat(MANY)}/>`],
  ['signs in one value', `<a b="${'< '.repeat(MANY)}"/>`],
  ['prefixes in one tag', `<a ${Array.from({ length: MANY }, (_, number) => `p${number}:b="1"`).join(' ')}/>`],
  ['ampersands', `<a>${'&'.repeat(MANY)}</a>`],
])('%s', (_, text) => {
  const { length } = xmlFaults(text);
  expect(length).toBeGreaterThanOrEqual(50);
  expect(length).toBeLessThan(55);
});
