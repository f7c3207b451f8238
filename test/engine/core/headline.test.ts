import { expect, test } from 'vitest';
import type { DescribedClaim, DescribedDiagnosis } from '#engine/core/described.ts';
import { headline } from '#engine/core/headline.ts';

const claim = (text: string) => ({ text }) as DescribedClaim;

test.each([
  ['alone', 'Bad input', [], 'Bad input'],
  ['beside complaints of its own', 'Bad input', ['qty must be a number'], 'Bad input'],
  ['said again by a complaint', 'qty is wrong', ['name is missing', 'qty is wrong'], null],
  ['begun by a longer complaint', 'qty is wrong', ['qty is wrong: "two"'], null],
  ['none', null, ['qty is wrong'], null],
])('a message %s', (_, message, claims, expected) => {
  expect(headline({ message, claims: claims.map(claim) } as unknown as DescribedDiagnosis['evidence'])).toBe(expected);
});
