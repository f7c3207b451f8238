// What must hold for every real answer of the corpus, however well it is read.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPatch, type Exchange, type Location } from '#engine/index.ts';
import { loadCases, passingEntry } from '../../scripts/score/cases.ts';
import { diagnoseCase, diagnoseEntries, measure } from '../../scripts/score/measure.ts';

const cases = loadCases(path.join(import.meta.dirname, '../fixtures/corpus')).map((each) => [each.id, each] as const);

/** Characters that a location's offset counts in; null where nothing can be counted. */
function lengthBehind({ request }: Exchange, { in: part, path: name }: Location): number | null {
  if (part === 'body') return request.body.state === 'known' ? request.body.text.length : null;
  if (part === 'url' || part === 'path' || part === 'query') return request.url.length;
  const field = part === 'cookie' ? 'cookie' : name;
  const values = request.headers.filter((each) => each.name.toLowerCase() === field).map((each) => each.value.length);
  return part === 'method' ? null : Math.max(0, ...values);
}

test.each(cases)('%s: no plug-in fails, places lie within the request, the fixed request can be made', (_, each) => {
  const { exchange, diagnosis } = diagnoseCase(each, 'nothing');
  expect(diagnosis.findings.filter((finding) => finding.check === 'broken-plugin')).toEqual([]);
  const places = diagnosis.findings.flatMap((finding) => [finding.at, ...finding.also]);
  const outside = places.filter((at) => {
    const length = lengthBehind(exchange, at);
    return at.offset !== undefined && length !== null && at.offset + (at.length ?? 0) > length;
  });
  expect(outside).toEqual([]);
  expect(applyPatch(exchange.request, diagnosis.fixed?.patch ?? []).refused).toEqual([]);
});

test.each(cases)('%s: no fix that is called safe is another than the known one', (_, each) => {
  expect(measure(each, 'nothing').marks.wrongSafe?.[0] ?? 0).toBe(0);
});

describe('requests that passed raise no alarm', () => {
  const passing = cases.flatMap(([id, each]) => {
    const entry = passingEntry(each);
    return entry ? [[id, entry] as const] : [];
  });
  test.each(passing)('%s', (_, entry) => {
    const { findings } = diagnoseEntries([entry]).diagnosis;
    expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([]);
  });
});
