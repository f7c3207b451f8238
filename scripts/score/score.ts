// npm run score: how well the engine does on the corpus.
//   --only PREFIX   cases whose id begins so          --misses N   list what went wrong in N cases
//   --twin          the request that passed comes first --silence  only requests that passed: what alarm do they raise?
//   --twins         instead of it five others come first, with other ids, values and optional members
//   --corpus DIR    the cases of another folder, laid out as test/fixtures/corpus
//   --reshaped      the complaints of the corpus in shapes that its servers do not use: how well is a server read that nobody has met?
//   --reworded      the complaints of the corpus in other words
//   --planted       faults planted into requests that passed, with an answer that says nothing
//   --without ID    the cases that this dialect reads, read by the others; `all` for each dialect in turn
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadCases, passingEntry, type Case } from './cases.ts';
import { diagnoseEntries, fieldMisses, measure, type Outcome } from './measure.ts';
import { plantedTable } from './planted.ts';
import { reshapedTable } from './reshaped.ts';
import { rewordedTable } from './reworded.ts';
import { alarmText, listenFor, recordedApplications } from './silence-session.ts';
import { table } from './table.ts';
import { withoutDialects } from './without.ts';

const CORPUS = path.join(import.meta.dirname, '../../test/fixtures/corpus');
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    misses: { type: 'string', default: '0' },
    twin: { type: 'boolean' },
    twins: { type: 'boolean' },
    silence: { type: 'boolean' },
    reshaped: { type: 'boolean' },
    reworded: { type: 'boolean' },
    planted: { type: 'boolean' },
    without: { type: 'string' },
    corpus: { type: 'string', default: CORPUS },
  },
});
const cases = loadCases(values.corpus, values.only);
if (values.silence) reportSilence(cases);
else if (values.reshaped) console.log(reshapedTable(cases));
else if (values.reworded) console.log(rewordedTable(cases));
else if (values.planted) console.log(plantedTable(cases));
else if (values.without) console.log(withoutDialects(cases, values.without, Number(values.misses)));
else reportScore(cases.map((each) => measure(each, values.twins ? 'twins' : values.twin ? 'twin' : 'nothing')));

function reportScore(outcomes: readonly Outcome[]): void {
  console.log(table(outcomes));
  const missed = outcomes.filter(
    ({ marks }) =>
      [marks.messageExact, marks.culpritFirst, marks.fixFirst, marks.offset].some((mark) => mark?.[0] === 0) ||
      [marks.fieldPrecision, marks.fieldRecall, marks.docs].some((mark) => mark && mark[0] < mark[1]) ||
      marks.wrongSafe?.[0] === 1,
  );
  const shown = missed.slice(0, Number(values.misses));
  if (shown.length > 0) console.log(`\n${missed.length} cases with a miss`);
  for (const outcome of shown) console.log(missText(outcome));
}

function missText({ case: each, diagnosis, marks }: Outcome): string {
  const { id, expected } = each;
  const json = (value: unknown): string => JSON.stringify(value ?? null);
  const [first] = diagnosis.findings;
  const { wrong, missed } = fieldMisses(each, diagnosis.evidence);
  const parts = [
    marks.messageExact?.[0] === 0 && `message ${json(diagnosis.evidence.message)}, wanted ${json(expected.message)}`,
    wrong.length > 0 && `fields named wrongly: ${wrong.join(', ')}`,
    missed.length > 0 && `fields missed: ${missed.join(', ')}`,
    marks.docs && marks.docs[0] < marks.docs[1] && `links ${json(diagnosis.evidence.links)}, wanted ${json(expected.docs)}`,
    marks.offset?.[0] === 0 && `offset ${json(first?.at.offset)}, wanted ${json(expected.culprit.offset)}`,
    marks.culpritFirst?.[0] === 0 && `culprit ${json(first && { check: first.check, ...first.at })}, wanted ${json(expected.culprit)}`,
    marks.fixFirst?.[0] === 0 && `fix ${json(diagnosis.fixed?.patch)}`,
    marks.wrongSafe?.[0] === 1 && `a safe fix is wrong ${json(diagnosis.fixed?.patch)}`,
  ];
  return `  ${id}: ${parts.filter(Boolean).join('; ')}`;
}

function reportSilence(all: readonly Case[]): void {
  const passing = all.flatMap((each) => {
    const entry = passingEntry(each);
    return entry ? [{ id: each.id, findings: diagnoseEntries([entry]).diagnosis.findings }] : [];
  });
  const loud = passing
    .map(({ id, findings }) => ({ id, alarms: findings.filter((finding) => finding.severity !== 'info') }))
    .filter(({ alarms }) => alarms.length > 0);
  const lines = [
    `${passing.length} passing requests, ${loud.length} with a finding`,
    ...loud.map(({ id, alarms }) => `  ${id}: ${alarms.map((finding) => `${finding.check}/${finding.messageId}`).join(', ')}`),
    ...recordedApplications()
      .map(listenFor)
      .flatMap(({ application, requests, alarms }) => [
        `${requests} passing requests of ${application}, ${alarms.length} with a finding`,
        ...alarms.map((alarm) => `  ${alarmText(alarm)}`),
      ]),
  ];
  // In one piece: whoever reads the first lines only need not wait for the rest.
  console.log(lines.join('\n'));
}
