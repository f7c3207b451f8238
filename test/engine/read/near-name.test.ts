import { describe, expect, it, test } from 'vitest';
import { isSlip, nearestName } from '#engine/read/text/near-name.ts';

it.each([
  ['page', ['pag', 'sort'], 'pag'],
  ['from', ['form', 'limit'], 'form'],
  ['firstName', ['firstname'], 'firstname'],
  ['first_name', ['firstName', 'first'], 'firstName'],
  ['match[]', ['match'], 'match'],
  ['username', ['user'], 'user'],
  ['token', ['tok'], 'tok'],
  ['q', ['Q'], 'Q'],
  ['receive', ['recieve'], 'recieve'],
  ['password_confirmation', ['password', 'confirmPassword'], 'confirmPassword'],
  ['startDate', ['endDate', 'date_start'], 'date_start'],
  ['totalPrice', ['priceTotals'], null],
  ['toAccount', ['fromAccount'], null],
  ['minPrice', ['maxPrice'], null],
  ['createdAt', ['createdBy'], null],
  ['order_no', ['order_id'], null],
  ['element_1', ['element_3'], null],
  ['line2', ['line10'], null],
  ['address2', ['adress2'], 'adress2'],
  ['fiware-service', ['fiware-servicepath'], null],
  ['userName', ['usrName'], 'usrName'],
  ['imageUrl', ['imageUri'], 'imageUri'],
  ['name', ['name'], null],
  ['id', ['is', 'ip'], null],
  ['emailVerified', ['email'], null],
  ['slug', ['title', 'description'], null],
  ['', ['a'], null],
  ['a'.repeat(5000), ['a'.repeat(5001)], null],
])('the name meant by %s among %j is %s', (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected);
});

describe('a slip', () => {
  test.each([
    ['limt', 'limit', true],
    ['form', 'from', true],
    ['Email', 'email', true],
    ['user_id', 'userId', true],
    ['pricee', 'price', true],
    ['item', 'items', false],
    ['address1', 'address2', false],
    ['code', 'mode', false],
    ['tok', 'token', false],
    ['id', 'ids', false],
    ['name', 'name', false],
  ])('%s for %s: %s', (sent, meant, expected) => {
    expect(isSlip(sent, meant)).toBe(expected);
  });
});
