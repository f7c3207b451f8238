import { expect, test } from 'vitest';
import { createSightings, type Origin } from '#capture/seen-before.ts';
import { exchangeOf } from './exchanges.ts';

const early = exchangeOf('early');
const late = exchangeOf('late', { startedDateTime: '2026-11-01T10:00:01.000Z' });

test.each<{ title: string; sights: [typeof early, Origin][]; taken: number }>([
  {
    title: 'an event and its entry in the backlog',
    sights: [
      [early, 'event'],
      [early, 'backlog'],
    ],
    taken: 1,
  },
  {
    title: 'the backlog first',
    sights: [
      [early, 'backlog'],
      [early, 'event'],
    ],
    taken: 1,
  },
  {
    title: 'two true repeats, both ways',
    sights: [
      [early, 'event'],
      [early, 'event'],
      [early, 'backlog'],
      [early, 'backlog'],
    ],
    taken: 2,
  },
  {
    title: 'a repeat that only the backlog knows',
    sights: [
      [early, 'event'],
      [early, 'backlog'],
      [early, 'backlog'],
    ],
    taken: 2,
  },
  {
    title: 'two requests',
    sights: [
      [early, 'event'],
      [late, 'backlog'],
    ],
    taken: 2,
  },
])('$title: taken $taken times', ({ sights, taken }) => {
  const sightings = createSightings();
  expect(sights.filter(([exchange, origin]) => !sightings.isSeenBefore(exchange, origin))).toHaveLength(taken);
});

test('once the backlog is in, its entries are still told from late events, and true repeats of events are all taken', () => {
  const sightings = createSightings();
  expect(sightings.isSeenBefore(early, 'backlog')).toBe(false);
  sightings.backlogIsIn();
  expect([early, early, late, late].map((exchange) => sightings.isSeenBefore(exchange, 'event'))).toEqual([true, false, false, false]);
});
