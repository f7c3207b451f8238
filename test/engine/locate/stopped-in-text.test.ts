// A parser that stopped in a text of a body which can be read as a whole: which text it was.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { requestOf } from '../request-of.ts';

test.each<readonly [text: string, body: unknown, path: string]>([
  [
    `Invalid input 'RETRUN': expected "RETURN" (line 1, column 11 (offset: 10))`,
    { statements: [{ statement: 'MATCH (n) RETRUN n', note: 'a longer text of words', id: 1 }] },
    '/statements/0/statement',
  ],
  [
    "can't parse entities: Unexpected end of name token at byte offset 22",
    { chat: 1, mode: 'HTML', text: 'Hello <b>Ada</b>, a < b' },
    '/text',
  ],
  ['Unexpected token at position 9', { one: 'a text of words', other: 'a text as long' }, ''],
])('%s', (text, body, path) => {
  const evidence = { claims: claimsOfProse(text), message: text, code: null } as unknown as Evidence;
  const { claims, hints } = locate(requestOf({ body }), evidence);
  expect([...claims, ...hints][0]?.at?.path).toBe(path);
});
