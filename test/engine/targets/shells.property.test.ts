// Every text for shells is run in every shell with the real client: what arrives is the request, and nothing else happens.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetNamed } from '#engine/all-targets.ts';
import type { Request } from '#engine/index.ts';
import { startHttpie, type QuickHttpie } from '#test/httpie/start-httpie.ts';
import { posixShells, runInShell, type ShellCommand, type Surroundings } from '#test/posix-shells.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { startRawServer, type RawRequest, type RawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { hostileMegabyte, hostileRequest } from './hostile-request.ts';
import { sentTo } from './programs.ts';
import { limitIds, renderedOrRefused, withoutRefused } from './rendered.ts';

/** Fields that the clients add, how many hostile requests they get in `npm test` and in `npm run fuzz`, and how many fixtures they can say at least. */
const CLIENTS = {
  curl: { adds: ['user-agent', 'accept', 'authorization'], hostile: [300, 10_000], least: 40 },
  wget: { adds: ['user-agent', 'accept'], hostile: [50, 10_000], least: 20 },
  httpie: { adds: ['user-agent', 'accept', 'authorization'], hostile: [50, 10_000], least: 20 },
} as const;
type Client = keyof typeof CLIENTS;

/** Milliseconds in which HTTPie itself starts some forty times, on a busy machine too. */
const STARTS = 400_000;

/** Requests in one script: starting a shell costs more than a command. */
const BATCH = 50;

let server: RawServer;
/** HTTPie without the half second that it takes to start; what it sends is compared with what the program itself sends. */
let quickHttpie: QuickHttpie;
beforeAll(async () => {
  server = await startRawServer();
  quickHttpie = await startHttpie();
});
afterAll(async () => {
  await server.close();
  await quickHttpie.close();
});

/** Runs the commands one after another in one shell and gives back what arrived; nothing else may have happened. */
async function arrivals(
  shell: readonly string[],
  commands: readonly ShellCommand[],
  surroundings: Surroundings = {},
): Promise<RawRequest[]> {
  server.take();
  const run = await runInShell(shell, commands, surroundings);
  expect(run).toMatchObject({ exitCode: 0, filesLeft: [] });
  return server.take();
}

/** The requests that the target can say, with their texts. mksh has no printf of its own, so that the system's limit for arguments applies: a declared limit. */
function said(client: Client, requests: readonly Request[], shell: readonly string[]): { request: Request; command: ShellCommand }[] {
  return requests.flatMap((each) => {
    const request = sentTo(server.port, each);
    const target = targetNamed(client);
    if (shell[0] === 'mksh' && limitIds(target, request).includes('long-body')) return [];
    const command = renderedOrRefused(target, request);
    return typeof command === 'string' ? [] : [{ request, command }];
  });
}

async function expectAllArrive(
  client: Client,
  requests: readonly Request[],
  shell: readonly string[],
  surroundings: Surroundings = {},
): Promise<number> {
  const possible = said(client, requests, shell);
  const commands = possible.map(({ command }) => command);
  const arrived = await arrivals(shell, commands, surroundings);
  expect(arrived).toHaveLength(possible.length);
  possible.forEach(({ request }, index) => expectArrived(arrived[index], request, CLIENTS[client]));
  return possible.length;
}

const cases = (Object.keys(CLIENTS) as Client[]).flatMap((client) =>
  posixShells.map((shell) => ({ client, shell, name: shell.join(' ') })),
);

describe.each(cases)('$client in $name', ({ client, shell, name }) => {
  const { hostile, least } = CLIENTS[client];
  const runs = propertyRuns(hostile[0], hostile[1]);
  const quick = (): Surroundings => (client === 'httpie' ? { programs: quickHttpie.folder } : {});

  it(
    'sends shared requests byte for byte',
    async () => {
      const requests = requestFixtures.map(({ request }) => request);
      const itself = name === 'bash' || propertyRuns(0, 1) === 1;
      expect(await expectAllArrive(client, requests, shell, itself ? {} : quick())).toBeGreaterThanOrEqual(least);
    },
    STARTS,
  );

  it('sends hostile requests byte for byte, or refuses them', async () => {
    const length = Math.min(runs, BATCH);
    let sent = 0;
    const batch = fc.array(hostileRequest, { minLength: length, maxLength: length, size: 'max' });
    await fc.assert(
      fc.asyncProperty(batch, async (requests) => {
        const sayable = requests.map((request) => withoutRefused(targetNamed(client), request));
        sent += await expectAllArrive(client, sayable, shell, quick());
      }),
      { numRuns: Math.ceil(runs / BATCH), endOnFailure: true },
    );
    expect(sent).toBeGreaterThan(runs * 0.8);
    if (propertyRuns(0, 1) === 1) console.log(`${client} in ${name}: ${sent} hostile requests arrived`);
  });

  it('sends bodies of more than 1 MB', async () => {
    const { request } = requestFixtures.find((fixture) => fixture.name === 'json-body')!;
    await fc.assert(
      fc.asyncProperty(hostileMegabyte, async (text) => {
        const sent: Request = { ...request, body: { state: 'known', form: 'text', text, complete: true } };
        expect(await expectAllArrive(client, [sent], shell, quick())).toBe(1);
      }),
      { numRuns: propertyRuns(1, 10), endOnFailure: true },
    );
  });

  it('takes secrets from the environment as they are', async () => {
    const { request } = requestFixtures.find((fixture) => fixture.name === 'secrets')!;
    const secret = `a'b"c$(touch CANARY)d \`e\` *`;
    const command = renderedOrRefused(targetNamed(client), sentTo(server.port, request), { secrets: 'environment' });
    if (typeof command === 'string') throw new Error(command);
    const [arrived] = await arrivals(shell, [command], {
      ...quick(),
      variables: { TOKEN: secret, COOKIE: 'c', X_API_KEY: 'k', API_KEY: 'q' },
    });
    expect(arrived?.fieldLines).toContain(`Authorization: Bearer ${secret}`);
  });
});

it('HTTPie is not given a field name that it would take for an option', () => {
  const { request } = requestFixtures.find(({ name }) => name === 'short')!;
  const dashed = { ...request, headers: [{ name: '-o', value: '' }] };
  expect(renderedOrRefused(targetNamed('httpie'), dashed)).toBe('HTTPie takes the field name -o for an option.');
});

it('HTTPie sends what it sends when it is forked', async () => {
  const requests = fc.sample(hostileRequest, { numRuns: 20, seed: 12 }).map((request) => withoutRefused(targetNamed('httpie'), request));
  const commands = said('httpie', requests, ['bash']).map(({ command }) => command);
  const itself = await arrivals(['bash'], commands);
  expect(itself.length).toBeGreaterThan(15);
  expect(await arrivals(['bash'], commands, { programs: quickHttpie.folder })).toEqual(itself);
});
