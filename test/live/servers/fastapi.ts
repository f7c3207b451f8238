// FastAPI on Uvicorn with pydantic: the location of each error as a list.
import { get, postJson, type LiveServer } from '../live-server.ts';
import { PYTHON, script } from './program-server.ts';

const valid = { email: 'ann@example.com', items: [{ sku: 'MUG-1', qty: 2 }] };

export const fastapi: LiveServer = {
  name: 'FastAPI',
  start: script(PYTHON, 'fastapi_app.py'),
  cases: [
    {
      name: 'out of range, in a list',
      request: postJson('/orders', { ...valid, items: [{ sku: 'MUG-1', qty: 12 }] }),
      expects: { status: 422, message: /less than or equal to 10$/, claims: ['body /items/0/qty'], culprit: 'body /items/0/qty' },
      fixable: true,
    },
    {
      name: 'missing member of another name',
      request: postJson('/orders', { ...valid, email: undefined, emial: 'ann@example.com' }),
      expects: { status: 422, message: /^field required$/i, claims: ['body /email'], culprit: 'body /emial' },
      fixable: true,
    },
    {
      name: 'not JSON',
      request: postJson('/orders', `{'email': 'ann@example.com', 'items': []}`),
      expects: { status: 422, message: /^(?:JSON decode error|Expecting property name)/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'undefined in the path',
      request: get('/orders/undefined'),
      expects: { status: 422, message: 'value is not a valid integer', claims: ['path /1'], culprit: 'path /1' },
      fixable: false,
    },
    {
      name: 'a parameter of the wrong type',
      request: get('/orders/7?limit=ten'),
      expects: { status: 422, message: 'value is not a valid integer', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: 'missing header',
      request: get('/tenants'),
      expects: { status: 422, message: 'field required', claims: ['header x-tenant'], culprit: 'header x-tenant' },
      fixable: false,
    },
    {
      name: 'a header of the wrong value',
      request: get('/tenants', { 'X-Tenant': 'ship' }),
      expects: { message: "Unknown tenant 'ship' in header X-Tenant", claims: ['header x-tenant'], culprit: 'header x-tenant' },
      fixable: false,
    },
  ],
};
