import { describe, expect, it, test } from 'vitest';
import { contextFor, emptySession, entryToExchange, observe, type Elsewhere, type Exchange } from '#engine/index.ts';
import { harOfExchanges, reportExchange, type ReportFormat } from '#engine/report-exchange.ts';
import { exchangeWith, plantings } from '#test/engine/redact/planted.ts';

const environment = { generator: '400 Doctor 1.0.0', elsewhere: null };
const formats: readonly ReportFormat[] = ['md', 'html', 'har'];
const report = (format: ReportFormat, exchange: Exchange, redact: object | null = {}, generator = environment.generator): string =>
  reportExchange(format, { exchange, context: contextFor(emptySession, exchange) }, { redact, environment: { ...environment, generator } })
    .text;

describe.each(formats)('%s', (format) => {
  test.each(plantings.map((each) => [each.name, each] as const))('holds no secret: %s', (_, { exchange, traces }) => {
    const text = report(format, exchange);
    expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
  });
});

test.each([
  ['was only written down', null, 'not sent'],
  ['got no answer', { status: 0, statusText: '' }, 'no answer'],
  ['was refused', { status: 422, statusText: '' }, '422'],
] as const)('a request that %s', (_, answer, said) => {
  const exchange = exchangeWith({ answer: '' });
  const seen = { ...exchange, response: answer && { ...exchange.response!, ...answer } };
  expect(report('html', seen)).toContain(`<b class="status">${said}</b>`);
  expect(report('html', seen)).toContain(`<dt>Answer</dt><dd>${said}</dd>`);
});

test.each([
  ['again with its place', { message: 'qty is wrong', errors: [{ field: 'qty', message: 'qty is wrong, got -1' }] }, 1],
  ['in other words', { message: 'Two faults', errors: [{ field: 'qty', message: 'qty is wrong' }] }, 2],
])('a message whose complaint says it %s', (_, answer, told) => {
  const [, said = ''] = /## What the server says\n\n([^#]*)/.exec(report('md', exchangeWith({ answer: JSON.stringify(answer) }))) ?? [];
  expect(said.match(/^- /gm)).toHaveLength(told);
});

const hostile = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</pre></style><b>', "' onmouseover='a", '```\n# heading\n```', '````', '[a](javascript:alert(1))', '![x](https://evil.test/x.png)',
  '<https://evil.test>', '@somebody #1', '&lt;b&gt;', '\u202edrowssap', '--- \n- [x] done', '\u0000\u001b[31m', '<!--', ']]>', '<meta http-equiv=refresh content="0;url=//evil.test">',
]; // prettier-ignore
const everywhere = (text: string): Exchange => {
  const line = text.replaceAll(/[\n\0]/g, ' ');
  const exchange = exchangeWith({
    url: `https://api.test/${line}?q=${line}`,
    headers: [{ name: 'X-A', value: line }],
    body: `{"a":${JSON.stringify(text)},}`,
    answer: JSON.stringify({ message: text, errors: [{ field: text, message: text }] }),
    answerHeaders: [{ name: 'X-Request-Id', value: line }],
    initiator: `https://app.test/${line}`,
  });
  return { ...exchange, startedDateTime: line };
};

describe('hostile content', () => {
  test.each(hostile)('makes no markup in HTML: %j', (text) => {
    const html = report('html', everywhere(text), null);
    const tags = new Set([...html.matchAll(/<\/?([a-z!][\w-]*)/gi)].map((match) => match[1]?.toLowerCase()));
    const ours =
      'html head meta title style body main header p b span h1 dl div dt dd section h2 ul ol li pre code blockquote i footer !doctype';
    expect([...tags].filter((tag) => !ours.split(' ').includes(tag ?? ''))).toEqual([]);
    expect(html.match(/<meta/g)).toHaveLength(5);
    expect(html).not.toMatch(/<[a-z]+[^>]*\s(?:on\w+|src|href)=/i);
    expect(html).toContain("default-src 'none'");
  });

  test.each(hostile)('leaves no code block and makes no markup in Markdown: %j', (text) => {
    const rest = outsideCode(report('md', everywhere(text), null));
    expect(rest).not.toMatch(/(?<!\\)<|(?<!\\)\]\(|(?<!\\)!\[|(?<!\\)@somebody|^# heading/m);
  });

  test.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    [' + item', ' \\+ item'],
    ['12. item', '12\\. item'],
    ['3) item', '3\\) item'],
    ['--- x', '\\--- x'],
    ['see https://evil.test', 'see https\\://evil.test'],
    ['see WWW.evil.test', 'see WWW\\.evil.test'],
    ['a :smile: $x$ ~b~ #1 a|b &amp;', 'a \\:smile: \\$x\\$ \\~b\\~ \\#1 a\\|b \\&amp;'],
    ['qty must be "2", i.e. (a number); see: 1.5 - 2!', 'qty must be "2", i.e. (a number); see: 1.5 - 2!'],
  ])('escapes in Markdown what begins something, and nothing else: %j', (text, written) => {
    expect(report('md', everywhere('a'), null, text)).toContain(`\n---\n\n${written}. `);
  });
});

/** What of a Markdown text stands outside code, by the rules of CommonMark for fences. */
function outsideCode(markdown: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const opener = /^(`{3,})/.exec(line)?.[1];
    if (fence === null && opener) fence = opener;
    else if (fence !== null && line === fence) fence = null;
    else if (fence === null) kept.push(line.replaceAll(/(?<![`\\])(`+)(?!`).*?(?<!`)\1(?!`)/g, ''));
  }
  expect(fence).toBeNull();
  return kept.join('\n');
}

describe('HAR', () => {
  it('reads back as the masked exchange', () => {
    const text = report('har', exchangeWith({ headers: [{ name: 'Authorization', value: 'Bearer abc123def456' }], body: '{"a":1,}' }));
    const { log } = JSON.parse(text) as { log: { entries: unknown[] } };
    const exchange = entryToExchange(log.entries[0], { id: 'again', recorder: 'har' });
    expect(exchange?.request.headers[0]?.value).toBe('Bearer REDACTED_1xx');
    expect(exchange?.request.body).toMatchObject({ text: '{"a":1,}' });
    expect(exchange?.response?.status).toBe(400);
  });
});

describe('several exchanges', () => {
  const secret = 'tok-4f9a8b7c6d5e4f3a';
  const subjects = ['a', 'b'].map((id) => {
    const exchange = { ...exchangeWith({ headers: [{ name: 'X-Api-Key', value: secret }], body: '{"a":1,}', answer: '' }), id };
    return { exchange, context: contextFor(emptySession, exchange) };
  });

  it('make one HAR in which the same secret has the same placeholder', () => {
    const { text, masks } = harOfExchanges(subjects, { redact: {}, environment });
    const { log } = JSON.parse(text) as { log: { entries: { request: { headers: { value: string }[] } }[] } };
    const values = log.entries.map(({ request }) => request.headers.find(({ value }) => value.includes('REDACTED'))?.value);
    expect([values.length, new Set(values).size, masks.length]).toEqual([2, 1, 1]);
    expect(text).not.toContain(secret);
  });
});

describe('what a person made of the request', () => {
  const secret = 'tok-4f9a8b7c6d5e4f3a';
  const exchange = exchangeWith({ headers: [{ name: 'X-Api-Key', value: secret }], body: '{"a":1,}', answer: '' });
  const context = {
    ...contextFor(emptySession, exchange),
    twins: [{ id: 't', request: { ...exchange.request, url: `https://api.test/?token=${secret}` } }],
  };

  it('stands in the report in place of the diagnosis’ own, masked too', () => {
    const body = { state: 'known', text: '{"a":2,"password":"n3w-s3cret"}', form: 'text', complete: true } as const;
    const fixed = { ...exchange.request, method: 'PUT', body };
    const { text, masks } = reportExchange('md', { exchange, context, fixed }, { redact: {}, environment });
    expect(text).toContain("-X 'PUT'");
    expect(text).toContain('"a":2');
    expect(text).not.toMatch(/n3w-s3cret|tok-4f9a/);
    expect(masks.map(({ kind }) => kind)).toContain('value of password');
  });
});

describe('whether the environment matters', () => {
  const agent = (value: string) => [{ name: 'User-Agent', value }];
  const failing = exchangeWith({ url: 'https://api.test/v1/orders/7', headers: agent('Firefox') });
  const passing = (url: string, headers = agent('Firefox')): Exchange => ({
    ...exchangeWith({ url, headers, status: 200, answer: '{}' }),
    id: url,
  });
  const facts = (format: ReportFormat, passed: readonly Exchange[], elsewhere: Elsewhere | null, exchange = failing): string =>
    reportExchange(
      format,
      { exchange, context: contextFor(passed.reduce(observe, emptySession), exchange) },
      { redact: {}, environment: { ...environment, elsewhere } },
    ).text;

  test.each<[string, readonly Exchange[], string]>([
    ['none was seen', [], 'none to this endpoint was seen'],
    ['the same endpoint', [passing('https://api.test/v1/orders/8')], 'seen to the same endpoint on the same host, from the same client'],
    ['another client', [passing('https://api.test/v1/orders/8', agent('curl/8'))], 'same host, from another client'],
    ['who sent it is not known', [passing('https://api.test/v1/orders/8', [])], 'seen to the same endpoint on the same host`'],
    ['a near miss', [passing('https://api.test/v1/ordres/8')], 'seen to a similar endpoint on the same host'],
    ['another host', [passing('https://staging.test:8443/v1/orders/8')], 'seen to the same path on staging.test:8443'],
  ])('passing requests: %s', (_, passed, text) => {
    expect(facts('md', passed, null)).toContain(text);
  });

  it('says nothing of passing requests where the answer is no refusal', () => {
    expect(facts('md', [], null, passing('https://api.test/v1/orders/7'))).not.toContain('Passing requests');
  });

  test.each<[Elsewhere | null, string]>([
    [null, 'not tried'],
    [{ happens: true, where: '' }, 'yes, the same'],
    [{ happens: true, where: ' curl ' }, 'yes, the same: curl'],
    [{ happens: false, where: 'staging' }, 'no, only here: staging'],
  ])('elsewhere: %j', (elsewhere, text) => {
    expect(facts('md', [], elsewhere)).toContain(`- **Happens elsewhere:** \`${text}\``);
    expect(facts('html', [], elsewhere)).toContain(`<dt>Happens elsewhere</dt><dd>${text}</dd>`);
    expect(JSON.parse(facts('har', [], elsewhere)).log.entries[0]._environment).toEqual({
      client: 'Firefox',
      passing: 'none to this endpoint was seen',
      elsewhere: text,
    });
  });

  test.each(formats)('what a person writes is masked: %s', (format) => {
    const secret = 'tok-4f9a8b7c6d5e4f3a';
    const exchange = exchangeWith({ headers: [{ name: 'X-Api-Key', value: secret }] });
    const where = `curl -H 'X-Api-Key: ${secret}' https://ann:pa55word@staging.test/?password=hunter22`;
    const text = facts(format, [], { happens: true, where }, exchange);
    expect(text).toContain('staging');
    expect(text).not.toMatch(/tok-4f9a|pa55word|hunter22/);
  });
});

test('masks of requests that it is compared with say so', () => {
  const exchange = exchangeWith({ headers: [{ name: 'X-Api-Key', value: 'tok-4f9a8b7c6d5e4f3a' }], body: '{"qty":1}' });
  const other = { ...exchange.request, headers: [{ name: 'X-Api-Key', value: 'tok-b7c6d5e4f3a4f9a8' }] };
  const context = {
    ...contextFor(emptySession, exchange),
    twins: [{ id: 't', request: other }],
    preflight: { ...exchange, request: { ...other, url: 'https://api.test/?token=abc123def456' } },
  };
  const { masks } = reportExchange(
    'md',
    { exchange, context, fixed: { ...other, headers: [{ name: 'X-Api-Key', value: 'tok-d5e4f3a4f9a8b7c6' }] } },
    { redact: {}, environment },
  );
  expect(masks.map(({ places }) => places)).toEqual([
    ['request.headers X-Api-Key'],
    ['fixed request.headers X-Api-Key'],
    ['preflight request.url token'],
    ['preflight request.headers X-Api-Key', 'passing request.headers X-Api-Key'],
  ]);
});
