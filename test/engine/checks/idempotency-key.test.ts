import { idempotencyKey } from '#engine/checks/idempotency-key.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: 'idempotency-key' } as const;
const key = (value: string) => ({ headers: { 'Idempotency-Key': value }, body: '{}' });
const fixed = { headers: { 'idempotency-key': 'FILL_IN_new_key' } };

testCheck(idempotencyKey, {
  silent: [
    { name: 'no key', body: '{}' },
    { name: 'a UUID', ...key('8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b') },
    { name: 'a string as the draft has it', ...key('"abc"') },
    { name: 'a key of another form', ...key('order-7'), message: 'qty must be a number' },
  ],
  reporting: [
    { name: 'nothing', ...key(''), reports: [{ messageId: 'no-value', at: { ...at, length: 0 }, safety: ['review'], fixed }] },
    { name: 'undefined', ...key('undefined'), reports: [{ messageId: 'no-value', at, values: { sent: 'undefined' } }] },
    { name: 'a whole document', ...key('x'.repeat(300)), reports: [{ messageId: 'long-quiet', at, values: { size: 300 } }] },
    {
      name: 'a whole document that is refused',
      ...key('x'.repeat(300)),
      claims: [{ text: 'too long', at }],
      reports: [{ messageId: 'long', at }],
    },
    {
      name: 'a key that was used before',
      ...key('abc'),
      message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      reports: [{ messageId: 'used', at, fixed }],
    },
  ],
});
