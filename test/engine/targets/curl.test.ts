import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeaderField, Request } from '#engine/index.ts';
import { CannotExpress } from '#engine/core/define.ts';
import { curl } from '#engine/targets/curl.ts';
import { golden } from '#test/golden.ts';
import { posixShells, runInShell } from '#test/posix-shells.ts';
import { startRawServer, type RawRequest, type RawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { hostileRequest } from './hostile-request.ts';

/** The command, or null when the request is refused; any other error fails the test. */
function rendered(request: Request): string | null {
  try {
    return curl.render(request);
  } catch (error) {
    if (error instanceof CannotExpress) return null;
    throw error;
  }
}

const servers: RawServer[] = [];
beforeAll(async () => {
  for (const _ of posixShells) servers.push(await startRawServer());
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** Runs the commands one after another in one shell and gives back what arrived; nothing else may have happened. */
async function arrivals(shell: readonly string[], commands: readonly string[]): Promise<RawRequest[]> {
  const server = servers[posixShells.indexOf(shell)]!;
  server.take();
  const run = await runInShell(shell, commands.map((command) => `${command}\n`).join(''), server.port);
  expect(run).toMatchObject({ exitCode: 0, filesLeft: [] });
  return server.take();
}

/** Fields that clients make themselves or that only browsers send, as docs/targets.md lists them. */
const leftOut =
  /^(?::(?:authority|method|path|scheme)|connection|content-length|http2-settings|keep-alive|priority|proxy-authorization|proxy-connection|sec-.*|te|transfer-encoding|upgrade)$/i;
const curlsOwn = /^(?:Host|User-Agent|Accept|Accept-Encoding|Content-Length|Authorization): /;

const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
const fieldLine = ({ name, value }: HeaderField): string => {
  const trimmed = value.replaceAll(/^[ \t]+|[ \t]+$/g, '');
  return asBytes(trimmed === '' ? `${name}:` : `${name}: ${trimmed}`);
};

/** What must stand on the first line: the URL from its path on, with what no request line can hold percent-encoded. */
function expectedTarget(url: string): string {
  const target = url
    .replace(/^http:\/\/[^/?#]*/, '')
    .replace(/#.*$/s, '')
    .replaceAll(/[^!-~]+/gu, encodeURIComponent);
  return target.startsWith('/') ? target : `/${target}`;
}

function expectedBody({ body }: Request): Buffer {
  if (body.state === 'unknown') return Buffer.from('BODY_NOT_AVAILABLE: put the body that was sent in place of this text');
  return body.state === 'absent' ? Buffer.alloc(0) : Buffer.from(body.text, body.form === 'bytes' ? 'latin1' : 'utf8');
}

function expectSame(arrived: RawRequest | undefined, request: Request): void {
  const named = request.headers
    .filter(({ name, value }) => !leftOut.test(name) && !isOwnHost(name, value) && !isCompression(name, value))
    .map(fieldLine);
  const lines = arrived?.fieldLines ?? [];
  expect({
    requestLine: arrived?.requestLine,
    named: lines.filter((line) => named.includes(line)).toSorted(),
    others: lines.filter((line) => !named.includes(line) && !curlsOwn.test(line)),
    body: arrived?.body.toString('latin1'),
  }).toEqual({
    requestLine: `${request.method} ${expectedTarget(request.url)} HTTP/1.1`,
    named: named.toSorted(),
    others: [],
    body: expectedBody(request).toString('latin1'),
  });
}
const isOwnHost = (name: string, value: string): boolean => /^host$/i.test(name) && value === 'api.example.test';
const isCompression = (name: string, value: string): boolean =>
  /^accept-encoding$/i.test(name) && /^[a-z, ]+$/.test(value) && value.includes('gzip');

describe('every shared request', () => {
  it.each(requestFixtures)('$name is rendered as its golden says', ({ name, request }) => {
    const command = rendered(request);
    if (command !== null) return expect(`${command}\n`).toBe(golden(`targets/curl/${name}.sh`, `${command}\n`));
    let reason = '';
    try {
      curl.render(request);
    } catch (error) {
      reason = `${(error as Error).message}\n`;
    }
    expect(reason).toBe(golden(`targets/curl/${name}.refusal.txt`, reason));
  });

  const runnable = requestFixtures.filter(({ request }) => rendered(request) !== null);

  it.each(posixShells.map((shell) => ({ shell, name: shell.join(' ') })))(
    'arrives byte for byte from $name',
    async ({ shell }) => {
      // mksh has no printf of its own, so that the system's limit for arguments applies: a declared limit.
      const possible = runnable.filter(({ request }) => shell[0] !== 'mksh' || !curl.limits(request).some(({ id }) => id === 'long-body'));
      const arrived = await arrivals(
        shell,
        possible.map(({ request }) => curl.render(request)),
      );
      expect(arrived).toHaveLength(possible.length);
      possible.forEach(({ request }, index) => expectSame(arrived[index], request));
    },
    30_000,
  );
});

describe('hostile requests', () => {
  it.each([{ name: 'bash' }, { name: 'dash' }])(
    'arrive byte for byte from $name, or are refused',
    async ({ name }) => {
      const shell = posixShells.find(([command]) => command === name)!;
      const batch = fc.array(hostileRequest, { minLength: 50, maxLength: 50, size: 'max' });
      await fc.assert(
        fc.asyncProperty(batch, async (requests) => {
          const commands = requests.map(rendered);
          const expressed = requests.filter((_, index) => commands[index] !== null);
          const arrived = await arrivals(
            shell,
            commands.filter((command) => command !== null),
          );
          expect(arrived).toHaveLength(expressed.length);
          expressed.forEach((request, index) => expectSame(arrived[index], request));
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
    60_000,
  );

  it('hold nothing of the request outside of single quotes', () => {
    const ownWords =
      /^(?:printf %[sb] Q \| (?:base64 -d \| )?)?curl Q(?: \\\n {2}(?:-X Q|--head|--globoff|--path-as-is|-H Q|--compressed|--data-raw Q|--data-binary @-))*$/;
    fc.assert(
      fc.property(hostileRequest, (request) => {
        const command = rendered(request);
        if (command !== null) expect(command.replaceAll(/'[^']*'(?:\\''[^']*')*/g, 'Q')).toMatch(ownWords);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('limits', () => {
  const limitsOf = (name: string): string[] =>
    curl.limits(requestFixtures.find((fixture) => fixture.name === name)!.request).map(({ id }) => id);

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
    expect(limitsOf(name)).toEqual(ids);
  });

  it('name the browser-only fields that are left out', () => {
    const { request } = requestFixtures.find(({ name }) => name === 'full')!;
    expect(curl.limits(request)).toContainEqual({ id: 'browser-only', values: { names: 'sec-*, priority' } });
  });

  it('have words for every id', () => {
    const ids = requestFixtures.flatMap(({ request }) => curl.limits(request).map(({ id }) => id));
    expect(Object.keys(curl.limitTexts)).toEqual(expect.arrayContaining([...new Set(ids)]));
    expect([...new Set(ids)].toSorted()).toEqual(Object.keys(curl.limitTexts).toSorted());
  });
});
