// The corpus' complaints in shapes that its servers do not use: the engine reads by shape, not by whose answer it is.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCases } from '../../scripts/score/cases.ts';
import { reshaped, share } from '../../scripts/score/reshaped.ts';

const cases = loadCases(path.join(import.meta.dirname, '../fixtures/corpus'));
const rows = reshaped(cases).map(({ name, outcomes }) => ({ name, outcomes }));

test.each(rows)('$name: the culprit comes first, and what is said to be near certain is', ({ outcomes }) => {
  expect(outcomes.length).toBeGreaterThan(50);
  expect(share(outcomes, 'culpritFirst')).toBeGreaterThanOrEqual(0.85);
  expect(share(outcomes, 'certain')).toBeGreaterThanOrEqual(0.85);
});

test('on the mean as good as on answers that are known', () => {
  const mean = rows.reduce((sum, { outcomes }) => sum + share(outcomes, 'culpritFirst'), 0) / rows.length;
  expect(mean).toBeGreaterThanOrEqual(0.95);
});
