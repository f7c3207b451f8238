import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curl, type Request } from '#engine/index.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { hostileRequest } from './hostile-request.ts';
import { limitIds, renderedOrRefused, textOf } from './rendered.ts';

const fixture = (name: string) => requestFixtures.find((each) => each.name === name)!.request;

/** The request with a body that is sent with these fields alone. */
function sentAs(headers: Readonly<Record<string, string>>, text: string): Request {
  const fields = Object.entries({ Accept: '*/*', 'User-Agent': 'x', ...headers }).map(([name, value]) => ({ name, value }));
  return { ...fixture('json-body'), headers: fields, body: { state: 'known', form: 'text', text, complete: true } };
}

const namesCoding = (request: Request): boolean => textOf(curl, request)?.includes('Content-Encoding') ?? false;

describe('a curl command', () => {
  it('holds nothing of the request outside of single quotes', () => {
    const ownWords =
      /^(?:printf %[sb] Q \| (?:base64 -d \| )?)?curl Q(?: \\\n {2}(?:-X Q|--head|--globoff|--path-as-is|-H Q|--compressed|--data-raw Q|--data-binary @-))*$/;
    fc.assert(
      fc.property(hostileRequest, (request) => {
        const command = textOf(curl, request);
        if (command !== null) expect(command.replaceAll(/'[^']*'(?:(?:\\['\\])+'[^']*')*/g, 'Q')).toMatch(ownWords);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      { flags: 'long' },
      "curl 'http://api.example.test/v1/orders/42?expand=items&expand=customer&q=a%20b%26c&empty=&flag#part' \\\n  --request 'PATCH'",
    ],
    [
      { lines: 'one' },
      "curl 'http://api.example.test/v1/orders/42?expand=items&expand=customer&q=a%20b%26c&empty=&flag#part' -X 'PATCH' -H",
    ],
  ])('obeys %j', (options, beginning) => {
    expect(textOf(curl, fixture('full'), options)?.slice(0, beginning.length)).toBe(beginning);
  });

  it.each([
    [{}, true, false],
    [{ compressed: 'no' }, false, false],
    [{ 'browser-headers': 'keep' }, true, true],
  ])('with %j offers compression: %s, and sends browser fields: %s', (options, compressed, browserFields) => {
    const text = textOf(curl, fixture('full'), options) ?? '';
    expect([text.includes('--compressed'), text.includes('sec-ch-ua')]).toEqual([compressed, browserFields]);
  });

  it('takes credentials from the environment', () => {
    const text = textOf(curl, fixture('secrets'), { secrets: 'environment', lines: 'one' });
    expect(text).toBe(
      `curl 'http://api.example.test/v1/orders?api_key='"$API_KEY"'&page=2' -H 'Accept: */*' -H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64)' -H 'Authorization: Bearer '"$TOKEN" -H 'Cookie: '"$COOKIE" -H 'X-Api-Key: '"$X_API_KEY"`,
    );
  });

  it('leaves a body over 1 MB in a file of its own', () => {
    const text = `{"a":"${'x'.repeat(1_000_000)}"}`;
    const request = { ...fixture('json-body'), body: { state: 'known', form: 'text', text, complete: true } } as const;
    const rendered = renderedOrRefused(curl, request);
    expect(rendered).toMatchObject({ text: expect.stringContaining('--data-binary @request-body.json') as string });
    const [file] = typeof rendered === 'string' ? [] : rendered.files;
    expect([file?.name, Buffer.from(file?.bytes ?? []).toString() === text]).toEqual(['request-body.json', true]);
    expect(limitIds(curl, request)).toContain('body-file');
    expect(renderedOrRefused(curl, request, { 'body-file': 'no' })).toMatchObject({ files: [] });
  });
});

describe('limits', () => {
  it.each([
    ['json-body', []],
    ['short', ['adds-header', 'adds-header']],
    ['full', ['compression', 'browser-only']],
    ['unknown-body', ['body-unknown', 'framing']],
    ['cut-body', ['body-cut']],
    ['long-body', ['long-body']],
    ['provisional-headers', ['headers-incomplete', 'adds-header', 'adds-header']],
    ['sanitised-export', ['headers-incomplete']],
    ['unicode', ['not-ascii']],
    ['unicode-url', ['url-encoded']],
    ['credentials-in-url', ['credentials']],
    ['method-empty', []],
  ])('%s: %j', (name, ids) => {
    expect(limitIds(curl, fixture(name))).toEqual(ids);
  });

  it('says that a recorder put marks in the place of bytes', () => {
    const request = sentAs({ 'Content-Type': 'image/png', 'Content-Length': '4' }, '\uFFFDPNG');
    expect(limitIds(curl, request)).toEqual(['body-mangled']);
    expect(limitIds(curl, sentAs({ 'Content-Type': 'text/plain', 'Content-Length': '6' }, '\uFFFDPNG'))).toEqual([]);
  });

  it('does not name a coding that the recorder has undone', () => {
    const request = sentAs({ 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip', 'Content-Length': '36' }, 'plain');
    expect([limitIds(curl, request), namesCoding(request)]).toEqual([['coding-undone'], false]);
    const plain = sentAs({ 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip', 'Content-Length': '5' }, 'plain');
    expect([limitIds(curl, plain), namesCoding(plain)]).toEqual([[], true]);
  });

  it('name the browser-only fields that are left out', () => {
    const input = { request: fixture('full'), options: {}, both: null, masked: false };
    expect(curl.limits(input)).toContainEqual({ id: 'browser-only', values: { names: 'sec-*, priority' } });
  });
});
