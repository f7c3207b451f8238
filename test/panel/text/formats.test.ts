import { expect, test } from 'vitest';
import { clock, number } from '../../../src/panel/text/formats.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
  [1.5, '1.5'],
  [-7, '-7'],
])('the number %d is written %s', (value, written) => {
  expect(number.format(value)).toBe(written);
});

test('times of day have two digits a part', () => {
  expect(clock.format(new Date(2026, 0, 2, 3, 4, 5).getTime())).toBe('03:04:05');
});
