// Tests that we render are run by their runners: they pass where the server refuses the one request and takes the other, and fail where it does not.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetNamed } from '#engine/all-targets.ts';
import { CannotExpress, render, type Request } from '#engine/index.ts';
import { startRawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { runProgram, sentTo, type Program } from './programs.ts';
import { bothFor } from './rendered.ts';

const CLAIM = bothFor(requestFixtures[0]!.request).claim ?? '';
const FIXTURES = [
  'quotes',
  'json-body',
  'form-body',
  'multipart-body',
  'nul-body',
  'not-utf8-body',
  'get-with-body',
  'unicode',
  'unicode-url',
  'secrets',
];

/** How the server takes requests without and with `X-Fixed`. */
type Manner = 'refuses-broken' | 'refuses-all' | 'refuses-none' | 'refuses-otherwise';

let manner: Manner = 'refuses-broken';
const PLAYWRIGHT = { adds: ['accept', 'user-agent', 'content-type'], changesCase: true };
const server: Server = createServer((request, response) => {
  const fixed = request.headers['x-fixed'] !== undefined;
  const refused = manner === 'refuses-none' ? false : manner === 'refuses-all' || !fixed;
  request.resume().on('end', () => {
    response.writeHead(refused ? 400 : 200);
    response.end(refused ? (manner === 'refuses-otherwise' ? 'something else' : `refused: ${CLAIM}`) : 'taken');
  });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const RUNNERS: Readonly<Record<string, (texts: readonly string[]) => Program>> = {
  vitest: (texts) => ({
    files: files(texts, (index) => `request${index}.test.mjs`),
    command: ['node', '../node_modules/vitest/vitest.mjs', 'run', '--root', '.', '--reporter=json', '--no-cache'],
  }),
  playwright: (texts) => ({
    files: files(texts, (index) => `request${index}.spec.mjs`),
    command: ['node', '../node_modules/@playwright/test/cli.js', 'test', '--reporter=json', '--workers=1', '--output=../results'],
  }),
  pytest: (texts) => ({
    files: files(texts, (index) => `test_request${index}.py`),
    command: ['/usr/bin/python3', '-B', '-m', 'pytest', '-q', '-p', 'no:cacheprovider'],
  }),
};
const files = (texts: readonly string[], name: (index: number) => string): Record<string, string> =>
  Object.fromEntries(texts.map((text, index) => [name(index), text]));

/** Tests that passed and failed, as each runner counts them. */
function counts(id: string, output: string): { passed: number; failed: number } {
  const number = (pattern: RegExp): number => Number(pattern.exec(output)?.[1] ?? 0);
  if (id === 'vitest') return { passed: number(/"numPassedTests":(\d+)/), failed: number(/"numFailedTests":(\d+)/) };
  if (id === 'playwright') return { passed: number(/"expected": (\d+)/), failed: number(/"unexpected": (\d+)/) };
  return { passed: number(/(\d+) passed/), failed: number(/(\d+) failed/) };
}

const textFor = (id: string, request: Request): string[] => {
  const sent = sentTo(port, request);
  try {
    return [render(targetNamed(id), sent, {}, { both: bothFor(sent) }).text];
  } catch (error) {
    if (error instanceof CannotExpress) return [];
    throw error;
  }
};

describe.each(Object.keys(RUNNERS))('%s', (id) => {
  const run = async (names: readonly string[], how: Manner) => {
    manner = how;
    const texts = requestFixtures.filter(({ name }) => names.includes(name)).flatMap(({ request }) => textFor(id, request));
    const { output, filesLeft } = await runProgram(RUNNERS[id]!(texts));
    return { ...counts(id, output), texts: texts.length, filesLeft, output };
  };

  it('holds both facts where they are true', async () => {
    const { passed, failed, texts, filesLeft, output } = await run(FIXTURES, 'refuses-broken');
    expect({ passed, failed, filesLeft, output: failed > 0 ? output : '' }).toEqual({
      passed: 2 * texts,
      failed: 0,
      filesLeft: [],
      output: '',
    });
    expect(texts).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['refuses-all', 1, 1],
    ['refuses-none', 1, 1],
    ['refuses-otherwise', 1, 1],
  ] as const)('fails where a server %s', async (how, passed, failed) => {
    expect(await run(['json-body'], how)).toMatchObject({ passed, failed });
  });

  it('is refused where there is but one request', () => {
    expect(() => render(targetNamed(id), requestFixtures[0]!.request)).toThrow(/needs both requests/);
  });
});

/** All tests in one file, so that they run in order; their titles have to differ. */
function oneFile(texts: readonly string[]): string {
  const tests = texts.map((text, index) => text.replaceAll(/^import .*$/gm, '').replaceAll(/^test\('/gm, () => `test('${index}: `));
  return ["import { expect, test } from '@playwright/test';", ...tests].join('\n');
}

describe('playwright', () => {
  it('sends both requests byte for byte', async () => {
    const raw = await startRawServer(({ fieldLines }) => (fieldLines.some((line) => /^x-fixed:/i.test(line)) ? 200 : 400));
    try {
      const said = requestFixtures.flatMap(({ request }) => {
        const sent = sentTo(raw.port, request);
        const both = { ...bothFor(sent), claim: null };
        try {
          return [{ both, text: render(targetNamed('playwright'), sent, {}, { both }).text }];
        } catch (error) {
          if (error instanceof CannotExpress) return [];
          throw error;
        }
      });
      const { output } = await runProgram(RUNNERS['playwright']!([oneFile(said.map(({ text }) => text))]));
      expect(counts('playwright', output)).toEqual({ passed: 2 * said.length, failed: 0 });
      const arrived = raw.take();
      said.forEach(({ both }, index) => {
        expectArrived(arrived[2 * index], both.original, PLAYWRIGHT);
        expectArrived(arrived[2 * index + 1], both.fixed, PLAYWRIGHT);
      });
      expect(said.length).toBeGreaterThan(25);
    } finally {
      await raw.close();
    }
  });
});
