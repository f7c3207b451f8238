import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hasNone, unhurried } from '../../../src/panel/state/unhurried.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a list that is full already is followed after a pause, with its latest items', () => {
  const source = signal<readonly number[]>([1]);
  const followed = unhurried(source, hasNone);
  source.value = [1, 2];
  source.value = [1, 2, 3];
  expect(followed.value).toEqual([1]);
  vi.runAllTimers();
  expect(followed.value).toEqual([1, 2, 3]);
});

test('the first items and the last ones are followed at once', () => {
  const source = signal<readonly number[]>([]);
  const followed = unhurried(source, hasNone);
  source.value = [1];
  expect(followed.value).toEqual([1]);
  source.value = [];
  expect(followed.value).toEqual([]);
});
