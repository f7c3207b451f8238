import { webhookSignature } from '#engine/checks/webhook-signature.ts';
import { testCheck } from './test-check.ts';

const at = (path: string) => ({ in: 'header', path }) as const;
const github = { 'X-Hub-Signature-256': 'sha256=00' };
const standard = { 'webhook-id': 'm1', 'webhook-timestamp': '1700000000', 'webhook-signature': 'v1,AA==' };

testCheck(webhookSignature, {
  silent: [
    { name: 'no evidence', headers: github },
    { name: 'no signature', message: 'signature does not match' },
    { name: 'another fault', headers: github, message: 'qty must be a number' },
    { name: 'HTTP Message Signatures', headers: { Signature: 'sig1=:AA==:', 'Signature-Input': 'sig1=()' }, message: 'invalid signature' },
    { name: 'AWS', headers: { 'X-Amz-Content-Sha256-Signature': 'x' }, message: 'The request signature we calculated does not match' },
  ],
  reporting: [
    {
      name: 'a code for words, of a field named after the algorithm',
      headers: { 'X-Shop-Hmac-Sha256': 'AA==' },
      message: 'invalid_hmac',
      reports: [{ messageId: 'signature', at: at('x-shop-hmac-sha256') }],
    },
    {
      name: 'a field with the short word',
      headers: { 'X-Api-Sign': 'deadbeef' },
      message: 'The request signature we calculated does not match the signature you provided.',
      reports: [{ messageId: 'signature', at: at('x-api-sign') }],
    },
    {
      name: 'another secret or body',
      headers: github,
      message: 'signature does not match event payload and secret',
      reports: [{ messageId: 'signature', at: at('x-hub-signature-256'), safety: ['manual'] }],
    },
    {
      name: 'words that do not name the signature',
      headers: { 'X-Twilio-Signature': 'AA==' },
      message: 'Twilio Request Validation Failed.',
      reports: [{ messageId: 'signature', at: at('x-twilio-signature') }],
    },
    {
      name: 'a time that cannot be read',
      headers: { ...standard, 'webhook-timestamp': 'today' },
      message: 'Invalid Signature Headers',
      reports: [{ messageId: 'no-time', at: at('webhook-timestamp'), values: { sent: 'today' } }],
    },
    {
      name: 'an old time in a field of its own',
      headers: standard,
      message: 'Message timestamp too old',
      reports: [{ messageId: 'time', at: at('webhook-timestamp') }],
    },
    {
      name: 'an old time inside the signature’s field',
      headers: { 'Stripe-Signature': 't=1700000000,v1=ab' },
      message: 'Timestamp outside the tolerance zone',
      reports: [{ messageId: 'time', at: at('stripe-signature') }],
    },
  ],
});
