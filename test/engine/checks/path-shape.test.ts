import { pathShape } from '#engine/checks/path-shape.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com';
const fixed = (url: string) => ({ url: base + url });

testCheck(pathShape, {
  silent: [
    { name: 'an ordinary path', url: `${base}/v1/orders/7` },
    { name: 'a slash at the end of which nobody speaks', url: `${base}/v1/orders/` },
    { name: 'the root', url: `${base}/`, message: 'Not Found' },
    { name: 'a name that comes twice', url: `${base}/users/7/users` },
    { name: 'two versions', url: `${base}/v1/compare/v2` },
    { name: 'dots inside a name', url: `${base}/files/a..b` },
    { name: 'a URL in the query', url: `${base}/a?next=https://b.example/` },
    { name: 'a path that lacks the slash but is known', url: `${base}/orders`, message: 'qty must be a number' },
  ],
  reporting: [
    {
      name: 'a double slash',
      url: `${base}/v1//orders`,
      reports: [
        {
          messageId: 'double-slash-quiet',
          at: { in: 'path', path: '/1', offset: 27, length: 1 },
          safety: ['review'],
          fixed: fixed('/v1/orders'),
        },
      ],
    },
    {
      name: 'a double slash that leads nowhere',
      url: `${base}//orders?a=1`,
      message: 'Not Found',
      reports: [{ messageId: 'double-slash', at: { in: 'path', path: '/0' }, fixed: fixed('/orders?a=1') }],
    },
    {
      name: 'the base path twice',
      url: `${base}/api/v1/api/v1/orders`,
      message: 'Cannot find route: path /api/v1/api/v1/orders not found',
      reports: [
        {
          messageId: 'doubled-base',
          at: { in: 'path', path: '/2', length: 6 },
          values: { found: 'api/v1' },
          fixed: fixed('/api/v1/orders'),
        },
      ],
    },
    {
      name: 'the version twice',
      url: `${base}/v1/v1/orders`,
      reports: [{ messageId: 'doubled-base-quiet', at: { in: 'path', path: '/1' }, fixed: fixed('/v1/orders') }],
    },
    {
      name: 'a whole URL in the path',
      url: `${base}/v1/https://api.example.com/v1/orders`,
      reports: [{ messageId: 'url-in-path-quiet', at: { in: 'path', path: '/1' }, fixed: fixed('/v1/orders') }],
    },
    {
      name: 'dots',
      url: `${base}/a/../b`,
      reports: [{ messageId: 'dots-quiet', at: { in: 'path', path: '/1', length: 2 }, fixed: fixed('/a/b') }],
    },
    { name: 'encoded dots', url: `${base}/a/%2e%2E`, reports: [{ messageId: 'dots-quiet', at: { in: 'path', path: '/1' } }] },
    {
      name: 'a slash that the server misses',
      url: `${base}/orders?a=1`,
      message: "You called this URL via POST, but the URL doesn't end in a slash and you have APPEND_SLASH set.",
      reports: [{ messageId: 'slash-missing', at: { in: 'path', path: '/0', offset: 30, length: 0 }, fixed: fixed('/orders/?a=1') }],
    },
    {
      name: 'a slash at the end of an unknown address',
      url: `${base}/orders/`,
      message: 'Not Found',
      reports: [{ messageId: 'slash-at-end', at: { in: 'path', path: '/1' }, fixed: fixed('/orders') }],
    },
    {
      name: 'a double slash where there is no route',
      url: `${base}//v1/orders`,
      message: 'Cannot GET //v1/orders',
      reports: [{ messageId: 'double-slash', at: { in: 'path', path: '/0' }, fixed: fixed('/v1/orders') }],
    },
    {
      name: 'a value that was empty, and an identifier that the server misses',
      url: `${base}/orders//items`,
      message: 'order id is required',
      reports: [
        {
          messageId: 'empty-segment',
          at: { in: 'path', path: '/1', offset: 31, length: 0 },
          values: { before: 'orders', after: 'items' },
          fixed: fixed('/orders/FILL_IN_order_id/items'),
        },
      ],
    },
    {
      name: 'a whole address behind the base address',
      url: `${base}/v1/https://api.example.com/v1/orders`,
      message: 'Cannot GET /v1/https://api.example.com/v1/orders',
      reports: [{ messageId: 'url-in-path', at: { in: 'path', path: '/1' }, safety: ['review'] }],
    },
  ],
});
