// What protoc-gen-validate says of messages inside messages.
import { expect, test } from 'vitest';
import { toPointer } from '#engine/core/pointer.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';

const EMBEDDED = 'embedded message failed validation | caused by: ';

const rows: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    `invalid CreateOrder.Order: ${EMBEDDED}invalid Order.Qty: value must be greater than 0`,
    ['/CreateOrder/Order/Qty value must be greater than 0'],
  ],
  [
    `invalid CreateOrder.Items[1]: ${EMBEDDED}invalid Item.Sku: value length must be at least 1 runes; invalid CreateOrder.Note: value is required`,
    ['/CreateOrder/Items/1/Sku value length must be at least 1 runes', '/CreateOrder/Note value is required'],
  ],
  [`rpc error: invalid CreateUser.User: ${EMBEDDED}invalid User.Name: value is required`, ['/CreateUser/User/Name value is required']],
  [
    "invalid CreateUser.Email: value must be a valid email address | caused by: mail: missing '@' or angle-addr",
    ['/CreateUser/Email value must be a valid email address'],
  ],
];

test.each(rows)('%s', (text, claims) => {
  expect(claimsOfProse(text).map(({ stated, text: said }) => `${toPointer(stated!.segments!)} ${said}`)).toEqual(claims);
});
