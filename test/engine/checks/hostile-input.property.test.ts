import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownText, type Request } from '#engine/core/exchange.ts';
import type { Location } from '#engine/core/location.ts';
import { checks } from '#engine/registry.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { checkInput, type Draft } from './check-input.ts';

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '</script>',
    '{id}',
    '%',
    '%E9',
    '%2520',
    'undefined',
    'null',
    "' OR 1=1",
    '\u0000',
    '\ud800',
    '$(touch x)',
    '\u001b[2J',
    '(a+)+$',
  ),
);
const url = fc.oneof(
  odd,
  fc.tuple(odd, odd, odd).map(([path, name, value]) => `https://api.example.com/${path}?${name}=${value}`),
);
const body = fc.oneof(
  odd,
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.tuple(odd, odd).map(([name, value]) => `{"${name}":'${value}',}`),
  fc.tuple(odd, odd).map(([name, value]) => `${name}=${value}&a[b][]=1`),
  fc.tuple(odd, odd).map(([name, value]) => `<?xml version="1.0"?><a ${name}="${value}"><b c=${value}>${name}&${value}</b><!--`),
  fc
    .tuple(odd, odd)
    .map(([name, value]) => JSON.stringify({ query: `query Q($${name}: Int) { ${value}(x: $${name}) }`, variables: { [name]: value } })),
  fc.tuple(odd, odd).map(([name, value]) => `{"index":{}}\n{"${name}":1}\n${value}`),
  fc.tuple(odd, odd).map(([name, value]) => `--x\nContent-Disposition: form-data; name="${name}"\n\n${value}\r\n--x--`),
);
const headers = fc.record(
  {
    'Content-Type': fc.oneof(
      odd,
      fc.constantFrom(
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/x-ndjson',
        'application/graphql',
        'application/json; charset=iso-8859-1',
      ),
    ),
    Authorization: fc.oneof(
      odd,
      odd.map((token) => `Bearer ${token}`),
    ),
    Cookie: odd,
    Host: odd,
    'Content-Encoding': odd,
  },
  { requiredKeys: [] },
);
const place: fc.Arbitrary<Location> = fc.record({
  in: fc.constantFrom(
    'body' as const,
    'query' as const,
    'path' as const,
    'header' as const,
    'cookie' as const,
    'method' as const,
    'url' as const,
  ),
  path: fc.oneof(
    odd,
    odd.map((name) => `/${name}`),
    fc.constantFrom('', '/0', '/a/b', '/__proto__'),
  ),
});
const text = fc.oneof(
  odd,
  fc.constantFrom(
    'field required',
    'must be an integer',
    'must be one of [a, b]',
    'unknown field "a". Did you mean "b"?',
    'invalid csrf token',
    'Unsupported Media Type',
    'Unexpected token',
    'too large',
    'must be <= 5',
    'JSON parse error',
  ),
);
const draft: fc.Arbitrary<Draft> = fc.record(
  {
    name: fc.constant(''),
    method: fc.constantFrom('GET', 'POST', 'x y'),
    url,
    headers,
    body,
    message: text,
    claims: fc.array(fc.record({ text, at: place, rejected: fc.jsonValue(), code: odd }, { requiredKeys: ['text'] }), { maxLength: 4 }),
    answered: fc.record({ Date: odd, 'WWW-Authenticate': odd, Allow: odd, 'Accept-Post': odd }, { requiredKeys: [] }),
  },
  { requiredKeys: ['name', 'url', 'headers'] },
);

/** The text that a location's characters are counted in; null where they are not counted. */
function textBehind(request: Request, { in: part, path }: Location): string | null {
  if (part === 'body') return knownText(request.body) ?? '';
  if (part === 'header') return request.headers.find(({ name }) => name.toLowerCase() === path)?.value ?? '';
  return part === 'url' || part === 'path' || part === 'query' ? request.url : null;
}

const DEEP = [
  ['application/json', '['.repeat(100_000)],
  ['application/json', '{"a":'.repeat(100_000)],
  ['application/json', JSON.stringify({ query: '{a'.repeat(50_000) })],
  ['application/json', JSON.stringify({ query: `query($a:${'['.repeat(50_000)}` })],
  ['application/graphql', '{a'.repeat(50_000)],
  ['application/x-ndjson', '['.repeat(50_000)],
  ['application/xml', '<a>'.repeat(30_000)],
  ['application/xml', '<a b="'.repeat(30_000)],
  ['application/x-www-form-urlencoded', 'a=1\r\n'.repeat(20_000)],
  ['application/x-www-form-urlencoded', 'a=1; '.repeat(20_000)],
] as const;

describe('every check, on hostile input', () => {
  it.each(checks.map((check) => [check.id, check] as const))('%s throws nothing and points at characters that exist', (_id, check) => {
    fc.assert(
      fc.property(draft, (each) => {
        const input = checkInput(each);
        for (const { messageId, at, also, likelihood } of check.run(input)) {
          expect(check.messages).toHaveProperty(messageId);
          expect(likelihood > 0 && likelihood <= 1).toBe(true);
          for (const { offset = 0, length = 0, ...rest } of [at, ...(also ?? [])]) {
            const behind = textBehind(input.exchange.request, rest);
            if (behind !== null) expect(offset + length).toBeLessThanOrEqual(behind.length);
          }
        }
      }),
      { numRuns: propertyRuns(300, 20_000) },
    );
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s takes a body nested 100,000 deep', (_id, check) => {
    const at = { in: 'body', path: '/0'.repeat(2000) } as const;
    const reports = DEEP.flatMap(([type, deep]) =>
      check.run(checkInput({ name: '', headers: { 'Content-Type': type }, body: deep, claims: [{ text: 'must be an integer', at }] })),
    );
    expect(reports.every(({ likelihood }) => likelihood > 0)).toBe(true);
  });
});
