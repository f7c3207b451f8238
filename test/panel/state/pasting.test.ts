import { expect, it } from 'vitest';
import type { FromPanel } from '#channel/messages.ts';
import { readPaste } from '#engine/pasting.ts';
import { createPasting } from '../../../src/panel/state/pasting.ts';
import { faultExcerpt } from '../../../src/panel/text/fault-excerpt.ts';
import { sampleRow } from '../sample-failures.ts';

function pastingWith() {
  const sent: FromPanel[] = [];
  const opened: string[] = [];
  const pasting = createPasting(
    (message) => sent.push(message),
    () => Promise.resolve(readPaste),
    (id) => opened.push(id),
  );
  return { pasting, sent, opened };
}

it('reads what is entered, sends it once it is understood, and opens it once it is diagnosed', async () => {
  const { pasting, sent, opened } = pastingWith();
  await pasting.enter("curl 'https://api.test/a' -d '{\"a\":1,}'");
  expect(pasting.reading.value).toMatchObject({ state: 'good', pasted: { kind: 'curl' } });
  pasting.send();
  expect(sent).toMatchObject([{ type: 'paste', exchange: { response: null, request: { method: 'POST' } } }]);
  expect([pasting.text.value, pasting.reading.value.state]).toEqual(['', 'none']);
  pasting.hear({ type: 'pasted', id: 'pasted/1' });
  pasting.hear({ type: 'rows', rows: [sampleRow('page/1')] });
  expect(opened).toEqual([]);
  for (const _ of ['first', 'again']) pasting.hear({ type: 'rows', rows: [sampleRow('pasted/1')] });
  expect(opened).toEqual(['pasted/1']);
});

it('says where and why a text cannot be read, and sends nothing', async () => {
  const { pasting, sent } = pastingWith();
  await pasting.enter("curl 'https://api.test/a' \\\n  -d 'open");
  expect(pasting.reading.value).toMatchObject({ state: 'fault', fault: { line: 2 } });
  pasting.send();
  expect(sent).toEqual([]);
});

it('passes over a reading that was overtaken', async () => {
  const { pasting } = pastingWith();
  const first = pasting.enter('nonsense');
  const second = pasting.enter('curl https://api.test/');
  await Promise.all([first, second]);
  expect(pasting.reading.value.state).toBe('good');
});

it.each([
  ['the middle of a line', 'ab\ncdef\ng', 5, 'cdef', 2, 1],
  ['the end of a line', 'ab\ncdef\ng', 7, 'cdef', 4, 0],
  ['the end of the text', 'ab', 2, 'ab', 2, 0],
  ['a pair of surrogates', 'a😀b', 1, 'a😀b', 1, 2],
  ['a long line', `${'x'.repeat(200)}!${'y'.repeat(200)}`, 200, `…${'x'.repeat(80)}!${'y'.repeat(79)}…`, 81, 1],
])('marks the place in %s', (_, text, offset, line, at, length) => {
  expect(faultExcerpt(text, offset, 'here')).toMatchObject({ line, marks: [{ offset: at, length }] });
});
