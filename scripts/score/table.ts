// Prints marks as a table: a row for a group of cases, a column for a mark.
import type { Column, Outcome } from './measure.ts';

/** Column heads, in order. `wrongSafe` and `certainCases` count cases; the others are shares. */
const HEADS: readonly (readonly [Column, string])[] = [
  ['messageExact', 'msg='],
  ['messageNear', 'msg~'],
  ['fieldPrecision', 'fld P'],
  ['fieldRecall', 'fld R'],
  ['fieldText', 'fldtx'],
  ['docs', 'docs'],
  ['trace', 'trace'],
  ['traceThere', 'tr+'],
  ['requestId', 'rid'],
  ['culpritFirst', 'cul@1'],
  ['culpritInThree', 'cul@3'],
  ['offset', 'offs'],
  ['fixFirst', 'fix@1'],
  ['fixInThree', 'fix@3'],
  ['fixSafe', 'auto'],
  ['fixOfOthers', 'fixN'],
  ['wrongSafe', 'bad!'],
  ['certain', 'cert'],
  ['certainCases', 'of'],
];
const NAME_WIDTH = 26;
const WIDTH = 6;

/** What the columns mean, for under the table. */
export const LEGEND = `msg= exact after folding white space and case · msg~ contains · fld P/R precision and recall of named fields · fldtx text of the field
docs links found · trace right about a trace · tr+ traces found · rid request id · cul@1/@3 right place first, among three · offs offset within 3
fix@1/@3/auto right fix first, among three, said to be safe (cases that can be mended mechanically) · fixN right fix of the others
bad! cases with a safe fix that is not the known one · cert of first findings said to be near certain, those that are the culprit · of how many there are`;

/** The table: all cases, then by origin, then by category. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = [
    head(),
    row('all', outcomes),
    ...grouped(outcomes, (outcome) => `origin ${outcome.case.expected.origin}`).map(([name, group]) => row(name, group)),
    '',
    head(),
    ...grouped(outcomes, (outcome) => `  ${outcome.case.expected.category}`).map(([name, group]) => row(name, group)),
  ];
  return `${rows.join('\n')}\n\n${LEGEND}`;
}

function grouped(outcomes: readonly Outcome[], key: (outcome: Outcome) => string): [string, Outcome[]][] {
  const names = [...new Set(outcomes.map(key))].toSorted();
  return names.map((name) => [name, outcomes.filter((outcome) => key(outcome) === name)]);
}

function head(): string {
  return ''.padEnd(NAME_WIDTH) + ['cases', ...HEADS.map(([, title]) => title)].map((title) => title.padStart(WIDTH)).join('');
}

function row(name: string, outcomes: readonly Outcome[]): string {
  const cells = HEADS.map(([column]) => cell(outcomes, column));
  return name.padEnd(NAME_WIDTH) + [String(outcomes.length), ...cells].map((text) => text.padStart(WIDTH)).join('');
}

function cell(outcomes: readonly Outcome[], column: Column): string {
  let [right, of] = [0, 0];
  for (const { marks } of outcomes) {
    right += marks[column]?.[0] ?? 0;
    of += marks[column]?.[1] ?? 0;
  }
  if (column === 'wrongSafe' || column === 'certainCases') return String(right);
  return of === 0 ? '-' : `${Math.round((100 * right) / of)}%`;
}
