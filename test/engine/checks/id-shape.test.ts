import { idShape } from '#engine/checks/id-shape.ts';
import { testCheck } from './test-check.ts';

const uuid = '8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const url = (id: string) => `https://api.example.com/users/${id}`;
const at = { in: 'path', path: '/1' } as const;

testCheck(idShape, {
  silent: [
    { name: 'a UUID', url: url(uuid) },
    { name: 'a UUID in capitals', url: url(uuid.toUpperCase()) },
    { name: 'a number', url: url('7') },
    { name: 'a name with hyphens', url: url('blue-cotton-shirt-long-sleeved') },
    { name: 'another key', url: url('ord_8b1e2f0a3c4d') },
  ],
  reporting: [
    {
      name: 'a digit short',
      url: url(uuid.slice(1)),
      reports: [{ messageId: 'broken-quiet', at, values: { why: 'it has 31 digits in runs of 7-4-4-4-12' }, safety: ['manual'] }],
    },
    {
      name: 'a letter that is no digit',
      url: url(uuid.replace('a', 'o')),
      message: 'Validation failed (uuid is expected)',
      reports: [{ messageId: 'broken', at, values: { why: '“o” is no hexadecimal digit' } }],
    },
    {
      name: 'braces around it',
      url: url(`%7B${uuid}%7D`),
      reports: [{ messageId: 'wrapped-quiet', at, safety: ['review'], fixed: { url: url(uuid) } }],
    },
    {
      name: 'a comma after it, in a parameter',
      url: `https://api.example.com/a?id=${uuid},`,
      claims: [{ text: 'not a valid UUID', at: { in: 'query', path: 'id' } }],
      reports: [{ messageId: 'wrapped', at: { in: 'query', path: 'id' }, fixed: { url: `https://api.example.com/a?id=${uuid}` } }],
    },
  ],
});
