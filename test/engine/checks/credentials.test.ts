import { credentials } from '#engine/checks/credentials.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'header', path: 'authorization' } as const;

testCheck(credentials, {
  silent: [
    {
      name: 'the signature of a webhook',
      headers: { 'X-Hub-Signature-256': 'sha256=00' },
      message: 'signature does not match event payload and secret',
    },
    { name: 'no evidence' },
    { name: 'a complaint of something else', message: 'name is required' },
    {
      name: 'a heading beside claims',
      message: 'Authentication',
      claims: [{ text: 'name is required', at: { in: 'body', path: '/name' } }],
    },
  ],
  reporting: [
    {
      name: 'none sent, Echo',
      message: 'missing key in request header',
      reports: [{ messageId: 'none-sent', at: { ...AT, length: 0 } }],
    },
    {
      name: 'none sent, in words of everyday',
      message: 'You must be signed in',
      reports: [{ messageId: 'none-sent', at: { ...AT, length: 0 } }],
    },
    {
      name: 'none sent, told by the status alone',
      status: 401,
      message: 'Who are you?',
      reports: [{ messageId: 'none-sent', at: { ...AT, length: 0 } }],
    },
    {
      name: 'none sent, and a challenge is all that the answer says',
      status: 401,
      answered: { 'WWW-Authenticate': 'Basic realm="shop"' },
      reports: [{ messageId: 'none-sent', at: { ...AT, length: 0 }, values: { text: 'Basic realm="shop"' } }],
    },
    {
      name: 'none sent',
      message: 'Authentication credentials were not provided.',
      reports: [
        {
          messageId: 'none-sent',
          at: { ...AT, length: 0 },
          safety: ['review', 'manual'],
          fixed: { headers: { authorization: 'Bearer FILL_IN_token' } },
        },
      ],
    },
    {
      name: 'none sent where the server says which scheme it wants',
      message: 'No authorization token was found',
      answered: { 'WWW-Authenticate': 'Token' },
      reports: [{ messageId: 'none-sent', at: AT, fixed: { headers: { authorization: 'Token FILL_IN_token' } } }],
    },
    {
      name: 'sent and refused',
      headers: { Authorization: 'Bearer abc' },
      claims: [{ text: 'invalid signature', at: AT }],
      reports: [{ messageId: 'refused', at: { ...AT, offset: 0, length: 10 }, safety: ['manual'] }],
    },
    {
      name: 'a recording that may have dropped them',
      credentialsComplete: false,
      message: 'Not authenticated',
      reports: [{ messageId: 'unknown', at: AT, safety: ['manual'] }],
    },
    {
      name: 'sent in a key’s field and refused',
      headers: { 'X-API-Key': 'abc' },
      message: 'Invalid credentials',
      reports: [{ messageId: 'refused-there', at: { in: 'header', path: 'x-api-key', length: 3 }, safety: ['manual'] }],
    },
    {
      name: 'sent in the body and refused',
      headers: { 'Content-Type': 'application/json' },
      body: '{"method":"add","params":{"token":"abc"}}',
      message: 'Unauthorized',
      reports: [
        { messageId: 'refused-there', at: { in: 'body', path: '/params/token' }, values: { name: 'params.token', text: 'Unauthorized' } },
      ],
    },
    {
      name: 'a session sent in the body and refused',
      headers: { 'Content-Type': 'application/json' },
      body: '{"params":{"session":"abc","account":"main"}}',
      message: 'Not authorized',
      reports: [{ messageId: 'refused-there', at: { in: 'body', path: '/params/session' } }],
    },
    {
      name: 'sent among the parameters of a call and refused',
      headers: { 'Content-Type': 'application/json' },
      body: '{"method":"aria2.addUri","params":["token:abc",["http://a/b"]]}',
      message: 'Unauthorized',
      reports: [{ messageId: 'refused-there', at: { in: 'body', path: '/params/0' } }],
    },
    {
      name: 'missed though the body carries something like it',
      headers: { 'Content-Type': 'application/json' },
      body: '{"password":"new"}',
      message: 'Authentication credentials were not provided.',
      reports: [{ messageId: 'none-sent', at: AT }],
    },
    {
      name: 'sent with a signed link and refused',
      url: 'https://files.example.com/a?X-Amz-Signature=abc',
      message: 'Invalid signature',
      reports: [{ messageId: 'refused-there', at: { in: 'query', path: 'X-Amz-Signature', length: 3 } }],
    },
  ],
});
