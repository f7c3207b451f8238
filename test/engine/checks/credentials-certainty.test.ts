// How likely it is that no credentials were sent: likely at most where the words may speak of a signature or a key that belongs elsewhere.
import { expect, test } from 'vitest';
import { credentials } from '#engine/checks/credentials.ts';
import { checkInput } from './check-input.ts';

test.each([
  { text: 'Authentication required', status: 400, sure: true },
  { text: 'Missing access token', status: 400, sure: true },
  { text: 'Invalid Signature', status: 401, sure: false },
  { text: 'Invalid Signature', status: 400, sure: false },
  { text: 'Unauthorized', status: 401, sure: false },
  { text: 'Unauthorized', status: 401, answered: { 'WWW-Authenticate': 'Bearer' }, sure: true },
  { text: 'Variable api_key is not set', status: 400, sure: false },
])('$status $text', ({ text, sure, ...rest }) => {
  const [report] = credentials.run(checkInput({ name: '', message: text, ...rest }));
  expect(report?.messageId).toBe('none-sent');
  expect((report?.likelihood ?? 0) > 0.66).toBe(sure);
});

test.each([
  { text: 'The token is not accepted', sure: true },
  { text: 'No token given', sure: false },
])('with a field sent: $text', ({ text, sure }) => {
  const [report] = credentials.run(checkInput({ name: '', message: text, status: 401, headers: { Authorization: 'Bearer abc' } }));
  expect(report?.messageId).toBe('refused');
  expect((report?.likelihood ?? 0) > 0.66).toBe(sure);
});
