// Flask (Werkzeug's page) and webargs (marshmallow's messages by location).
import { get, postForm, postJson, type LiveServer } from '../live-server.ts';
import { PYTHON, script } from './program-server.ts';

export const flask: LiveServer = {
  name: 'Flask',
  start: script(PYTHON, 'flask_app.py'),
  cases: [
    {
      name: 'trailing comma',
      request: postJson('/orders', '{"sku": "MUG-1", "qty": 2,}'),
      expects: { message: 'The browser (or proxy) sent a request that this server could not understand.', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'JSON as text/plain',
      request: { ...postJson('/orders', { sku: 'MUG-1' }), headers: { 'Content-Type': 'text/plain' } },
      expects: {
        message: 'The browser (or proxy) sent a request that this server could not understand.',
        claims: [],
        culprit: 'header content-type',
      },
      fixable: true,
    },
    {
      name: 'missing member',
      request: postJson('/orders', { skuu: 'MUG-1' }),
      expects: { message: "Missing required field: 'sku'", claims: [], culprit: 'body /skuu' },
      fixable: true,
    },
    {
      name: 'missing form field',
      request: postForm('/forms', 'quantity=2'),
      expects: { message: 'The browser (or proxy) sent a request that this server could not understand.', claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'webargs: nested',
      request: postJson('/checked', { email: 'ann@example.com', items: [{ qty: 2 }, { qty: 12 }] }),
      expects: { status: 422, message: 'Must be less than or equal to 10.', claims: ['body /items/1/qty'], culprit: 'body /items/1/qty' },
      fixable: true,
    },
    {
      name: 'webargs: unknown member',
      request: postJson('/checked', { email: 'ann@example.com', coupon: 'X' }),
      expects: { status: 422, message: 'Unknown field.', claims: ['body /coupon'], culprit: 'body /coupon' },
      fixable: true,
    },
    {
      name: 'webargs: parameter',
      request: get('/orders?limit=ten'),
      expects: { status: 422, message: 'Not a valid integer.', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
  ],
};
