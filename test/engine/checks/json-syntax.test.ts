import { jsonSyntax } from '#engine/checks/json-syntax.ts';
import { testCheck } from './test-check.ts';

const BODY = { in: 'body', path: '' } as const;
const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const TEXT_TYPE = { headers: { 'Content-Type': 'text/plain;charset=UTF-8' } };

testCheck(jsonSyntax, {
  silent: [
    { name: 'valid JSON', ...JSON_TYPE, body: '{"a": [1, 2]}' },
    { name: 'a bare JSON text', ...JSON_TYPE, body: '"hello"' },
    { name: 'no body and no Content-Type', method: 'POST' },
    { name: 'a GET that says application/json', ...JSON_TYPE },
    { name: 'a DELETE that says application/json', ...JSON_TYPE, method: 'DELETE' },
    { name: 'plain text that is no JSON', ...TEXT_TYPE, body: '[2026-01-01] started, {nothing} wrong' },
    { name: 'a GraphQL document', headers: { 'Content-Type': 'application/graphql' }, body: '{ user(id: 1) { name } }' },
    { name: 'an unknown body', ...JSON_TYPE, method: 'POST', body: { state: 'unknown', reason: 'not-handed-over', bytes: null } },
    {
      name: 'a body of which only the beginning is known',
      ...JSON_TYPE,
      body: { state: 'known', text: '{"a":', form: 'text', complete: false },
    },
    { name: 'bytes', ...JSON_TYPE, body: { state: 'known', text: '\u001f\u008b', form: 'bytes', complete: true } },
    { name: 'form fields under application/json: content-type speaks of them', ...JSON_TYPE, body: 'a=1&b=2' },
  ],
  reporting: [
    {
      name: 'HTML for JSON',
      headers: { 'Content-Type': 'application/json' },
      body: '<!DOCTYPE html><html><body>Login</body></html>',
      reports: [{ messageId: 'markup', at: { in: 'body', path: '' }, values: { found: 'HTML' }, safety: ['manual'] }],
    },
    {
      name: 'XML for JSON',
      headers: { 'Content-Type': 'application/json' },
      body: '<?xml version="1.0"?><order/>',
      reports: [
        {
          messageId: 'markup',
          at: { in: 'header', path: 'content-type' },
          safety: ['review', 'manual'],
          fixed: { headers: { 'content-type': 'application/xml' } },
        },
      ],
    },
    {
      name: 'an object that was made a text',
      headers: { 'Content-Type': 'application/json' },
      body: '[object Object]',
      reports: [{ messageId: 'object-text', at: { in: 'body', path: '', offset: 0 }, safety: ['manual'] }],
    },
    {
      name: 'a trailing comma',
      ...JSON_TYPE,
      body: '{\n  "a": 1,\n}',
      reports: [
        {
          messageId: 'trailing-comma',
          at: { ...BODY, offset: 10, length: 1 },
          values: { line: 2, column: 9 },
          safety: ['safe'],
          fixed: { body: '{\n  "a": 1\n}' },
        },
      ],
    },
    {
      name: 'single quotes, mended everywhere at once',
      ...JSON_TYPE,
      body: "{'a':'b'}",
      reports: [{ messageId: 'single-quotes', at: { ...BODY, offset: 1 }, safety: ['safe'], fixed: { body: '{"a":"b"}' } }],
    },
    {
      name: 'a name without quotes',
      ...JSON_TYPE,
      body: '{item:"lamp"}',
      reports: [{ messageId: 'bare-key', at: { ...BODY, offset: 1 }, values: { found: 'item' }, fixed: { body: '{"item":"lamp"}' } }],
    },
    {
      name: 'a quote left out',
      ...JSON_TYPE,
      body: '{"name:"x"}',
      reports: [
        {
          messageId: 'missing-sign',
          at: { ...BODY, offset: 6, length: 0 },
          values: { sign: '"', line: 1, column: 7 },
          safety: ['review'],
          fixed: { body: '{"name":"x"}' },
        },
      ],
    },
    {
      name: 'a stray character',
      ...JSON_TYPE,
      body: '{"a":1;,"b":2}',
      reports: [{ messageId: 'unexpected', at: { ...BODY, offset: 6, length: 1 }, values: { found: ';' }, safety: ['review'] }],
    },
    {
      name: "JSON in a shell's quotes",
      ...JSON_TYPE,
      body: `'{"a":1}'`,
      reports: [{ messageId: 'unexpected', at: { ...BODY, offset: 0, length: 1 }, values: { found: "'" }, fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'JSON behind a name',
      ...JSON_TYPE,
      body: 'const x = {"a":1};',
      reports: [{ messageId: 'unexpected', at: { ...BODY, offset: 0, length: 10 }, values: { found: 'const x = ' }, safety: ['review'] }],
    },
    { name: 'a missing comma', ...JSON_TYPE, body: '{"a":1 "b":2}', reports: [{ messageId: 'missing-comma', at: BODY }] },
    {
      name: 'NaN, which has no JSON to stand for it',
      ...JSON_TYPE,
      body: '{"a":NaN}',
      reports: [{ messageId: 'not-a-number', at: { ...BODY, offset: 5 }, safety: ['review'] }],
    },
    {
      name: 'a Python literal',
      ...JSON_TYPE,
      body: '{"a":True}',
      reports: [{ messageId: 'foreign-literal', at: { ...BODY, offset: 5 }, fixed: { body: '{"a":true}' } }],
    },
    { name: 'a cut body', ...JSON_TYPE, body: '{"a":[1,2]', reports: [{ messageId: 'cut-off', at: BODY }] },
    {
      name: 'a vendor type of JSON',
      headers: { 'content-type': 'application/vnd.api+json' },
      body: '{"a":1,}',
      reports: [{ messageId: 'trailing-comma', at: BODY }],
    },
    {
      name: 'nothing at all where the server complains of the body',
      ...JSON_TYPE,
      method: 'POST',
      message: 'Unexpected end of JSON input',
      reports: [{ messageId: 'empty', at: { ...BODY, offset: 0, length: 0 }, safety: ['manual'] }],
    },
    {
      name: 'no body and no type where the server tried to read one',
      method: 'POST',
      message: 'invalid JSON: got EOF while reading the body',
      reports: [{ messageId: 'none', at: { ...BODY, offset: 0, length: 0 }, safety: ['manual'] }],
    },
    {
      name: 'nothing at all where the server misses something that it does not name',
      ...JSON_TYPE,
      method: 'POST',
      message: 'save.arg2 may not be null',
      reports: [{ messageId: 'empty', at: { ...BODY, offset: 0, length: 0 }, safety: ['manual'] }],
    },
    { name: 'an empty body that nobody complains of', ...JSON_TYPE, method: 'POST', reports: [{ messageId: 'empty-quiet', at: BODY }] },
    {
      name: 'a byte order mark that nobody complains of',
      ...JSON_TYPE,
      body: '\uFEFF{"a":1}',
      reports: [{ messageId: 'byte-order-mark-quiet', at: BODY, fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'a byte order mark that the server stumbles over',
      ...JSON_TYPE,
      body: '\uFEFF{"a":1}',
      message: 'JSON parse error - Unexpected UTF-8 BOM',
      reports: [{ messageId: 'byte-order-mark', at: BODY }],
    },
    {
      name: 'JSON lines, as bulk interfaces take them',
      ...JSON_TYPE,
      body: '{"index":{}}\n{"a":1}\n',
      reports: [{ messageId: 'lines', at: BODY, safety: [] }],
    },
    {
      name: 'broken JSON sent as text that nobody complains of',
      ...TEXT_TYPE,
      body: '{"a":1,}',
      reports: [{ messageId: 'undeclared', at: BODY }],
    },
    {
      name: 'broken JSON sent as text where the server says that it is no JSON',
      ...TEXT_TYPE,
      body: '{"a":1,}',
      message: 'Body is not valid JSON',
      reports: [{ messageId: 'trailing-comma', at: BODY, fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'JSON in a JSON text, which some interfaces want',
      ...JSON_TYPE,
      body: '"{\\"a\\":1}"',
      reports: [{ messageId: 'double-encoded-quiet', at: BODY, safety: ['review'], fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'JSON in a JSON text where the server wants an object',
      ...JSON_TYPE,
      body: '"{\\"a\\":1}"',
      claims: [{ text: 'body must be object', at: { in: 'body', path: '' } }],
      reports: [{ messageId: 'double-encoded', at: BODY, safety: ['safe'], fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'curly quotes',
      headers: { 'Content-Type': 'application/json' },
      body: '{“a”:1}',
      reports: [{ messageId: 'smart-quotes', at: { in: 'body', path: '', offset: 1 }, safety: ['safe'] }],
    },
    {
      name: 'a comment',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1 // one\n}',
      reports: [{ messageId: 'comment', at: { in: 'body', path: '', offset: 7 }, safety: ['safe'] }],
    },
    {
      name: 'a number that begins with zero',
      headers: { 'Content-Type': 'application/json' },
      body: '{"zip":01234}',
      reports: [{ messageId: 'bad-number', at: { in: 'body', path: '', offset: 7 }, safety: ['review'] }],
    },
    {
      name: 'two documents',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1} {"a":2}',
      reports: [{ messageId: 'two-documents', at: { in: 'body', path: '', offset: 8 }, safety: ['review'] }],
    },
    {
      name: 'a line break in a text',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":"x\ny"}',
      reports: [{ messageId: 'control-character', at: { in: 'body', path: '', offset: 7 }, safety: ['safe'] }],
    },
    {
      name: 'a path of Windows',
      headers: { 'Content-Type': 'application/json' },
      body: String.raw`{"a":"C:\dir"}`,
      reports: [{ messageId: 'bad-escape', at: { in: 'body', path: '', offset: 8 }, safety: ['review'] }],
    },
    {
      name: 'a semicolon between members',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1;"b":2}',
      reports: [{ messageId: 'unexpected', at: { in: 'body', path: '', offset: 6 }, safety: ['review'] }],
    },
  ],
});
