// The broken calls behind the demo page's buttons: mistakes that people really make.

/** Which of the demo's servers is called. */
export type DemoServer = 'express' | 'fastify' | 'hono';

/** A call as the page sends it with `fetch`. */
export interface BrokenCall {
  /** Stable: the page's button is `#call-ID`. */
  readonly id: string;
  readonly server: DemoServer;
  readonly title: string;
  /** What went wrong, for a reader of the page. */
  readonly mistake: string;
  /** True when the mistake can be mended without knowing more: the fixed request must get a 2xx. */
  readonly fixable: boolean;
  readonly method: string;
  /** From the path on; sent as it stands. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent as FormData; a value with a file name is sent as a file. */
  readonly form?: readonly { readonly name: string; readonly value: string; readonly fileName?: string }[];
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const order = { sku: 'MUG-1', quantity: 2, address: { city: 'Ghent' } };
const account = { email: 'ann@example.test', plan: 'team', seats: [{ name: 'Ann', admin: true }] };

/** Signed with the demo's secret; expired on 2024-01-01. */
const EXPIRED_JWT =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm4iLCJpYXQiOjE3MDQwNjM2MDAsImV4cCI6MTcwNDA2NzIwMH0.TSRUsphg9k3zvZ776A_moncAE0cKNFrBbTRkNXWYYBM';

export const brokenCalls: readonly BrokenCall[] = [
  {
    id: 'trailing-comma',
    server: 'express',
    title: 'Order a mug',
    mistake: 'The JSON was written by hand: a comma too many.',
    fixable: true,
    method: 'POST',
    target: '/orders',
    headers: JSON_TYPE,
    body: '{\n  "sku": "MUG-1",\n  "quantity": 2,\n  "address": { "city": "Ghent", },\n}',
  },
  {
    id: 'json-as-text',
    server: 'express',
    title: 'Order without a Content-Type',
    mistake: 'fetch() with a string body calls it text/plain.',
    fixable: true,
    method: 'POST',
    target: '/orders',
    body: JSON.stringify(order),
  },
  {
    id: 'missing-field',
    server: 'express',
    title: 'Order to nowhere',
    mistake: 'The address has no city.',
    fixable: false,
    method: 'POST',
    target: '/orders',
    headers: JSON_TYPE,
    body: JSON.stringify({ ...order, address: { street: 'Korenmarkt 1' } }),
  },
  {
    id: 'form-as-json',
    server: 'express',
    title: 'Sign in',
    mistake: 'A form, but the header says JSON.',
    fixable: true,
    method: 'POST',
    target: '/sign-in',
    headers: JSON_TYPE,
    body: 'user=ann&password=correct+horse',
  },
  {
    id: 'undefined-in-path',
    server: 'express',
    title: 'Show an order',
    mistake: 'The id was undefined when the URL was put together.',
    fixable: false,
    method: 'GET',
    target: '/orders/undefined',
  },
  {
    id: 'misspelled-parameter',
    server: 'express',
    title: 'List orders',
    mistake: 'limt instead of limit.',
    fixable: true,
    method: 'GET',
    target: '/orders?limt=20',
  },
  {
    id: 'number-as-string',
    server: 'fastify',
    title: 'Book for two',
    mistake: 'The number comes straight from an input field: a string.',
    fixable: true,
    method: 'POST',
    target: '/bookings',
    headers: JSON_TYPE,
    body: '{"guests":"2","stay":{"from":"2026-12-24","nights":3}}',
  },
  {
    id: 'out-of-range',
    server: 'fastify',
    title: 'Stay for very long',
    mistake: '45 nights; the hotel takes 30 at most.',
    fixable: true,
    method: 'POST',
    target: '/bookings',
    headers: JSON_TYPE,
    body: '{"guests":1,"stay":{"from":"2026-12-24","nights":45}}',
  },
  {
    id: 'template-in-path',
    server: 'fastify',
    title: 'Show a room',
    mistake: 'Copied out of the documentation, with its {number}.',
    fixable: false,
    method: 'GET',
    target: '/rooms/{number}',
  },
  {
    id: 'broken-percent',
    server: 'fastify',
    title: 'Show the offer "50% off"',
    mistake: 'The name went into the path without encodeURIComponent().',
    fixable: true,
    method: 'GET',
    target: '/offers/50% off',
  },
  {
    id: 'wrong-choice',
    server: 'hono',
    title: 'Open an account',
    mistake: 'A plan that does not exist: bussiness.',
    fixable: true,
    method: 'POST',
    target: '/accounts',
    headers: JSON_TYPE,
    body: JSON.stringify({ ...account, plan: 'bussiness' }),
  },
  {
    id: 'double-encoded',
    server: 'hono',
    title: 'Find an account',
    mistake: 'The address was encoded twice.',
    fixable: true,
    method: 'GET',
    target: '/accounts/search?email=ann%2540example.test',
  },
  {
    id: 'multipart-without-boundary',
    server: 'hono',
    title: 'Upload a picture',
    mistake: 'Content-Type set by hand: the boundary is gone.',
    fixable: true,
    method: 'POST',
    target: '/pictures',
    headers: { 'Content-Type': 'multipart/form-data' },
    form: [
      { name: 'title', value: 'At the sea' },
      { name: 'picture', value: '<svg xmlns="http://www.w3.org/2000/svg"/>', fileName: 'sea.svg' },
    ],
  },
  {
    id: 'doubled-scheme',
    server: 'hono',
    title: 'Who am I',
    mistake: 'Bearer twice: the stored token already began with it.',
    fixable: true,
    method: 'GET',
    target: '/me',
    headers: { Authorization: 'Bearer Bearer demo-token-1' },
  },
  {
    id: 'expired-token',
    server: 'hono',
    title: 'Read the reports',
    mistake: 'The token ran out long ago.',
    fixable: false,
    method: 'GET',
    target: '/reports',
    headers: { Authorization: `Bearer ${EXPIRED_JWT}` },
  },
];
