import { valueType } from '#engine/checks/value-type.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const at = { in: 'body', path: '/v' } as const;
const sent = (value: string, text: string) => ({ ...JSON_TYPE, body: `{"v":${value}}`, claims: [{ text, at }] });

testCheck(valueType, {
  silent: [
    {
      name: 'a list wanted where a text was got',
      ...JSON_TYPE,
      body: '{"tags":"new"}',
      message: 'Expected Array but got String',
    },
    {
      name: 'several things that must be a list',
      ...JSON_TYPE,
      body: '{"ops":[]}',
      message: 'requests must be an array',
    },
    { name: 'a list where the body must be a list', ...JSON_TYPE, body: '[]', message: 'Expected array, received object' },
    { name: 'no evidence', ...JSON_TYPE, body: '{"v":"1"}' },
    {
      name: 'a parameter that holds a whole object, of a member of which the server speaks',
      url: 'https://api.example.com/a?input=%7B%22v%22%3A%221%22%7D',
      claims: [{ text: 'expected number, received string', at: { in: 'query', path: 'input' } }],
    },
    { name: 'the right type, refused for its size', ...sent('300', 'v must be a number less than 100') },
    { name: 'a format, which is no type', ...sent('"x"', 'must be a valid date') },
    { name: 'an absent member', ...JSON_TYPE, body: '{}', claims: [{ text: 'v must be a number', at }] },
    {
      name: 'a number in the query, where all is text',
      url: 'https://api.example.com/a?v=1',
      claims: [{ text: 'v must be a number', at: { in: 'query', path: 'v' } }],
    },
    { name: 'a list, where the words go on below it', ...sent('[{"n":"1"}]', 'Invalid "v[*].n": expected value of type "number"') },
    { name: 'a placeholder of ours', ...sent('"FILL_IN_v"', 'v must be a number') },
  ],
  reporting: [
    {
      name: 'a number for a password, which is hardly the password',
      ...sent('5', 'password value must be a string'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":"5"}' } }],
    },
    {
      name: 'the type that is wanted, behind the one that was received',
      ...sent('"x"', 'Received value of type "string", expected value of type "number"'),
      reports: [{ messageId: 'wrong-type', at, values: { wanted: 'a number' } }],
    },
    {
      name: 'what cannot be written in the wanted type, where a value of that type passed',
      ...sent('"many"', 'v must be a number'),
      twins: [{ ...JSON_TYPE, body: '{"v":4}' }],
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":4}' } }],
    },
    {
      name: 'what cannot be written in the wanted type, nor was what passed',
      ...sent('"many"', 'v must be a number'),
      twins: [{ ...JSON_TYPE, body: '{"v":"few"}' }],
      reports: [{ messageId: 'wrong-type', at, safety: ['review'] }],
    },
    {
      name: 'an object where the body must be a list',
      ...JSON_TYPE,
      body: ' {"a":1}',
      message: 'Expected array, received object',
      reports: [{ messageId: 'list-wanted', at: { in: 'body', path: '' }, safety: ['review'], fixed: { body: '[ {"a":1}]' } }],
    },
    {
      name: 'a list of one where the body must be an object',
      ...JSON_TYPE,
      body: '[ {"a":1} ]',
      message: 'json: cannot unmarshal array into Go value of type main.Order',
      reports: [{ messageId: 'object-wanted', at: { in: 'body', path: '' }, safety: ['review'], fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'a list of several where the body must be an object',
      ...JSON_TYPE,
      body: '[{"a":1},{"a":2}]',
      claims: [{ text: 'body must be object', at: { in: 'body', path: '' } }],
      reports: [{ messageId: 'object-wanted', at: { in: 'body', path: '' }, safety: ['manual'] }],
    },
    {
      name: 'a number as text',
      ...sent('"3"', 'must be integer'),
      reports: [{ messageId: 'wrong-type', at: { ...at, offset: 5, length: 3 }, safety: ['safe'], fixed: { body: '{"v":3}' } }],
    },
    {
      name: 'a number as text with blanks',
      ...sent('" 3"', 'must be a number'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":3}' } }],
    },
    {
      name: 'a number with a decimal comma',
      ...sent('"129,50"', 'must be a number'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":129.5}' } }],
    },
    { name: 'a word for a number', ...sent('"three"', 'must be a number'), reports: [{ messageId: 'wrong-type', at, safety: ['review'] }] },
    {
      name: 'a fraction for a whole number',
      ...sent('1.5', 'must be an integer'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'] }],
    },
    {
      name: 'a number for a text',
      ...sent('5', 'must be a string'),
      reports: [{ messageId: 'wrong-type', at, safety: ['safe'], fixed: { body: '{"v":"5"}' } }],
    },
    {
      name: 'a boolean as text',
      ...sent('"true"', 'must be a boolean'),
      reports: [{ messageId: 'wrong-type', at, safety: ['safe'], fixed: { body: '{"v":true}' } }],
    },
    {
      name: 'a number for a boolean',
      ...sent('1', 'must be a boolean'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":true}' } }],
    },
    {
      name: 'one value for a list',
      ...sent('"a"', 'must be an array'),
      reports: [{ messageId: 'wrong-type', at, safety: ['review'], fixed: { body: '{"v":["a"]}' } }],
    },
    {
      name: 'an object for a list',
      ...sent('{"a":1}', 'Expected a list of items but got type "dict".'),
      reports: [{ messageId: 'wrong-type', at, values: { wanted: 'a list', actual: 'an object' } }],
    },
    {
      name: 'JSON inside a text',
      ...sent('"{\\"g\\":\\"POETRY\\"}"', '`v` should be provided as an object, not a recursively JSON-encoded string'),
      reports: [{ messageId: 'json-in-text', at, safety: ['safe'], fixed: { body: '{"v":{"g":"POETRY"}}' } }],
    },
    {
      name: 'a word for a number in the query',
      url: 'https://api.example.com/a?v=one',
      claims: [{ text: 'v must be an integer number', at: { in: 'query', path: 'v' } }],
      reports: [{ messageId: 'unreadable', at: { in: 'query', path: 'v', offset: 28, length: 3 }, safety: ['review'] }],
    },
    {
      name: 'another spelling of true in a form',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'v=yes',
      claims: [{ text: 'v must be a boolean', at }],
      reports: [{ messageId: 'unreadable', at, safety: ['review'], fixed: { body: 'v=true' } }],
    },
  ],
});
