// Django's debug pages and Django REST framework's nested errors.
import { get, postForm, postJson, type LiveServer } from '../live-server.ts';
import { PYTHON, script } from './program-server.ts';

const valid = { email: 'ann@example.com', items: [{ sku: 'MUG-1', qty: 2 }] };

export const django: LiveServer = {
  name: 'Django and Django REST framework',
  start: script(PYTHON, 'django_app.py'),
  cases: [
    {
      name: 'nested, two members',
      request: postJson('/orders/', {
        ...valid,
        items: [
          { sku: 'MUG-1', qty: 2 },
          { sku: 'A very long name', qty: 12 },
        ],
      }),
      expects: {
        message: 'Ensure this field has no more than 10 characters.',
        claims: ['body /items/1/sku', 'body /items/1/qty'],
        culprit: 'body /items/1/sku',
      },
      fixable: false,
    },
    {
      name: 'out of range',
      request: postJson('/orders/', { ...valid, items: [{ sku: 'MUG-1', qty: 12 }] }),
      expects: { message: 'Ensure this value is less than or equal to 10.', claims: ['body /items/0/qty'], culprit: 'body /items/0/qty' },
      fixable: true,
    },
    {
      name: 'not one of the values',
      request: postJson('/orders/', { ...valid, size: 'smal' }),
      expects: { message: '"smal" is not a valid choice.', claims: ['body /size'], culprit: 'body /size' },
      fixable: false,
    },
    {
      name: 'not JSON',
      request: postJson('/orders/', `${JSON.stringify(valid).slice(0, -1)},}`),
      expects: {
        message: /^JSON parse error - Expecting property name enclosed in double quotes: line 1 column 62 \(char 61\)$/,
        claims: [],
        culprit: 'body',
      },
      fixable: true,
    },
    {
      name: 'a media type that nobody reads',
      request: { ...postJson('/orders/', valid), headers: { 'Content-Type': 'application/jsn' } },
      expects: { status: 415, message: 'Unsupported media type "application/jsn" in request.', claims: [], culprit: 'header content-type' },
      fixable: true,
    },
    {
      name: 'a host that is not its own',
      request: get('/form/', { Host: 'shop.example.com' }),
      expects: {
        message: "Invalid HTTP_HOST header: 'shop.example.com'. You may need to add 'shop.example.com' to ALLOWED_HOSTS.",
        claims: [],
        culprit: 'header host',
        trace: true,
      },
      fixable: true,
    },
    {
      name: 'a suspicious operation',
      request: get('/suspicious/?session=abc123'),
      expects: { message: 'The session abc123 was tampered with', claims: ['query session'], culprit: null, trace: true },
      fixable: false,
    },
    {
      name: 'no forgery token',
      request: postForm('/form/', 'a=1'),
      expects: { status: 403, message: 'CSRF verification failed. Request aborted.', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
