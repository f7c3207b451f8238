// The corpus' complaints in words that none of its servers use: the place is the name that the request holds, however it is put.
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCases } from '../../scripts/score/cases.ts';
import { reworded } from '../../scripts/score/reworded.ts';

const cases = loadCases(path.join(import.meta.dirname, '../fixtures/corpus'));
const rows = reworded(cases);
const categories = [...new Set(rows.map(({ category }) => category))];

test.each(categories)('%s', (category) => {
  const own = rows.filter((row) => row.category === category);
  const sum = (column: 'cases' | 'found' | 'certain' | 'certainlyFound') => own.reduce((total, row) => total + row[column], 0);
  expect(sum('cases')).toBeGreaterThan(50);
  expect(sum('found') / sum('cases')).toBeGreaterThanOrEqual(0.9);
  expect(sum('certainlyFound')).toBeGreaterThanOrEqual(sum('certain') * 0.95);
});
