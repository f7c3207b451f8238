import { duplicateMember } from '#engine/checks/duplicate-member.ts';
import { testCheck } from './test-check.ts';

const sent = (body: string) => ({ name: body, headers: { 'Content-Type': 'application/json' }, body });
const at = { in: 'body', path: '/a' } as const;

testCheck(duplicateMember, {
  silent: [
    { name: 'no body' },
    sent('{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}'),
    sent('["a","a",{"a":"a"}]'),
    sent('{"__proto__":1,"constructor":2}'),
    sent('{"a":1,"a":2'),
    { name: 'a form, where names may repeat', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1&a=2' },
  ],
  reporting: [
    {
      ...sent('{"a":1, "b":2, "a" : {"a":3}}'),
      reports: [
        { messageId: 'twice-quiet', at: { ...at, offset: 15, length: 3 }, safety: ['review'], fixed: { body: '{"b":2, "a" : {"a":3}}' } },
      ],
    },
    { ...sent('{"a":[1],"\\u0061":[1]}'), reports: [{ messageId: 'twice-the-same', at, safety: ['review'] }] },
    {
      ...sent('[{"x":1},{"a/b":1,"a/b":2}]'),
      reports: [{ messageId: 'twice-quiet', at: { in: 'body', path: '/1/a~1b' }, fixed: { body: '[{"x":1},{"a/b":2}]' } }],
    },
    {
      ...sent('{"a":1,"a":1}'),
      message: 'Duplicate key "a"',
      reports: [{ messageId: 'twice', at, safety: ['safe'], fixed: { body: '{"a":1}' } }],
    },
    {
      ...sent('{"a":1,"a":2}'),
      claims: [{ text: 'a must be less than 2', at }],
      reports: [{ messageId: 'twice', at, safety: ['review'] }],
    },
  ],
});
