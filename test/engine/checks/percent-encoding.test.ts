import { percentEncoding } from '#engine/checks/percent-encoding.ts';
import { testCheck } from './test-check.ts';

const HOST = 'https://api.example.com';
const at = (path: string) => ({ url: HOST + path });
const inPath = (index: number) => ({ in: 'path', path: `/${index}` }) as const;
const inQuery = (name: string) => ({ in: 'query', path: name }) as const;

testCheck(percentEncoding, {
  silent: [
    { name: 'plain', ...at('/files/a.txt?q=a+b') },
    { name: 'well encoded UTF-8', ...at('/files/caf%C3%A9%20au%20lait?q=%E2%82%AC') },
    { name: 'an encoded percent sign', ...at('/files/100%25?q=50%25+off') },
    { name: 'a URL inside a parameter', ...at('/login?next=https%3A%2F%2Fx.example%2F%3Fq%3Da%2520b') },
    { name: 'a percent sign after the fragment', ...at('/a#50%') },
    { name: 'a plus for a blank', ...at('/search?q=c+plus+plus') },
    { name: 'a section, and a route of a page', ...at('/a?b=1#part&c') },
    { name: 'a route of a page', ...at('/a?b=1#/orders?c=2&d=3') },
    { name: 'a plus in the path that is no blank', ...at('/c++/a+1') },
    {
      name: 'brackets in the name of a parameter whose value the server refuses',
      ...at('/items?fields[photos]=titel'),
      claims: [{ text: 'photos do not have property titel', at: inQuery('fields[photos]') }],
    },
    { name: 'flags behind a value', ...at('/search?q=salt&verbose&raw') },
    { name: 'a date and time in UTC', ...at('/events?after=2026-01-01T00:00:00Z') },
  ],
  reporting: [
    {
      name: 'a value that its ampersand cuts off, whose blanks are no edges',
      ...at('/search?q=salt%20&%20pepper+&+oil&page=1'),
      reports: [
        {
          messageId: 'ampersand-quiet',
          at: { ...inQuery(' pepper '), offset: 40, length: 1 },
          safety: ['review'],
          fixed: { url: `${HOST}/search?q=salt%20%26%20pepper+%26+oil&page=1` },
        },
      ],
    },
    {
      name: 'the rest of a value that the server does not know as a parameter',
      ...at('/search?q=salt+&+pepper'),
      claims: [{ text: 'property  pepper should not exist', at: inQuery(' pepper') }],
      reports: [{ messageId: 'ampersand', at: inQuery(' pepper'), fixed: { url: `${HOST}/search?q=salt+%26+pepper` } }],
    },
    {
      name: 'a lone percent sign in the path',
      ...at('/files/50%off'),
      reports: [
        { messageId: 'broken', at: { ...inPath(1), offset: 32, length: 1 }, safety: ['review'], fixed: { url: `${HOST}/files/50%25off` } },
      ],
    },
    {
      name: 'a percent sign at the end',
      ...at('/events/7%'),
      reports: [{ messageId: 'broken', at: inPath(1), fixed: { url: `${HOST}/events/7%25` } }],
    },
    {
      name: 'a lone percent sign in the query',
      ...at('/search?discount=50%'),
      reports: [{ messageId: 'broken-quiet', at: inQuery('discount'), fixed: { url: `${HOST}/search?discount=50%25` } }],
    },
    {
      name: 'a lone percent sign in the query that the server speaks of',
      ...at('/search?discount=50%'),
      message: 'URI malformed',
      reports: [{ messageId: 'broken', at: inQuery('discount') }],
    },
    {
      name: 'Latin-1 in the path',
      ...at('/files/caf%E9.txt'),
      reports: [
        { messageId: 'not-utf8-quiet', at: { ...inPath(1), length: 3 }, safety: ['review'], fixed: { url: `${HOST}/files/caf%C3%A9.txt` } },
      ],
    },
    {
      name: 'Latin-1 that the server cannot decode',
      ...at('/files/caf%E9.txt'),
      message: "Failed to decode param 'caf%E9.txt'",
      reports: [{ messageId: 'not-utf8', at: inPath(1) }],
    },
    {
      name: 'a value encoded twice',
      ...at('/search?q=a%2520b'),
      reports: [{ messageId: 'doubled-quiet', at: inQuery('q'), fixed: { url: `${HOST}/search?q=a%20b` } }],
    },
    {
      name: 'blanks',
      ...at('/a b/c d.txt'),
      reports: [{ messageId: 'blank', at: inPath(0), safety: ['review'], fixed: { url: `${HOST}/a%20b/c%20d.txt` } }],
    },
    {
      name: 'brackets and braces, all mended at once',
      ...at('/index.jsp?filter[name]={x}'),
      message: 'Invalid character found in the request target',
      reports: [
        {
          messageId: 'illegal',
          at: inQuery('filter[name]'),
          safety: ['safe'],
          fixed: { url: `${HOST}/index.jsp?filter%5Bname%5D=%7Bx%7D` },
        },
      ],
    },
    { name: 'brackets that nobody complains of', ...at('/items?ids[]=1'), reports: [{ messageId: 'illegal-quiet', at: inQuery('ids[]') }] },
    {
      name: 'a plus that means a plus',
      ...at('/events?after=2026-01-01T00:00:00+01:00'),
      claims: [{ text: 'invalid datetime format', at: { in: 'query', path: 'after' } }],
      reports: [
        { messageId: 'plus', at: inQuery('after'), safety: ['safe'], fixed: { url: `${HOST}/events?after=2026-01-01T00:00:00%2B01:00` } },
      ],
    },
    {
      name: 'a phone number',
      ...at('/sms?to=+15005550006'),
      reports: [{ messageId: 'plus-quiet', at: inQuery('to'), fixed: { url: `${HOST}/sms?to=%2B15005550006` } }],
    },
    {
      name: 'raw characters beyond ASCII',
      ...at('/café?q=é'),
      reports: [{ messageId: 'raw-quiet', at: { ...inPath(0), offset: 27, length: 1 }, fixed: { url: `${HOST}/caf%C3%A9?q=%C3%A9` } }],
    },
    {
      name: 'raw characters that the server cannot read',
      ...at('/search?q=é'),
      message: 'Invalid character found in the request target',
      reports: [{ messageId: 'raw', at: inQuery('q'), safety: ['safe'], fixed: { url: `${HOST}/search?q=%C3%A9` } }],
    },
    {
      name: 'an encoded slash',
      ...at('/a%2Fb/index.jsp'),
      message: 'Invalid URI: [The encoded slash character is not allowed]',
      reports: [
        { messageId: 'slash', at: { ...inPath(0), offset: 25, length: 3 }, safety: ['review'], fixed: { url: `${HOST}/a/b/index.jsp` } },
      ],
    },
    { name: 'an encoded slash of which nobody speaks', ...at('/projects/a%2Fb'), reports: [{ messageId: 'slash-quiet', at: inPath(1) }] },
    {
      name: 'a plus for a blank in the path',
      ...at('/files/my+file.txt'),
      reports: [{ messageId: 'path-plus-quiet', at: inPath(1), fixed: { url: `${HOST}/files/my%20file.txt` } }],
    },
    {
      name: 'a # inside the query',
      ...at('/search?q=C#&page=2'),
      reports: [
        { messageId: 'fragment-quiet', at: { in: 'url', path: '', offset: 34, length: 1 }, fixed: { url: `${HOST}/search?q=C%23&page=2` } },
      ],
    },
    {
      name: 'a # that cut off what the server misses',
      ...at('/search?q=C#&page=2'),
      claims: [{ text: 'page is required', at: { in: 'query', path: 'page' } }],
      reports: [{ messageId: 'fragment', at: { in: 'url', path: '' } }],
    },
    {
      name: 'a blank that was copied along with an id',
      ...at('/users/12%20'),
      reports: [{ messageId: 'edge-quiet', at: { ...inPath(1), length: 3 }, safety: ['review'], fixed: { url: `${HOST}/users/12` } }],
    },
    {
      name: 'a line break before a value that the server refuses',
      ...at('/users?id=%0A12&q=a%20b'),
      claims: [{ text: 'id must be a number', at: { in: 'query', path: 'id' } }],
      reports: [{ messageId: 'edge', at: { in: 'query', path: 'id' }, fixed: { url: `${HOST}/users?id=12&q=a%20b` } }],
    },
    {
      name: 'an escape that the server could not decode, whatever place its words lead to',
      ...at('/users/50%zz'),
      claims: [{ text: "Failed to decode param '50%zz'", at: { in: 'query', path: '50%zz' } }],
      reports: [{ messageId: 'broken', at: inPath(1), fixed: { url: `${HOST}/users/50%25zz` } }],
    },
    {
      name: 'a value that was encoded twice, and that the server refuses',
      ...at('/find?q=caf%25C3%25A9'),
      claims: [{ text: 'q is invalid', at: { in: 'query', path: 'q' } }],
      reports: [{ messageId: 'doubled', at: { in: 'query', path: 'q' }, safety: ['review'] }],
    },
    {
      name: 'a plus for a blank in the path, and a file that the server does not find',
      ...at('/files/my+notes.txt'),
      claims: [{ text: 'No such file: my+notes.txt', at: { in: 'path', path: '/1' } }],
      reports: [{ messageId: 'path-plus', at: inPath(1), safety: ['review'] }],
    },
  ],
});
