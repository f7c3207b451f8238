import { expect, it } from 'vitest';
import { printedValue } from '#engine/read/text/printed-value.ts';

it.each<[string, unknown]>([
  ['field=mode;reason=not offered', { field: 'mode', reason: 'not offered' }],
  ['status=refused key=mode cause="not offered"', { status: 'refused', key: 'mode', cause: 'not offered' }],
  ['[error]\nfield = mode\nreason = not offered', { field: 'mode', reason: 'not offered' }],
  ['ERR|mode|not offered', ['ERR', 'mode', 'not offered']],
  ['The trip (by boat) was refused', null],
  ['The trip was refused: mode', null],
  ['', null],
])('reads what is printed: %s', (text, value) => {
  expect(printedValue(text)).toEqual(value);
});
