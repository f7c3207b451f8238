// How likely a missing member is the cause: where its place is the answer's own word or a guess, with the server's words beside it never near certain.
import { expect, test } from 'vitest';
import { missingMember } from '#engine/checks/missing-member.ts';
import type { Place } from '#engine/core/location.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { checkInput } from './check-input.ts';

const body = (path: string): Place => ({ in: 'body', path });

test.each([
  { name: 'a name that the sentence says', text: 'zip is required', at: '/zip', sure: true },
  { name: 'a sentence without a name', text: 'This field is required.', at: '/zip', sure: true },
  { name: 'a member of the answer around a sentence on another', text: 'device_name cannot be blank', at: '/error_model', sure: false },
  { name: 'words that do not say that it is missing', text: 'Invalid travelMode: flying', at: '/detail', sure: false },
  { name: 'a name only guessed from the words', text: 'missing or bad query', at: '/query', guessed: true, sure: false },
  { name: 'a label that the sentence begins with', text: "Project can't be blank", at: '/project', stated: 'Project', sure: false },
  { name: 'a name with a capital, beside names that have none', text: 'missing_field', at: '/Zip', sure: false },
  { name: 'a name with a word more than one that was sent', text: 'user_id is required', at: '/user_id', sure: false },
  { name: 'a name with a word more than what would hold it', text: 'Required', at: '/card/card_zip', sure: false },
  { name: 'several objects that lack it', text: 'zip is required', at: '/zip', elsewhere: ['/card/zip'], sure: false },
])('$name', ({ text, at, stated = at.slice(1), elsewhere = [], guessed = false, sure }) => {
  const claim = {
    text,
    at: body(at),
    stated: guessed ? null : placeFrom(stated),
    ...(elsewhere.length > 0 ? { elsewhere: elsewhere.map(body) } : {}),
  };
  const draft = { name: '', headers: { 'Content-Type': 'application/json' }, body: '{"a":1,"user":2,"card":{}}', claims: [claim] };
  const [report] = missingMember.run(checkInput(draft));
  expect(report?.at.path).toBe(at);
  expect((report?.likelihood ?? 0) > 0.66).toBe(sure);
});

test('a text that is blank under another name may be the one that is missed', () => {
  const claim = { text: "text can't be blank", at: body('/text'), stated: placeFrom('text') };
  const likelihoodIn = (sent: string): number | undefined =>
    missingMember.run(checkInput({ name: '', headers: { 'Content-Type': 'application/json' }, body: sent, claims: [claim] }))[0]
      ?.likelihood;
  expect(likelihoodIn('{"status":"","visibility":"public"}')).toBeLessThan(0.66);
  expect(likelihoodIn('{"visibility":"public"}')).toBeGreaterThan(0.66);
});

test('beside the root of an XML document nothing can stand', () => {
  const claim = { text: 'parameter "firstname" required', at: body('/firstname'), stated: placeFrom('firstname') };
  const headers = { 'Content-Type': 'application/xml' };
  const [report] = missingMember.run(checkInput({ name: '', headers, body: '<shop><lastname>Doe</lastname></shop>', claims: [claim] }));
  expect(report?.likelihood).toBeLessThan(0.66);
});
