// What GraphQL servers say of a document marks its characters, or the variable that gives the value there.
import { expect, test } from 'vitest';
import type { Evidence, StatedClaim } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf } from '../request-of.ts';

function marked(body: object, claim: StatedClaim): string {
  const located = locate(requestOf({ url: 'https://api.test/graphql', method: 'POST', body }), {
    claims: [claim],
    message: claim.text,
    code: null,
  } as unknown as Evidence);
  const at = [...located.claims, ...located.hints][0]?.at;
  const text = JSON.stringify(body);
  return at ? `${at.path} ${at.offset === undefined ? '' : text.slice(at.offset, at.offset + (at.length ?? 0))}`.trim() : '';
}

const users = {
  query: 'query ($w: W) { me: users(where: $w, limit: "ten") { id ...F } } fragment F on users { nam }',
  variables: { w: { idd: 1 } },
};
const insert = (objects: string): object => ({
  query: `mutation ($o: [O!]!) { insert_user(objects: ${objects}) { id } }`,
  variables: { o: [{ age: 'x' }] },
});
const TYPE = 'invalid input syntax for type integer: "x"';

test.each<readonly [string, object, string, string]>([
  ['insert_user.args.objects[0].age', insert('$o'), TYPE, '/variables/o/0/age "x"'],
  ['insert_user.args.objects[0].age', insert('[{age: "x"}]'), TYPE, String.raw`/query \"x\"`],
  ['insert_user.args.objects[0].age', insert('{age: "x"}'), TYPE, String.raw`/query \"x\"`],
  [
    'insert_user.args.objects[0]',
    insert('[{age: "x"}]'),
    'null value in column "email" violates not-null constraint',
    String.raw`/query {age: \"x\"}`,
  ],
  ['insert_user.args.objects[3].age', insert('[{age: "x"}]'), TYPE, '/query objects'],
  ['me.args.limit', users, 'expected a 32-bit integer for type "Int", but found a string', String.raw`/query \"ten\"`],
  ['me.args.where.idd', users, "field 'idd' not found in type: 'users_bool_exp'", '/variables/w/idd 1'],
  ['users.selectionSet.nam', users, "field 'nam' not found in type: 'users'", '/query nam'],
  ['orders.selectionSet.nam', users, "field 'nam' not found in type: 'orders'", '/query'],
])('the way $.selectionSet.%s', (way, body, text, place) => {
  expect(marked(body, { text, stated: { text: `$.selectionSet.${way}`, segments: null, in: null } })).toBe(place);
});

const orders = { query: '{ orders(limt: 3) { id }\n more: orders(limt: 4) { nam } }', nam: 1, variables: { limt: 1, nam: 2 } };

test.each<readonly [string, StatedClaim['position'] | undefined, string]>([
  ['Cannot query field "nam" on type "Order".', undefined, '/query nam'],
  ['The field `nam` does not exist on the type `Order`.', undefined, '/query nam'],
  ["Field 'nam' in type 'Order' is undefined", { inside: 'query', line: 2, column: 25 }, '/query nam'],
  ['Unknown argument "limt" on field "Query.orders".', { inside: 'query', line: 2, column: 15 }, '/query limt'],
  // Which of the two is not told.
  ['Unknown argument "limt" on field "Query.orders".', undefined, '/query'],
  [
    "Argument 'limt' on Field 'orders' has an invalid value (4). Expected type 'String'.",
    { inside: 'query', line: 2, column: 2 },
    '/query 4',
  ],
  ['Cannot query field "age" on type "Order".', undefined, '/query'],
])('%s at %j', (text, position, place) => {
  expect(marked(orders, { text, stated: null, ...(position && { position }) })).toBe(place);
});

test('the same words of a request that holds no document', () => {
  expect(marked({ nam: 1 }, { text: 'Cannot query field "nam" on type "Order".', stated: null })).toBe('/nam 1');
});
