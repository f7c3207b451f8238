// Every curl text that we print, read back by our own paste reader, gives the same request.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { targets } from '#engine/all-targets.ts';
import { render } from '#engine/index.ts';
import type { OptionValues, Target } from '#engine/core/target.ts';
import { hostileRequest } from '#test/engine/targets/hostile-request.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { roundTrip } from './round-trip.ts';

/** Files beside the text are no part of what is pasted. */
const inOneText = (target: Target): OptionValues => (target.options.some(({ id }) => id === 'body-file') ? { 'body-file': 'no' } : {});
const curls = targets.filter(({ id }) => id.startsWith('curl'));

it('there are curl targets', () => {
  expect(curls.length).toBeGreaterThan(0);
});

describe.each(curls)('$id', (target) => {
  test.each(requestFixtures)('$name', ({ request }) => {
    const trip = roundTrip((sent) => render(target, sent, inOneText(target)), request);
    expect(trip?.read).toEqual(trip?.sent);
  });

  it('a URL in which every quote stands behind a backslash, as older PowerShells write theirs', () => {
    const { request } = requestFixtures[0]!;
    const trip = roundTrip((sent) => render(target, sent, inOneText(target)), { ...request, url: 'https://api.example.test/\\"a\\"' });
    expect(trip?.read).toEqual(trip?.sent);
  });

  it('hostile requests', () => {
    fc.assert(
      fc.property(hostileRequest, (request) => {
        const trip = roundTrip((sent) => render(target, sent, inOneText(target)), request);
        expect(trip?.read).toEqual(trip?.sent);
      }),
      { numRuns: propertyRuns(500, 50_000) },
    );
  });
});
