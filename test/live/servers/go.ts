// Go's net/http and encoding/json.
import { get, postJson, type LiveServer } from '../live-server.ts';
import { command } from './program-server.ts';

const valid = { email: 'ann@example.com', items: [{ sku: 'MUG-1', qty: 2 }] };

export const go: LiveServer = {
  name: 'Go',
  start: command((port) => ({ command: 'go', args: ['run', 'orders.go', String(port)] })),
  cases: [
    {
      name: 'trailing comma',
      request: postJson('/orders', `${JSON.stringify(valid).slice(0, -1)},}`),
      expects: { message: "invalid character '}' looking for beginning of object key string", claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a number as a string, in a list',
      request: postJson('/orders', { ...valid, items: [{ sku: 'MUG-1', qty: '2' }] }),
      expects: {
        message: 'json: cannot unmarshal string into Go struct field item.items.qty of type int',
        claims: ['body /items/0/qty'],
        culprit: 'body /items/0/qty',
      },
      fixable: true,
    },
    {
      name: 'unknown member',
      request: postJson('/orders', { ...valid, coupon: 'X' }),
      expects: { message: 'json: unknown field "coupon"', claims: ['body /coupon'], culprit: 'body /coupon' },
      fixable: true,
    },
    {
      name: 'a parameter of the wrong type',
      request: get('/orders?limit=ten'),
      expects: { message: 'invalid limit: strconv.Atoi: parsing "ten": invalid syntax', claims: [], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: "net/http's own parser: a blank in a field name",
      request: get('/orders?limit=5', { 'X Note': 'a' }),
      expects: { message: '400 Bad Request: invalid header name', claims: [], culprit: 'header x note' },
      fixable: true,
    },
    {
      name: "net/http's own parser: no host",
      request: get('/orders?limit=5', { Host: 'a b' }),
      expects: { message: '400 Bad Request: malformed Host header', claims: [], culprit: 'header host' },
      fixable: false,
    },
  ],
};
