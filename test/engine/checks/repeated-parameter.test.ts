import { repeatedParameter } from '#engine/checks/repeated-parameter.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com/a?';
const at = { in: 'query', path: 'id' } as const;
const fixed = { url: `${base}id=1` };

testCheck(repeatedParameter, {
  silent: [
    { name: 'no query', url: 'https://api.example.com/a' },
    { name: 'each once', url: `${base}id=1&b=2` },
    { name: 'a list in brackets', url: `${base}id[]=1&id[]=2` },
    { name: 'a flag', url: `${base}debug` },
    { name: 'marks alone', url: `${base}id=1&&b=2&` },
  ],
  reporting: [
    { name: 'twice with one value', url: `${base}id=1&id=1`, reports: [{ messageId: 'twice-quiet', at, safety: ['review'], fixed }] },
    {
      name: 'twice with two values',
      url: `${base}id=1&id=2`,
      reports: [{ messageId: 'twice-quiet', at, safety: ['review', 'review'], fixed }],
    },
    {
      name: 'three times',
      url: `${base}id=1&id=1&b=&id=1`,
      reports: [
        { messageId: 'twice-quiet', at, values: { count: 3 }, fixed: { url: `${base}id=1&b=` } },
        { messageId: 'empty', at: { in: 'query', path: 'b' } },
      ],
    },
    {
      name: 'twice where the server wants a number',
      url: `${base}id=1&id=2`,
      claims: [{ text: 'must be a number', at }],
      reports: [{ messageId: 'twice', at, fixed }],
    },
    {
      name: 'twice, and the server says so',
      url: `${base}id=1&id=1`,
      message: "parameter 'id' must not be provided twice",
      reports: [{ messageId: 'twice', at, fixed }],
    },
    {
      name: 'twice where a list is wanted anyway',
      url: `${base}id=1&id=2`,
      claims: [{ text: 'unknown order', at }],
      reports: [{ messageId: 'twice-quiet', at }],
    },
    { name: 'a value without a name', url: `${base}id=1&=2`, reports: [{ messageId: 'nameless', at: { in: 'query', path: '' }, fixed }] },
    { name: 'a name without a value', url: `${base}id=1&q=`, reports: [{ messageId: 'empty', at: { in: 'query', path: 'q' }, fixed }] },
    {
      name: 'a name without a value, which the server refuses',
      url: `${base}id=&q=1`,
      claims: [{ text: 'id must be an integer', at }],
      reports: [{ messageId: 'empty-refused', at, safety: ['review', 'review'], fixed: { url: `${base}q=1` } }],
    },
  ],
});
