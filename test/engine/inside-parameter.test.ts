// What a query parameter holds as JSON is diagnosed member by member, and mended inside its encoding.
import { expect, test } from 'vitest';
import { applyPatch, contextFor, diagnose, emptySession, entryToExchange, observe, type Diagnosis, type Exchange } from '#engine/index.ts';

interface Case {
  readonly url: string;
  readonly answer?: unknown;
  readonly passed?: readonly string[];
}

interface Found {
  readonly check: string;
  readonly inside: string | undefined;
  /** The characters of the URL that are marked. */
  readonly marked: string;
  readonly fixed: string | null;
}

const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

function exchangeOf(id: string, url: string, answer: unknown, status: number): Exchange {
  const headers = [{ name: 'Content-Type', value: 'application/json' }];
  const content = { mimeType: 'application/json', text: JSON.stringify(answer) };
  return entryToExchange(
    { request: { method: 'GET', url, headers: [] }, response: { status, headers, content } },
    { id, recorder: 'har' },
  )!;
}

function diagnosed({ url, answer = { message: 'Bad Request' }, passed = [] }: Case): { exchange: Exchange; diagnosis: Diagnosis } {
  const session = passed.map((each, index) => exchangeOf(`passed-${index}`, each, {}, 200)).reduce(observe, emptySession);
  const exchange = exchangeOf('failed', url, answer, 400);
  return { exchange, diagnosis: diagnose(exchange, contextFor(session, exchange)) };
}

function found(given: Case): Found | null {
  const { exchange, diagnosis } = diagnosed(given);
  const [first] = diagnosis.findings;
  if (!first || first.at.in !== 'query') return null;
  const { offset = 0, length = 0, inside } = first.at;
  return {
    check: first.check,
    inside,
    marked: decodeURIComponent(exchange.request.url.slice(offset, offset + length)),
    fixed: diagnosis.fixed && applyPatch(exchange.request, diagnosis.fixed.patch).request.url,
  };
}

const zod = (path: string, words: string): unknown => ({ errors: [{ path, message: words }] });
const graphql = (variables: unknown): string =>
  `https://a.test/graphql?query=${encodeURIComponent('query A($n: Int!) { a(n: $n) }')}&variables=${json(variables)}`;

test.each<[string, Case, Found]>([
  [
    'a number sent as text',
    {
      url: `https://a.test/rpc?input=${json({ note: 'é 😀', limit: '20' })}&b=1`,
      answer: zod('limit', 'Expected number, received string'),
    },
    {
      check: 'value-type',
      inside: '/limit',
      marked: '"20"',
      fixed: `https://a.test/rpc?input=${json({ note: 'é 😀', limit: 20 })}&b=1`,
    },
  ],
  [
    'what was not encoded stays so, and what is put in is encoded',
    { url: 'https://a.test/rpc?input={"sort":"naem","q":"a+b"}', answer: zod('sort', 'must be one of: name, date') },
    { check: 'value-limits', inside: '/sort', marked: '"naem"', fixed: 'https://a.test/rpc?input={"sort":"name","q":"a+b"}' },
  ],
  [
    'a member that is missed',
    { url: `https://a.test/rpc?input=${json({ a: 1 })}`, answer: zod('id', 'Required') },
    {
      check: 'missing-member',
      inside: '/id',
      marked: '',
      fixed: `https://a.test/rpc?input=${encodeURIComponent('{"a":1,"id":"FILL_IN_id"}')}`,
    },
  ],
  [
    'inside the envelope of a batch',
    {
      url: `https://a.test/rpc?batch=1&input=${json({ 0: { json: { id: '7' } } })}`,
      answer: zod('id', 'Expected number, received string'),
    },
    {
      check: 'value-type',
      inside: '/0/json/id',
      marked: '"7"',
      fixed: `https://a.test/rpc?batch=1&input=${json({ 0: { json: { id: 7 } } })}`,
    },
  ],
  [
    'a variable of GraphQL',
    {
      url: graphql({ n: '5' }),
      answer: { errors: [{ message: 'Variable "$n" got invalid value "5"; Int cannot represent non-integer value: "5"' }] },
    },
    { check: 'graphql-request', inside: '/n', marked: '"5"', fixed: graphql({ n: 5 }) },
  ],
  [
    'a value of another type than in requests that passed',
    {
      url: `https://a.test/list?filter=${json({ limit: '5' })}`,
      passed: [3, 4].map((limit) => `https://a.test/list?filter=${json({ limit })}`),
    },
    { check: 'differs-from-passing', inside: '/limit', marked: '"5"', fixed: `https://a.test/list?filter=${json({ limit: 5 })}` },
  ],
])('%s', (_name, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test.each<[string, Case]>([
  [
    'a parameter of that name',
    { url: `https://a.test/rpc?limit=x&input=${json({ limit: '20' })}`, answer: zod('limit', 'Expected number') },
  ],
  [
    'two parameters that hold objects',
    { url: `https://a.test/rpc?a=${json({ x: '1' })}&b=${json({ x: '2' })}`, answer: zod('x', 'Expected number') },
  ],
  [
    'what is as the server asks for: it speaks of the path',
    {
      url: `https://a.test/users/abc?filter=${json({ id: 5 })}`,
      answer: { message: 'id must be a number' },
    },
  ],
  ['broken JSON', { url: 'https://a.test/rpc?input={"x":"1",}', answer: zod('x', 'Expected number') }],
  ['broken encoding', { url: 'https://a.test/rpc?input={"x":"1%"}', answer: zod('x', 'Expected number') }],
])('nothing is told inside: %s', (_name, given) => {
  expect(diagnosed(given).diagnosis.findings.flatMap(({ at }) => at.inside ?? [])).toEqual([]);
});
