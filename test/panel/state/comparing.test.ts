import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { FromPanel } from '#channel/messages.ts';
import { describeDifferences } from '#engine/index.ts';
import { createChecklist } from '../../../src/panel/state/checklist.ts';
import { differenceMarks, differingPointers, headerPairs } from '../../../src/panel/state/compared-requests.ts';
import { createComparing } from '../../../src/panel/state/comparing.ts';
import type { OpenDetail } from '../../../src/panel/state/open-detail.ts';
import { sampleDetail, sampleExchange, sampleRequest } from '../sample-failures.ts';

const twin = (id: string, text: string) => ({ id, request: sampleRequest({ text }) });

function comparingWith(...twins: ReturnType<typeof twin>[]) {
  const detail = { ...sampleDetail('a'), twins };
  const open = signal<OpenDetail>({ state: 'ready', id: 'a', detail, checklist: createChecklist(detail) });
  const asked: FromPanel[] = [];
  return { open, asked, comparing: createComparing((message) => asked.push(message), open) };
}

it('compares with all that passed until one picks one of them', () => {
  const { comparing, asked } = comparingWith(twin('t1', '{}'), twin('t2', '{}'));
  const ids = () => comparing.others.value.state === 'ready' && comparing.others.value.twins.map(({ id }) => id);
  expect(ids()).toEqual(['t1', 't2']);
  comparing.pick('t2');
  expect(ids()).toEqual(['t2']);
  expect(asked).toEqual([]);
});

it('asks for a row that is picked, and takes only the answer about that row', () => {
  const { comparing, asked } = comparingWith();
  expect(comparing.others.value.state).toBe('none');
  comparing.pick('b');
  expect(asked).toEqual([{ type: 'open', id: 'b' }]);
  comparing.hear({ type: 'detail', detail: sampleDetail('c') });
  expect(comparing.others.value.state).toBe('loading');
  comparing.hear({ type: 'detail', detail: sampleDetail('b') });
  expect(comparing.others.value).toMatchObject({ state: 'ready', passed: false, twins: [{ id: 'b' }] });
  comparing.pick('gone');
  comparing.hear({ type: 'detail-missing', id: 'gone' });
  expect(comparing.others.value.state).toBe('missing');
});

it('forgets the choice when another failure is opened', () => {
  const { comparing, open } = comparingWith(twin('t1', '{}'));
  comparing.pick('t1');
  open.value = { state: 'loading', id: 'z' };
  expect(comparing.picked.value).toBe('');
});

const ours = sampleRequest({ text: '{"sku":"A-1","qtty":12}' });
const theirs = sampleRequest({
  text: '{"sku":"A-1","qty":12}',
  headers: [
    { name: 'content-type', value: 'application/json' },
    { name: 'Accept', value: 'text/html' },
  ],
});
const differences = describeDifferences(ours, [{ id: 't', request: theirs }]);
const bodies = { ours: '{"sku":"A-1","qtty":12}', theirs: '{"sku":"A-1","qty":12}' };

it('marks the places of differences on both sides, with the number of the difference', () => {
  const misspelled = differences.findIndex(({ at }) => at.in === 'body');
  for (const side of ['ours', 'theirs'] as const) {
    const marks = differenceMarks(bodies, side, ['body'], differences, 0);
    const mark = marks.find(({ finding }) => finding === misspelled)!;
    expect(bodies[side].slice(mark.offset, mark.offset + mark.length)).toContain('12');
  }
  expect([...differingPointers(differences, 'ours', 0).keys()]).toContain('/qtty');
  expect([...differingPointers(differences, 'theirs', 0).keys()]).toContain('/qty');
});

it('marks no place of a passing request that is not the one shown', () => {
  expect(differenceMarks(bodies, 'theirs', ['body'], differences, 1).every(({ finding }) => finding === null)).toBe(true);
});

it('marks what differs where no difference speaks of it, and nothing in texts that are too long to compare', () => {
  const marks = (text: string) => differenceMarks({ ours: `a ${text}`, theirs: `b ${text}` }, 'ours', ['body'], [], 0);
  expect(marks('tail')).toMatchObject([{ offset: 0, length: 1, kind: 'changed' }]);
  expect(marks('x'.repeat(200_000))).toEqual([]);
});

it('pairs headers by name without regard to case; those that are alike are quiet', () => {
  const pairs = headerPairs(ours, theirs, differences);
  expect(pairs.map(({ name, ours: own, theirs: other }) => [name, own !== null, other !== null])).toEqual([
    ['Content-Type', true, true],
    ['Cookie', true, false],
    ['Accept', false, true],
  ]);
  expect(pairs[0]?.quiet).toBe(true);
});

it('keeps lines of one header together', () => {
  const twice = sampleExchange('x', sampleRequest({ headers: [{ name: 'X-A', value: '1' }, { name: 'x-a', value: '2' }] })).request; // prettier-ignore
  expect(headerPairs(twice, theirs, [])[0]).toMatchObject({ name: 'X-A', ours: '1\n2', theirs: null });
});
