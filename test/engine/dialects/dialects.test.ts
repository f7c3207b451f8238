// Every dialect on its recorded answers: it must recognise them before all others and read exactly what the case says.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Response } from '#engine/core/exchange.ts';
import { entryToExchange } from '#engine/exchange/entry-to-exchange.ts';
import { readEvidence } from '#engine/read-evidence.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { dialects } from '#engine/registry.ts';
import { loadCases } from '../../../scripts/score/cases.ts';
import { caseFolders, casesOf } from './fixtures.ts';

const documentation = readFileSync(new URL('../../../docs/dialects.md', import.meta.url), 'utf8');

/** The dialects that claim an answer with the highest certainty of all; one, unless two say the same. */
function winners(response: Response): string[] {
  const parsed = parsedResponse(response);
  const certainties = dialects.map(({ id, recognize }) => ({ id, certainty: recognize(parsed) }));
  const highest = Math.max(...certainties.map(({ certainty }) => certainty));
  return highest === 0 ? [] : certainties.filter(({ certainty }) => certainty === highest).map(({ id }) => id);
}

describe.each(dialects)('dialect $id', (dialect) => {
  const cases = casesOf(dialect.id);

  it(`has cases in test/fixtures/dialects/${dialect.id}/`, () => {
    expect(cases).not.toHaveLength(0);
  });

  it.each(cases)('says how $name is known', ({ source }) => {
    expect(source).toMatch(/^(?:live|read|reconstructed): \S/);
  });

  it('has a row in docs/dialects.md', () => {
    expect(documentation).toContain(`| \`${dialect.id}\` | ${dialect.title} |`);
  });

  it.each(cases)('recognises $name before all others', ({ response }) => {
    expect(winners(response)).toEqual([dialect.id]);
  });

  it.each(cases)('reads $name', ({ response, evidence }) => {
    expect(dialect.read(parsedResponse(response))).toEqual(evidence);
  });

  it.each(cases)('finds beside the body of $name what its fields say', ({ response, whole }) => {
    expect(readEvidence(response, dialects).evidence).toMatchObject(whole);
  });
});

const recorded = loadCases(path.join(import.meta.dirname, '../../fixtures/corpus')).flatMap(({ id, entry }) => {
  const response = entryToExchange(entry, { id, recorder: 'har' })?.response ?? null;
  return response ? [{ id, response }] : [];
});

it.each(recorded)('one dialect, if any, claims $id more surely than the others', ({ response }) => {
  expect(winners(response).slice(1)).toEqual([]);
});

it('every folder of cases belongs to a registered dialect', () => {
  const ids = dialects.map(({ id }) => id);
  expect(caseFolders().filter((folder) => !ids.includes(folder))).toEqual([]);
});
