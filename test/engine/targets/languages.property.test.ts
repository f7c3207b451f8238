// What targets render for programming languages is run there: what arrives is the request, and nothing else happens.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetNamed } from '#engine/all-targets.ts';
import type { Request } from '#engine/index.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { startRawServer, type RawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived, type ClientTraits } from './arrived-request.ts';
import { hostileRequest } from './hostile-request.ts';
import { goProgram, javaProgram, node, phpProgram, python, rubyProgram, runProgram, sentTo, type Bundle } from './programs.ts';
import { renderedOrRefused, withoutRefused } from './rendered.ts';

/** Hostile requests in one program. */
const BATCH = 60;

interface Language {
  readonly bundle: Bundle;
  readonly traits: ClientTraits;
  /** Fixtures at least that it can say: a target that refuses everything proves nothing. */
  readonly least: number;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  fetch: {
    bundle: node,
    traits: {
      adds: ['accept', 'accept-language', 'sec-fetch-mode', 'user-agent', 'referer'],
      changesCase: true,
      leaves: /^(?:accept-encoding|cookie|user-agent|origin|referer|host|date)$/i,
    },
    least: 25,
  },
  'node-fetch': {
    bundle: node,
    traits: { adds: ['accept', 'accept-language', 'sec-fetch-mode', 'user-agent'], changesCase: true },
    least: 25,
  },
  axios: { bundle: node, traits: { adds: ['accept', 'user-agent', 'authorization'], changesCase: true }, least: 25 },
  'python-requests': { bundle: python, traits: { adds: ['accept', 'user-agent', 'authorization'] }, least: 25 },
  'python-httpx': { bundle: python, traits: { adds: ['accept', 'user-agent', 'authorization'] }, least: 25 },
  go: { bundle: goProgram, traits: { adds: ['user-agent', 'authorization'], changesCase: true }, least: 25 },
  java: { bundle: javaProgram, traits: { adds: ['user-agent'] }, least: 25 },
  php: { bundle: phpProgram, traits: { adds: ['accept', 'authorization'] }, least: 25 },
  ruby: { bundle: rubyProgram, traits: { adds: ['accept', 'user-agent'], changesCase: true }, least: 25 },
};

const servers: RawServer[] = [];
beforeAll(async () => {
  while (servers.length < Math.max(BATCH, requestFixtures.length)) servers.push(await startRawServer());
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** Runs all of them in one program; returns how many could be said. */
async function expectAllArrive(id: string, requests: readonly { readonly name: string; readonly request: Request }[]): Promise<number> {
  const { bundle, traits } = LANGUAGES[id]!;
  const said = requests.flatMap(({ name, request }, index) => {
    const sent = sentTo(servers[index]!.port, request);
    const rendered = renderedOrRefused(targetNamed(id), sent);
    return typeof rendered === 'string' ? [] : [{ name, sent, rendered, server: servers[index]! }];
  });
  for (const server of servers) server.take();
  const run = await runProgram(
    bundle(said.map(({ rendered }) => rendered.text)),
    said.flatMap(({ rendered }) => rendered.files),
  );
  expect(run).toMatchObject({ exitCode: 0, filesLeft: [] });
  for (const { name, sent, server } of said) {
    const arrived = server.take();
    expect([name, arrived.length, arrived.length === 1 ? '' : run.output]).toEqual([name, 1, '']);
    expectArrived(arrived[0], sent, traits);
  }
  return said.length;
}

describe.each(Object.keys(LANGUAGES))('%s', (id) => {
  it('sends every shared request byte for byte', async () => {
    expect(await expectAllArrive(id, requestFixtures)).toBeGreaterThan(LANGUAGES[id]!.least);
  });

  it('sends hostile requests byte for byte, or refuses them', async () => {
    const batch = fc.array(hostileRequest, { minLength: BATCH, maxLength: BATCH, size: 'max' });
    await fc.assert(
      fc.asyncProperty(batch, async (requests) => {
        const sayable = requests.map((request) => withoutRefused(targetNamed(id), request));
        const count = await expectAllArrive(
          id,
          sayable.map((request, index) => ({ name: `${index}: ${JSON.stringify(request)}`, request })),
        );
        expect(count).toBeGreaterThan(BATCH / 2);
      }),
      { numRuns: propertyRuns(1, 40), endOnFailure: true },
    );
  });
});

describe.each(Object.keys(LANGUAGES).filter((id) => id !== 'fetch'))('%s', (id) => {
  it('takes secrets from the environment as they are', async () => {
    const server = servers[0]!;
    const secret = `a'b"c$(touch CANARY)#{d}\\e`;
    const sent = sentTo(server.port, requestFixtures.find(({ name }) => name === 'secrets')!.request);
    const rendered = renderedOrRefused(targetNamed(id), sent, { secrets: 'environment' });
    if (typeof rendered === 'string') throw new Error(rendered);
    server.take();
    const variables = { TOKEN: secret, COOKIE: 'c=d', X_API_KEY: 'k', API_KEY: 'q' };
    const run = await runProgram(LANGUAGES[id]!.bundle([rendered.text]), [], variables);
    expect(run).toMatchObject({ exitCode: 0, filesLeft: [] });
    const [arrived] = server.take();
    expect(arrived?.requestLine).toBe('GET /v1/orders?api_key=q&page=2 HTTP/1.1');
    const values = arrived?.fieldLines.map((line) => line.slice(line.indexOf(': ') + 2));
    expect(values).toEqual(expect.arrayContaining([`Bearer ${secret}`, 'c=d', 'k']));
  });
});
