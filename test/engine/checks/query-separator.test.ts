import { querySeparator } from '#engine/checks/query-separator.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com/a?';
const at = (path: string) => ({ in: 'query', path }) as const;
const fixed = { url: `${base}a=1&size=2` };
const spare = (offset: number) => ({ in: 'url', path: '', offset: base.length + offset, length: 1 }) as const;
const claims = (text: string, path: string) => ({ claims: [{ text, at: at(path) }] });

testCheck(querySeparator, {
  silent: [
    { name: 'no query', url: 'https://api.example.com/a' },
    { name: 'parameters as they should be', url: `${base}a=1&size=2` },
    { name: 'an address with a query of its own', url: `${base}next=/b?size=2`, ...claims('size is required', 'size') },
    { name: 'an encoded scheme before a question mark', url: `${base}next=https%3A%2F%2Fb.test?size=2` },
    { name: 'a question that is searched for', url: `${base}q=why?` },
    { name: 'a semicolon of which nobody speaks', url: `${base}a=1;size=2` },
    { name: 'a search language', url: `${base}filter=name==bob;age=gt=5`, ...claims('age is required', 'age') },
    { name: 'a media type', url: `${base}type=text/html;charset=utf-8`, ...claims('charset is required', 'charset') },
    { name: 'an entity inside a value', url: `${base}q=a%26amp;b` },
  ],
  reporting: [
    {
      name: 'a second question mark, and what stands behind it is missing',
      url: `${base}a=1?size=2`,
      ...claims('size is required', 'size'),
      reports: [{ messageId: 'question-mark', at: { ...at('a'), offset: base.length + 3, length: 1 }, safety: ['review'], fixed }],
    },
    {
      name: 'a second question mark, and the value before it is refused',
      url: `${base}a=1?size=2`,
      ...claims('a must be a number', 'a'),
      reports: [{ messageId: 'question-mark', at: at('a'), values: { name: 'size', holder: 'a' }, fixed }],
    },
    { name: 'a second question mark', url: `${base}a=1?size=2`, reports: [{ messageId: 'question-mark-quiet', at: at('a'), fixed }] },
    {
      name: 'two question marks at the beginning',
      url: `${base}?a=1&size=2`,
      reports: [{ messageId: 'question-mark-quiet', at: at('?a'), fixed }],
    },
    {
      name: 'an entity, and what it hides is missing',
      url: `${base}a=1&amp;size=2`,
      message: 'Missing required parameter: size',
      reports: [{ messageId: 'entity', at: { ...at('amp;size'), offset: base.length + 4, length: 4 }, fixed }],
    },
    {
      name: 'entities, and the last hides what is missing',
      url: `${base}a=1&amp;b=3&amp;size=2`,
      ...claims('size is required', 'size'),
      reports: [{ messageId: 'entity', at: at('amp;size'), values: { name: 'size' }, fixed: { url: `${base}a=1&b=3&size=2` } }],
    },
    { name: 'an entity', url: `${base}a=1&amp;size=2`, reports: [{ messageId: 'entity-quiet', at: at('amp;size'), fixed }] },
    {
      name: 'a semicolon before what is missing',
      url: `${base}a=1;size=2`,
      ...claims('size is required', 'size'),
      reports: [{ messageId: 'semicolon', at: at('a'), fixed }],
    },
    { name: 'two & in a row', url: `${base}a=1&&size=2`, reports: [{ messageId: 'empty-quiet', at: spare(4), fixed }] },
    { name: '& at both ends', url: `${base}&a=1&size=2&`, reports: [{ messageId: 'empty-quiet', at: spare(0), fixed }] },
    {
      name: 'an & at the end, and the server cannot read the query',
      url: `${base}a=1&size=2&`,
      message: 'Malformed query string',
      reports: [{ messageId: 'empty', at: spare(10), safety: ['review'], fixed }],
    },
  ],
});
