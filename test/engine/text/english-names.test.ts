import { expect, it } from 'vitest';
import type { Place } from '#engine/core/location.ts';
import { englishName } from '#engine/text/english-names.ts';

it.each<[string, Place, string]>([
  ['qty', { in: 'body', path: '/qty' }, 'qty'],
  ['from', { in: 'query', path: 'from' }, '“from”'],
  ['body', { in: 'body', path: '' }, 'the body'],
  ['body', { in: 'body', path: '/body' }, 'body'],
  ['path segment 2', { in: 'path', path: '/1' }, 'path segment 2'],
])('%s', (name, at, said) => {
  expect(englishName(name, at)).toBe(said);
});
