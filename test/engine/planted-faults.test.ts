// A fault that only the request shows is found, though the server says no more than "Bad Request".
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCases } from '../../scripts/score/cases.ts';
import { planted } from '../../scripts/score/planted.ts';

const cases = loadCases(path.join(import.meta.dirname, '../fixtures/corpus'));
/** So many requests of a kind tell enough; `npm run score -- --planted` takes all. */
const MOST = 50;

test.each(planted(cases, MOST))('$name', ({ requests, found, certain, certainlyFound }) => {
  expect(requests).toBeGreaterThan(0);
  expect(found / requests).toBeGreaterThanOrEqual(0.9);
  expect(certainlyFound).toBe(certain);
});
