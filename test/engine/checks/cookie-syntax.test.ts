import { cookieSyntax } from '#engine/checks/cookie-syntax.ts';
import { testCheck } from './test-check.ts';

const cookie = (value: string) => ({ headers: { Cookie: value } });
const at = (path: string) => ({ in: 'cookie', path }) as const;
const HEADER = { in: 'header', path: 'cookie' } as const;
const message = 'Invalid cookie header';

testCheck(cookieSyntax, {
  silent: [
    { name: 'no cookies', message },
    { name: 'ordinary cookies', ...cookie('a=1; b=two; c="three"'), message },
    { name: 'base64 and escapes', ...cookie('s=a/b+c==; t=%7B%7D') },
    { name: 'JSON of which nobody complains', ...cookie('prefs={"a": 1, "b": 2}') },
    { name: 'the cookie against forged requests', ...cookie('prefs={"a":1}'), message: 'CSRF cookie not set' },
  ],
  reporting: [
    {
      name: 'a cookie without a name',
      ...cookie('a=1; loose'),
      reports: [{ messageId: 'nameless-quiet', at: { ...HEADER, offset: 5, length: 5 }, safety: ['manual'] }],
    },
    {
      name: 'a name with a blank',
      ...cookie('my id=1'),
      reports: [{ messageId: 'name-quiet', at: at('my id'), safety: ['review'], fixed: {} }],
    },
    {
      name: 'a value beyond ASCII',
      ...cookie('city=Köln'),
      reports: [{ messageId: 'value-quiet', at: at('city'), values: { found: '“ö”' }, fixed: { headers: { cookie: 'city=K%C3%B6ln' } } }],
    },
    {
      name: 'JSON that the server cannot read',
      ...cookie('prefs={"a":1}'),
      message,
      reports: [{ messageId: 'value', at: at('prefs'), safety: ['review', 'review'] }],
    },
    {
      name: 'commas between cookies',
      ...cookie('a=1, b=2, c=3'),
      reports: [{ messageId: 'comma-quiet', at: HEADER, fixed: { headers: { cookie: 'a=1; b=2; c=3' } } }],
    },
    { name: 'commas between cookies, refused', ...cookie('a=1, b=2'), message, reports: [{ messageId: 'comma', at: HEADER }] },
    {
      name: 'a cookie without a name, refused',
      ...cookie('a=1; =2'),
      message,
      reports: [{ messageId: 'nameless', at: HEADER, safety: ['manual'] }],
    },
    {
      name: 'a blank in a name, refused',
      ...cookie('my id=1'),
      message,
      reports: [{ messageId: 'name', at: at('my id'), safety: ['review'] }],
    },
  ],
});
