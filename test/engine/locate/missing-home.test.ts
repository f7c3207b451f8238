// A name that a server misses without the way to it: the object that lacks it.
import { expect, test } from 'vitest';
import type { StatedClaim } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { requestOf } from '../request-of.ts';

interface Row {
  readonly name: string;
  readonly body: unknown;
  readonly text: string;
  /** The place as the answer's own member spells it; absent where only the sentence names it. */
  readonly stated?: string;
  readonly segments?: readonly string[];
  readonly at: string;
  readonly elsewhere?: readonly string[];
}

const CARD = { card: { number: '4', exp_month: 12 }, billing: { name: 'A' } };

const rows: readonly Row[] = [
  {
    name: 'the one object whose members are written so',
    body: { email_address: 'a', interests: {}, merge_fields: { FNAME: 'b' }, ip: 'c' },
    text: 'Please enter a value',
    stated: 'LNAME',
    at: '/merge_fields/LNAME',
  },
  {
    name: 'the same, named by the sentence alone',
    body: { AuthFlow: 'x', ClientId: 'c', AuthParameters: { EMAIL: 'a', PASSWORD: 'b' } },
    text: 'Missing required parameter USERNAME',
    at: '/AuthParameters/USERNAME',
  },
  {
    name: 'written as the object that lacks it writes its own',
    body: { TableName: 'Orders', Item: { orderId: { S: '1' }, total: { N: '2' } } },
    text: 'Missing the key id in the item',
    at: '/Item/id',
    elsewhere: ['/Item/orderId/id', '/Item/total/id'],
  },
  {
    name: 'at the top, beside a list whose element has one',
    body: { title: 'Trees', tags: [{ name: 'trees' }] },
    text: 'Missing value',
    stated: 'name',
    at: '/name',
    elsewhere: ['/tags/0/name'],
  },
  { name: 'a flat body', body: { a: 1 }, text: 'zip is required', at: '/zip' },
  {
    name: 'objects of which nothing is known',
    body: { a: 1, b: { c: 1 }, d: { e: 1 } },
    text: 'zip is required',
    at: '/zip',
    elsewhere: ['/b/zip', '/d/zip'],
  },
  {
    name: 'an address beside an address',
    body: { customer: { name: 'A' }, ship: { street: 'x', city: 'B' }, bill: { street: 'x', city: 'B', zip: '1' } },
    text: 'zip is required',
    at: '/ship/zip',
    elsewhere: ['/zip', '/customer/zip'],
  },
  {
    name: 'an element beside elements',
    body: { lines: [{ sku: 'a', qty: 1 }, { qty: 2 }] },
    text: 'Missing required field: sku',
    at: '/lines/1/sku',
    elsewhere: ['/sku'],
  },
  {
    name: 'an object that the words name',
    body: { password: 'x', identifier: { type: 'u' }, device: { os: 'l' } },
    text: "User identifier is missing 'user' key",
    at: '/identifier/user',
    elsewhere: ['/user', '/device/user'],
  },
  {
    name: 'members that begin with the same word',
    body: CARD,
    text: 'exp_year is required',
    at: '/card/exp_year',
    elsewhere: ['/exp_year', '/billing/exp_year'],
  },
  {
    name: 'a Python KeyError',
    body: { items: [{ sku: 'a', qty: 1 }, { sku: 'b' }] },
    text: "KeyError: 'qty'",
    at: '/items/1/qty',
    elsewhere: ['/qty'],
  },
  {
    name: 'a way that the body does not have',
    body: [{ cells: [{ value: 'x' }] }],
    text: 'Required attribute(s) are missing: cell.columnId.',
    stated: 'cell.columnId',
    at: '/0/cells/0/columnId',
    elsewhere: ['/0/columnId'],
  },
  {
    name: 'beside what goes with it',
    body: { name: 'A', location: { lat: 54.1, lng: 12.1 }, owner: { name: 'B' } },
    text: 'No value for lon',
    at: '/location/lon',
    elsewhere: ['/lon', '/owner/lon'],
  },
  {
    name: 'a line of the text, and not of the order',
    body: { size: 'L', toppings: [{ grams: 40 }] },
    text: 'Line 1:\nMissing record field price',
    at: '/price',
    elsewhere: ['/toppings/0/price'],
  },
  { name: 'the way in steps', body: { a: 1, b: { c: 1 } }, text: 'zip is required', stated: 'zip', segments: ['zip'], at: '/zip' },
  {
    name: 'a flat map beside a body of objects',
    body: { account: { password: 'x' } },
    text: 'Username is required',
    stated: 'username',
    segments: ['username'],
    at: '/account/username',
    elsewhere: ['/username'],
  },
  {
    name: 'what wraps all of the body',
    body: { fields: { project: { key: 'A' }, labels: ['a'] } },
    text: 'You must specify a summary of the issue.',
    stated: 'summary',
    at: '/fields/summary',
    elsewhere: ['/summary', '/fields/project/summary'],
  },
  {
    name: 'a wrapper whose name is a slip of the one that is missed',
    body: { usr: { name: 'a' } },
    text: 'user is required',
    at: '/user',
    elsewhere: ['/usr/user'],
  },
  {
    name: 'a pointer that the request sends as a value',
    body: [{ op: 'replace', path: '/nam', value: 'x' }],
    text: 'doc has no such key: /nam is missing',
    stated: '/nam',
    at: '/0/path',
  },
  {
    name: 'capitals at the top, none in the object that the words name',
    body: { TableName: 'T', Item: { name: 'a' } },
    text: 'Missing the key id in the item',
    at: '/Item/id',
  },
  {
    name: 'a column of an object that lies flat in the table',
    body: { customer: { name: null, email: 'a' }, note: 'x' },
    text: 'null value in column "customer_name" of relation "orders" violates not-null constraint',
    at: '/customer/name',
  },
  {
    name: 'wrappers in one another',
    body: { data: { attributes: { name: 'A', size: 1 } } },
    text: 'zip is required',
    at: '/data/attributes/zip',
    elsewhere: ['/data/zip'],
  },
  { name: 'a code beside words on what was not sent', body: { a: { b: 1 } }, text: 'must be positive', stated: 'zip', at: '/zip' },
];

test.each(rows)('$name', ({ body, text, stated, segments, at, elsewhere }) => {
  const request = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const claim: StatedClaim = { text, stated: stated === undefined ? null : { ...placeFrom(stated), ...(segments ? { segments } : {}) } };
  const told = stated === undefined ? [] : [claim];
  const { claims, hints } = locate(request, {
    dialect: null,
    message: text,
    code: null,
    claims: told,
    links: [],
    trace: null,
    requestId: null,
    layer: null,
  });
  const [found] = [...claims, ...hints];
  expect(found?.at?.path).toBe(at);
  expect(found?.elsewhere?.map(({ path }) => path)).toEqual(elsewhere);
});

test('of places that one sentence is said of, the answer’s own word falls away', () => {
  const request = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' });
  const text = 'Field lines is required.';
  const claims = ['InvalidData', 'lines'].map((name): StatedClaim => ({ text, stated: placeFrom(name) }));
  const located = locate(request, {
    dialect: null,
    message: text,
    code: null,
    claims,
    links: [],
    trace: null,
    requestId: null,
    layer: null,
  });
  expect(located.claims.map(({ at }) => at?.path)).toEqual(['/lines']);
});
