import { expect, test } from 'vitest';
import { createNewest } from '#capture/newest.ts';

test.each([
  ['as many as may be', ['a', 'b'], []],
  ['one more', ['a', 'b', 'c'], ['a']],
  ['the oldest is added again', ['a', 'b', 'a', 'c'], ['b']],
])('%s', (_name, added, older) => {
  const newest = createNewest<string>(2);
  expect(added.flatMap((item) => newest.add(item))).toEqual(older);
});

test('what is forgotten takes no room', () => {
  const newest = createNewest<string>(2);
  newest.add('a');
  newest.forget('a');
  expect(['b', 'c', 'd'].flatMap((item) => newest.add(item))).toEqual(['b']);
});
