import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { harEntry, harText } from '#test/cli/har-text.ts';
import { BuiltCli } from '#test/cli/run-cli.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../docs/diagnose-json.schema.json', import.meta.url), 'utf8'));

/** The same schema, but refusing members that it does not name: what is printed is documented. */
function closed(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(closed);
  const members = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, closed(value)]));
  return members['type'] === 'object' && members['properties'] ? { additionalProperties: false, ...members } : members;
}

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(closed(schema) as object);

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.make();
});
afterAll(() => cli.remove());

const problem = {
  title: 'Invalid',
  status: 400,
  detail: 'Two members are wrong.',
  errors: [{ pointer: '#/qty', detail: 'must be at most 10' }],
  instance: '/orders/1',
};
const trace =
  'Error: Order id is required\n    at check (/srv/app/orders.js:12:9)\n    at next (/srv/app/node_modules/express/lib/router.js:280:10)';

it.each([
  ['nothing that failed', [harEntry({ status: 200 })]],
  ['no entries', []],
  ['a JSON fault', [harEntry({ requestBody: '{"qty":12,}' })]],
  ['claims of the server', [harEntry({ answer: JSON.stringify(problem) })]],
  ['a claim without a place, and a code', [harEntry({ answer: '{"error":{"code":"too_much","message":"No."}}' })]],
  ['a missing member', [harEntry({ requestBody: '{}', answer: '{"errors":[{"field":"qty","message":"qty is required"}]}' })]],
  ['a trace', [harEntry({ answer: JSON.stringify({ message: 'Order id is required', stack: trace }) })]],
  ['placeholders left in the URL', [harEntry({ url: 'https://api.example.test/orders/{id}/undefined?q=%zz&r=[object%20Object]' })]],
  [
    'broken credentials',
    [
      harEntry({
        status: 401,
        headers: [
          { name: 'Authorization', value: 'Bearer Bearer a.b.c' },
          { name: 'Cookie', value: 'a=b; c' },
        ],
      }),
    ],
  ],
  ['a form sent as JSON', [harEntry({ requestBody: 'a=b&c=d' })]],
  ['JSON sent as a form', [harEntry({ requestType: 'application/x-www-form-urlencoded' })]],
  ['no answer at all', [harEntry({ more: { response: { status: 0, _error: 'net::ERR_FAILED' } } })]],
  ['an entry that cannot be read', [{}, harEntry()]],
])('--json keeps to its schema: %s', async (_what, entries) => {
  const { stdout } = await cli.run(['diagnose', '--json', '--status', '000-599', '-'], { stdin: harText(entries) });
  validate(JSON.parse(stdout));
  expect(validate.errors).toBeNull();
});

it('--json keeps to its schema when the recording is cut', async () => {
  const { stdout } = await cli.run(['diagnose', '--json', '-'], { stdin: harText([harEntry(), harEntry()]).slice(0, -20) });
  const document: unknown = JSON.parse(stdout);
  validate(document);
  expect(validate.errors).toBeNull();
  expect(document).toMatchObject({ entries: 1, truncated: { offset: expect.any(Number) } });
});

it('--jsonl prints the diagnoses of --json', async () => {
  const stdin = harText([harEntry(), harEntry({ requestBody: '{"qty":12,}' })]);
  const [whole, lines] = [await cli.run(['diagnose', '--json', '-'], { stdin }), await cli.run(['diagnose', '--jsonl', '-'], { stdin })];
  expect(
    lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(JSON.parse(whole.stdout).diagnoses);
});
