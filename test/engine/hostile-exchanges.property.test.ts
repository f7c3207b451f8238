// Whole diagnoses of hostile exchanges, with passing twins beside them: none throws, and in the long run none takes long.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contextFor,
  describe,
  describeDifferences,
  diagnose,
  emptySession,
  entryToExchange,
  observe,
  type Exchange,
} from '#engine/index.ts';
import { propertyRuns } from '#test/property-runs.ts';

/** Milliseconds of processor time that no diagnosis may take; asserted only in the long run. */
const LONGEST = 100;
const RUNS = propertyRuns(2000, 100_000);

const odd = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '{id}',
      '%',
      '%E9%',
      '%2520',
      'undefined',
      '[object Object]',
      '\u0000',
      '\ud800',
      '\u202e',
      'eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.x',
      '2024-02-30T25:61:00Z',
      '(a+)+$',
      '"a" must be one of [b, c]',
      'field "__proto__" is required',
      'Unexpected token } in JSON at position 9999999999999',
      'line 1 column -1',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          '[',
          '{"a":',
          '<a>',
          'a.',
          'a/',
          '(',
          ' ',
          '-',
          ',',
          '"',
          "'",
          '\\',
          '&a=',
          '%',
          'a@',
          '1',
          '\n',
          '--x\r\n',
          '; a=',
          '%25',
          'at f (x.js:1:1)\n',
        ),
        fc.integer({ min: 1, max: RUNS > 2000 ? 6000 : 1500 }),
      )
      .map(([unit, times]) => unit.repeat(times)),
  },
);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
  fc.dictionary(odd, odd, { maxKeys: 6 }).map((value) => JSON.stringify(value)),
);
const body = fc.oneof(
  odd,
  json,
  json.map((text) => `${text.slice(0, -1)},}`),
  fc.tuple(odd, odd).map(([name, value]) => `${name}=${value}&a[b][]=1`),
  fc.tuple(odd, odd).map(([name, value]) => `<?xml version="1.0"?><a ${name}="${value}"><b>${value}</b>`),
  fc.tuple(odd, odd).map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--`),
  fc.tuple(odd, odd).map(([query, value]) => JSON.stringify({ query: `{ ${query}(x: $a) }`, variables: { a: value } })),
);
const answer = fc.oneof(
  odd,
  json,
  fc.tuple(odd, odd).map(([field, message]) =>
    JSON.stringify({
      message,
      errors: [{ field, message, param: field, path: [field, 0] }],
      detail: [{ loc: ['body', field], msg: message }],
    }),
  ),
  fc.tuple(odd, odd).map(([title, text]) => `<!doctype html><html><title>${title}</title><body><h1>${text}</h1><pre>${text}`),
  fc.tuple(odd, odd).map(([code, message]) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`),
);
const mediaType = fc.oneof(
  odd,
  fc.constantFrom(
    'application/json',
    'application/problem+json',
    'text/html',
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ),
);
const fields = fc.array(
  fc.record({
    name: fc.oneof(
      odd,
      fc.constantFrom(
        'Authorization',
        'Cookie',
        'Host',
        'Content-Length',
        'X-CSRF-Token',
        'WWW-Authenticate',
        'Link',
        'Retry-After',
        'Allow',
        'Server',
      ),
    ),
    value: odd,
  }),
  { maxLength: 6 },
);
const url = fc.oneof(
  odd,
  fc.tuple(odd, odd, odd).map(([path, name, value]) => `https://api.example.com/v1/${path}/7?${name}=${value}&page=1`),
);
const entry = fc.record({
  startedDateTime: fc.oneof(odd, fc.constant('2026-01-01T00:00:00.000Z')),
  request: fc
    .record({ method: fc.oneof(odd, fc.constantFrom('GET', 'POST', 'OPTIONS')), url, headers: fields, type: mediaType, text: body })
    .map(({ type, text, headers, ...rest }) => ({
      ...rest,
      headers: [...headers, { name: 'Content-Type', value: type }],
      postData: { mimeType: type, text },
    })),
  response: fc
    .record({ status: fc.constantFrom(0, 200, 302, 400, 403, 422, 429, 500), headers: fields, type: mediaType, text: answer })
    .map(({ status, headers, type, text }) => ({ status, headers, content: { mimeType: type, text } })),
});

/** The same request with something else in it: it passed. */
function passed(failing: { request: object }, text: string): unknown {
  return {
    ...failing,
    request: { ...failing.request, postData: { mimeType: 'application/json', text } },
    response: { status: 200, headers: [], content: {} },
  };
}

function exchangeOf(each: unknown, id: string): Exchange {
  return entryToExchange(each, { id, recorder: 'har' })!;
}

function diagnosed(exchange: Exchange, twins: readonly Exchange[]): number {
  const start = process.cpuUsage();
  const context = contextFor([...twins, exchange].reduce(observe, emptySession), exchange);
  describe(diagnose(exchange, context));
  describeDifferences(exchange.request, context.twins);
  return process.cpuUsage(start).user / 1000;
}

test('hostile exchanges are diagnosed', () => {
  let longest = 0;
  fc.assert(
    fc.property(entry, json, body, (failing, one, other) => {
      fc.pre(failing.request.url !== '');
      const twins = [one, other].map((text, index) => exchangeOf(passed(failing, text), `passed-${index}`));
      const exchange = exchangeOf(failing, 'failing');
      let time = diagnosed(exchange, twins);
      // Again where it took long: the compiler and the garbage collector take their time too.
      for (let tries = 0; time > LONGEST && tries < 5; tries++) time = Math.min(time, diagnosed(exchangeOf(failing, 'again'), twins));
      longest = Math.max(longest, time);
      if (RUNS > 2000) expect(time).toBeLessThan(LONGEST);
    }),
    { numRuns: RUNS },
  );
  expect(longest).toBeGreaterThan(0);
}, 3_600_000);
