// Every text for shells is run in every shell: what arrives is the request, and nothing else happens.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curl, type Request, type Target } from '#engine/index.ts';
import { posixShells, runInShell } from '#test/posix-shells.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { startRawServer, type RawRequest, type RawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { hostileRequest } from './hostile-request.ts';
import { limitIds, textOf } from './rendered.ts';

const CURL = { adds: ['user-agent', 'accept', 'authorization'] };
/** Requests in one script: starting a shell costs more than a command. */
const BATCH = 50;

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** Runs the commands one after another in one shell and gives back what arrived; nothing else may have happened. */
async function arrivals(shell: readonly string[], commands: readonly string[], variables = {}): Promise<RawRequest[]> {
  server.take();
  const run = await runInShell(shell, commands.map((command) => `${command}\n`).join(''), server.port, variables);
  expect(run).toMatchObject({ exitCode: 0, filesLeft: [] });
  return server.take();
}

/** The requests that the target can say, with their texts. mksh has no printf of its own, so that the system's limit for arguments applies: a declared limit. */
function said(target: Target, requests: readonly Request[], shell: readonly string[]): { request: Request; text: string }[] {
  return requests.flatMap((request) => {
    const text = shell[0] === 'mksh' && limitIds(target, request).includes('long-body') ? null : textOf(target, request);
    return text === null ? [] : [{ request, text }];
  });
}

async function expectAllArrive(target: Target, requests: readonly Request[], shell: readonly string[]): Promise<void> {
  const possible = said(target, requests, shell);
  const arrived = await arrivals(
    shell,
    possible.map(({ text }) => text),
  );
  expect(arrived).toHaveLength(possible.length);
  possible.forEach(({ request }, index) => expectArrived(arrived[index], request, CURL));
}

describe.each(posixShells.map((shell) => ({ name: shell.join(' '), shell })))('curl in $name', ({ shell }) => {
  it('sends every shared request byte for byte', async () => {
    await expectAllArrive(
      curl,
      requestFixtures.map(({ request }) => request),
      shell,
    );
  }, 60_000);

  it('sends hostile requests byte for byte, or refuses them', async () => {
    const batch = fc.array(hostileRequest, { minLength: BATCH, maxLength: BATCH, size: 'max' });
    await fc.assert(
      fc.asyncProperty(batch, (requests) => expectAllArrive(curl, requests, shell)),
      { numRuns: propertyRuns(300, 10_000) / BATCH, endOnFailure: true },
    );
  }, 60_000);

  it('takes secrets from the environment as they are', async () => {
    const { request } = requestFixtures.find(({ name }) => name === 'secrets')!;
    const secret = `a'b"c$(touch CANARY)\\\\d \`e\` *`;
    const text = textOf(curl, { ...request, url: 'http://api.example.test/' }, { secrets: 'environment' });
    const [arrived] = await arrivals(shell, [text ?? ''], { TOKEN: secret, COOKIE: 'c', X_API_KEY: 'k' });
    expect(arrived?.fieldLines).toContain(`Authorization: Bearer ${secret}`);
  });
});
