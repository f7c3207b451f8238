import { ndjsonSyntax } from '#engine/checks/ndjson-syntax.ts';
import { testCheck } from './test-check.ts';

const sent = (body: string) => ({ name: JSON.stringify(body), headers: { 'Content-Type': 'application/x-ndjson' }, body });
const at = (offset: number) => ({ in: 'body', path: '', offset }) as const;

testCheck(ndjsonSyntax, {
  silent: [
    { name: 'no body' },
    sent(''),
    sent('{"a":1}\n{"a":2}\n'),
    sent('{"a":1}\r\n\r\n{"a":2}'),
    sent('{"a":"x y"}'),
    sent('[1]\n[2]'),
    {
      name: 'a body that was cut',
      headers: { 'Content-Type': 'application/jsonl' },
      body: { state: 'known', text: '{"a":', form: 'text', complete: false },
    },
    { name: 'plain JSON', headers: { 'Content-Type': 'application/json' }, body: '{"a":\n1}' },
    {
      name: 'a line feed that is there',
      headers: { 'Content-Type': 'application/json' },
      body: '{}\n',
      message: 'must be terminated by a newline',
    },
  ],
  reporting: [
    {
      ...sent('{"a":1}\n{"a":2,}\n{"a":3}'),
      reports: [{ messageId: 'line', at: at(14), values: { line: 2 }, safety: ['safe'], fixed: { body: '{"a":1}\n{"a":2}\n{"a":3}' } }],
    },
    {
      ...sent('{\'a\':1}\n{"a":2\n'),
      reports: [{ messageId: 'line', at: at(1), safety: ['review'], fixed: { body: '{"a":1}\n{"a":2}\n' } }],
    },
    { ...sent('{"a":1}\n<html>\n'), reports: [{ messageId: 'line', at: at(8), safety: ['manual'] }] },
    { ...sent('{\n  "a": 1\n}\n'), reports: [{ messageId: 'spread', at: at(0), safety: ['safe'], fixed: { body: '{"a": 1}\n' } }] },
    {
      ...sent('[\n{"a":1},\n{"a":2}\n]'),
      reports: [{ messageId: 'spread', at: at(0), safety: ['review'], fixed: { body: '{"a":1}\n{"a":2}\n' } }],
    },
    { ...sent('[{"a":1},{"a":2}]'), reports: [{ messageId: 'list', at: at(0), fixed: { body: '{"a":1}\n{"a":2}\n' } }] },
    {
      name: 'no line feed at the end of a bulk request',
      headers: { 'Content-Type': 'application/json' },
      body: '{"index":{}}\n{"a":1}',
      message: 'The bulk request must be terminated by a newline [\\n]',
      reports: [{ messageId: 'last-newline', at: at(20), safety: ['safe'], fixed: { body: '{"index":{}}\n{"a":1}\n' } }],
    },
  ],
});
