import { refusedByServer } from '#engine/checks/refused-by-server.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const at = { in: 'body', path: '/v' } as const;
const sent = (value: string, text: string) => ({ ...JSON_TYPE, body: `{"v":${value}}`, claims: [{ text, at }] });
const URL = 'https://api.example.com/a';

testCheck(refusedByServer, {
  silent: [
    { name: 'no evidence', ...JSON_TYPE, body: '{}' },
    { name: 'a message that tells nothing', message: 'Bad Request' },
    { name: 'a message about the body where there is none', message: 'Body is not valid JSON' },
    { name: 'an unknown member that is not there', ...JSON_TYPE, body: '{}', claims: [{ text: 'unknown field "v"', at }] },
    { name: 'credentials, which have a check of their own', message: 'Not authenticated' },
  ],
  reporting: [
    {
      name: 'words that tell no kind',
      ...sent('1', 'nope'),
      reports: [{ messageId: 'other', at, values: { name: 'v', text: 'nope' }, safety: ['review'] }],
    },
    {
      name: 'several complaints of one place: the telling one speaks',
      ...JSON_TYPE,
      body: '{"v":99}',
      claims: [
        { text: 'nope', at },
        { text: 'v must not be greater than 30', at },
      ],
      reports: [{ messageId: 'range', at, safety: ['review', 'manual'], fixed: { body: '{"v":30}' } }],
    },
    {
      name: 'marshmallow, on a value of other letters',
      ...sent('"Express"', 'Must be one of: normal, express.'),
      reports: [{ messageId: 'enum', at, fixed: { body: '{"v":"express"}' } }],
    },
    {
      name: 'choices in parentheses',
      ...sent('"Express"', 'invalid value "Express" (want one of normal, express)'),
      reports: [{ messageId: 'enum', at, fixed: { body: '{"v":"express"}' } }],
    },
    {
      name: 'a head too large for its request line',
      url: `${URL}?page=2&q=${'q'.repeat(5000)}`,
      headers: { 'User-Agent': 'Mozilla/5.0' },
      message: '431 Request Header Fields Too Large',
      reports: [{ messageId: 'size', at: { in: 'query', path: 'q' } }],
    },
    {
      name: 'zod, on what did not get there',
      ...sent('"Notes"', 'Invalid input: expected string, received undefined'),
      reports: [{ messageId: 'missing-though-sent', at }],
    },
    {
      name: 'the only cookie',
      headers: { Cookie: 'cart=undefined' },
      message: 'Invalid cookie value',
      reports: [{ messageId: 'other', at: { in: 'cookie', path: 'cart' } }],
    },
    {
      name: 'a value below the range',
      ...sent('0', 'ensure this value is greater than or equal to 1'),
      reports: [{ messageId: 'range', at, fixed: { body: '{"v":1}' } }],
    },
    {
      name: 'a value below the range in the query',
      url: `${URL}?page=0`,
      claims: [{ text: '"page" must be greater than or equal to 1', at: { in: 'query', path: 'page' } }],
      reports: [{ messageId: 'range', at: { in: 'query', path: 'page' }, fixed: { url: `${URL}?page=1` } }],
    },
    {
      name: 'a value that is in the range after all',
      ...sent('5', 'must be between 1 and 10'),
      reports: [{ messageId: 'seems-met', at, safety: [] }],
    },
    {
      name: 'a length',
      ...sent('"a"', 'must be longer than or equal to 2 characters'),
      reports: [{ messageId: 'length', at, safety: ['review'], fixed: { body: '{"v":"FILL_IN_v"}' } }],
    },
    {
      name: 'a value in another case',
      ...sent('"Express"', "value is not a valid enumeration member; permitted: 'standard', 'express'"),
      reports: [{ messageId: 'enum', at, safety: ['safe', 'manual'], fixed: { body: '{"v":"express"}' } }],
    },
    {
      name: 'a value that is not near any',
      ...sent('"purple"', 'must be one of [red, blue]'),
      reports: [{ messageId: 'enum', at, safety: ['review'] }],
    },
    {
      name: 'a value that is not near any, where a listed one passed',
      ...sent('"purple"', 'must be one of [red, blue]'),
      twins: [{ ...JSON_TYPE, body: '{"v":"blue"}' }],
      reports: [{ messageId: 'enum', at, safety: ['review', 'manual'], fixed: { body: '{"v":"blue"}' } }],
    },
    {
      name: 'a value that is not near any, and a passing one that the words rule out',
      ...sent('"purple"', 'must be one of [red, blue]'),
      twins: [{ ...JSON_TYPE, body: '{"v":"green"}' }],
      reports: [{ messageId: 'enum', at, safety: ['review'] }],
    },
    {
      name: 'a text that is too short, where one of the right length passed',
      ...sent('"x"', 'length must be at least 3 characters long'),
      twins: [{ ...JSON_TYPE, body: '{"v":"abc"}' }],
      reports: [{ messageId: 'length', at, safety: ['review', 'manual'], fixed: { body: '{"v":"abc"}' } }],
    },
    {
      name: 'values that the answer lists beside its words',
      ...JSON_TYPE,
      body: '{"v":"SOLD"}',
      claims: [{ text: 'must be equal to one of the allowed values', at, allowed: ['available', 'sold'] }],
      reports: [{ messageId: 'enum', at, fixed: { body: '{"v":"sold"}' } }],
    },
    {
      name: 'an unknown member with a suggestion',
      ...JSON_TYPE,
      body: '{"nmae":"x"}',
      claims: [{ text: 'Unknown field "nmae". Did you mean "name"?', at: { in: 'body', path: '/nmae' } }],
      reports: [
        { messageId: 'unknown-member', at: { in: 'body', path: '/nmae' }, safety: ['review', 'review'], fixed: { body: '{"name":"x"}' } },
      ],
    },
    {
      name: 'a member that is too many, and not named',
      ...JSON_TYPE,
      body: '{"a":1}',
      claims: [{ text: 'must NOT have additional properties', at: { in: 'body', path: '' } }],
      reports: [
        {
          messageId: 'unknown-inside',
          at: { in: 'body', path: '' },
          values: { name: 'body', text: 'must NOT have additional properties' },
        },
      ],
    },
    {
      name: 'an object that holds more than is known: it is not to be left out',
      ...JSON_TYPE,
      body: '{"customer":{"a":1}}',
      claims: [{ text: 'customer has additional properties', at: { in: 'body', path: '/customer' } }],
      reports: [{ messageId: 'unknown-member', at: { in: 'body', path: '/customer' }, safety: [] }],
    },
    {
      name: 'a thing of the server’s that a value stands for, and that is not there',
      ...sent('"web"', "required service not found: 'web'"),
      reports: [{ messageId: 'other', at }],
    },
    {
      name: 'an unknown parameter',
      url: `${URL}?page=1&pagesize=5`,
      claims: [{ text: 'property pagesize should not exist', at: { in: 'query', path: 'pagesize' } }],
      reports: [
        { messageId: 'unknown-member', at: { in: 'query', path: 'pagesize' }, safety: ['review'], fixed: { url: `${URL}?page=1` } },
      ],
    },
    { name: 'a format', ...sent('"soon"', 'must match format "date-time"'), reports: [{ messageId: 'format', at, safety: ['review'] }] },
    {
      name: 'a parameter sent twice',
      url: `${URL}?id=web&x=1&id=web`,
      claims: [{ text: "'id' parameter must not be provided twice", at: { in: 'query', path: 'id' } }],
      reports: [{ messageId: 'other', at: { in: 'query', path: 'id' }, safety: ['review'], fixed: { url: `${URL}?id=web&x=1` } }],
    },
    {
      name: 'a topic without a place: the body',
      ...JSON_TYPE,
      body: '{"a":1,}',
      message: 'Body is not valid JSON',
      reports: [{ messageId: 'syntax', at: { in: 'body', path: '' } }],
    },
    {
      name: 'a topic without a place: the media type',
      ...JSON_TYPE,
      body: '{}',
      message: 'Unsupported Media Type',
      reports: [{ messageId: 'media-type', at: { in: 'header', path: 'content-type' } }],
    },
    {
      name: 'a topic without a place: the host',
      headers: { Host: 'api.example.com' },
      message: 'Invalid host header',
      reports: [
        {
          messageId: 'host',
          at: { in: 'header', path: 'host' },
          safety: ['manual'],
        },
      ],
    },
    {
      name: 'a topic without a place: the size, mostly one member’s',
      ...JSON_TYPE,
      body: `{"a":1,"note":"${'x'.repeat(50)}"}`,
      message: 'request entity too large',
      reports: [{ messageId: 'size', at: { in: 'body', path: '/note' } }],
    },
    {
      name: 'a topic without a place: the size of the header fields',
      headers: { Accept: '*/*', Cookie: `s=${'a'.repeat(50)}` },
      message: 'Request Header Or Cookie Too Large',
      reports: [{ messageId: 'size', at: { in: 'header', path: 'cookie' } }],
    },
    {
      name: 'a topic without a place: the encoding of the body',
      headers: { 'Content-Encoding': 'gzip' },
      body: '{}',
      message: 'incorrect header check',
      reports: [{ messageId: 'encoding', at: { in: 'header', path: 'content-encoding' } }],
    },
    {
      name: 'a member that was not sent',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
      claims: [{ text: 'b is required', at: { in: 'body', path: '/b' } }],
      reports: [{ messageId: 'missing', at: { in: 'body', path: '/b' }, safety: [] }],
    },
    {
      name: 'text where the server wants a number',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":"x"}',
      claims: [{ text: 'a must be a number', at: { in: 'body', path: '/a' } }],
      reports: [{ messageId: 'type', at: { in: 'body', path: '/a' }, safety: ['review'] }],
    },
  ],
});
