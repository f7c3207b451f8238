// How sure the server's words alone make of a place: near certain only where they state its very name, and a fault or a way that is a name's.
import { expect, test } from 'vitest';
import { refusedByServer } from '#engine/checks/refused-by-server.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { checkInput } from './check-input.ts';

const NEAR_CERTAIN = 0.9;

test.each([
  { name: 'a way that the answer states beside its words', text: 'is invalid', stated: 'items[0].plan', sure: true },
  { name: 'the way below what a server calls the whole', text: 'is invalid', stated: 'order.items[0].plan', sure: true },
  { name: 'the name in another case', text: 'is invalid', stated: 'Plan', sure: true },
  { name: 'a word of a sentence that says the fault', text: 'plan must be one of basic, gold', stated: 'plan', sure: true },
  { name: 'a quoted name', text: "The value of 'plan' is refused", stated: 'plan', sure: true },
  { name: 'a word of a sentence that says no fault', text: 'Your plan does not include this feature', stated: 'plan', sure: false },
  { name: 'another name', text: 'is invalid', stated: 'tariff', sure: false },
  { name: 'another way to the name', text: 'is invalid', stated: 'items[1].plan', sure: false },
  { name: 'no name', text: 'is invalid', stated: null, sure: false },
  {
    name: 'a name that is only mentioned',
    text: "The value of 'plan' is refused",
    stated: 'plan',
    onlyMentioned: true as const,
    sure: false,
  },
  { name: 'something missed that was sent', text: 'plan is required', stated: 'plan', sure: false },
])('$name', ({ text, stated, sure, ...rest }) => {
  const at = { in: 'body', path: '/items/0/plan' } as const;
  const claim = { text, at, stated: stated === null ? null : placeFrom(stated), ...rest };
  const headers = { 'Content-Type': 'application/json' };
  const [report] = refusedByServer.run(checkInput({ name: '', headers, body: '{"items":[{"plan":"free"}]}', claims: [claim] }));
  expect(report?.at.path).toBe(at.path);
  expect((report?.likelihood ?? 0) >= NEAR_CERTAIN).toBe(sure);
});

test.each([
  { name: 'the length of an object, which has none', text: 'value length must be between 1 and 200', path: '/mail', sure: false },
  { name: 'the length of a list', text: 'length must be between 1 and 3', path: '/tags', sure: true },
  { name: 'the length of a text', text: 'length must be between 9 and 20', path: '/name', sure: true },
])('$name', ({ text, path, sure }) => {
  const headers = { 'Content-Type': 'application/json' };
  const claim = { text, at: { in: 'body', path } as const, stated: placeFrom(path.slice(1)) };
  const body = '{"mail":{"address":""},"tags":[1,2,3,4],"name":"Ann"}';
  const [report] = refusedByServer.run(checkInput({ name: '', headers, body, claims: [claim] }));
  expect((report?.likelihood ?? 0) >= NEAR_CERTAIN).toBe(sure);
});

test('a host that is missing is hardly the field that every client sends', () => {
  const headers = { Host: 'api.example', 'Content-Type': 'application/json' };
  const at = { in: 'header', path: 'host' } as const;
  const claim = { text: 'Missing required field "host"', at, stated: placeFrom('host') };
  const [report] = refusedByServer.run(checkInput({ name: '', headers, body: '{"user":"ann"}', claims: [claim] }));
  expect(report?.at).toMatchObject(at);
  expect(report?.likelihood).toBeLessThan(NEAR_CERTAIN);
});
