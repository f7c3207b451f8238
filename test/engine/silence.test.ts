// Ordinary, passing traffic of real web applications raises no error and no warning.
import { afterAll, expect, test } from 'vitest';
import { alarmText, listenFor, recordedApplications } from '../../scripts/score/silence-session.ts';

let requests = 0;
afterAll(() => console.log(`Silence: ${requests} passing requests of ${recordedApplications().length} web applications.`));

test.each(recordedApplications())('%s', (application) => {
  const silence = listenFor(application);
  requests += silence.requests;
  expect(silence.alarms.map(alarmText)).toEqual([]);
});

test('the session is as long and as varied as it is meant to be', () => {
  expect(recordedApplications().length).toBeGreaterThanOrEqual(4);
  expect(requests).toBeGreaterThanOrEqual(2000);
});
