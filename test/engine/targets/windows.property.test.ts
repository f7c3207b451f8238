// cmd and PowerShell cannot run here: independent tokenisers read their texts back, and the real curl is given what they read.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetNamed } from '#engine/all-targets.ts';
import type { Request, RenderedText, SavedFile } from '#engine/index.ts';
import { cmdArguments } from '#test/cmd-tokenizer.ts';
import { bytesOf, powershellStatements, type Word } from '#test/powershell-tokenizer.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { startRawServer, type RawServer } from '#test/raw-server.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { hostileRequest } from './hostile-request.ts';
import { sentTo } from './programs.ts';
import { asArrived, type ReadRequest } from './read-back.ts';
import { renderedOrRefused, textOf } from './rendered.ts';

const CURL = { adds: ['user-agent', 'accept', 'authorization'] };
const EXTRA = { TOKEN: 'tok', COOKIE: 'a=b', X_API_KEY: 'k', API_KEY: 'q' };

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

/** Runs the real curl with these arguments and files in an empty folder. */
async function runCurl([program, ...args]: readonly string[], files: readonly SavedFile[]): Promise<void> {
  expect(program).toMatch(/^curl(?:\.exe)?$/);
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-windows-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const child = spawn('curl', ['-q', '--silent', '--noproxy', '*', ...args], { cwd: folder, stdio: 'ignore' });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    expect([code, readdirSync(folder).filter((file) => !files.some(({ name }) => name === file))]).toEqual([0, []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const variableOr = (word: Word): string =>
  word.kind === 'variable' ? (EXTRA[word.name.replace('env:', '') as keyof typeof EXTRA] ?? '') : word.kind === 'mark' ? '' : word.text;

/** Words of a command as arguments: what stands in parentheses is one of them. */
function powershellArguments(words: readonly Word[]): string[] {
  const args: string[] = [];
  let group: string | null = null;
  for (const word of words) {
    if (word.kind === 'mark' && word.text === '(') group = '';
    else if (word.kind === 'mark' && word.text === ')') {
      args.push(group ?? '');
      group = null;
    } else if (word.kind === 'mark' && word.text !== '+') throw new Error(`PowerShell would obey ${word.text}.`);
    else if (word.kind === 'variable' && word.name === '@body') args.push('@body.tmp');
    else if (group === null) args.push(variableOr(word));
    else group += variableOr(word);
  }
  return args;
}

/** How each target's text is run as far as it can be. */
const RUNNERS = {
  'curl-cmd': async ({ text, files }: RenderedText) => runCurl(cmdArguments(text, EXTRA), files),
  'curl-powershell': async ({ text, files }: RenderedText) => {
    const statements = powershellStatements(text);
    const command = powershellArguments(statements.at(-1) ?? []);
    if (statements.length === 1) return runCurl(command, files);
    const [made = [], written = []] = statements;
    expect(made).toEqual([
      { kind: 'variable', name: 'body' },
      { kind: 'mark', text: '=' },
      { kind: 'bare', text: 'New-TemporaryFile' },
    ]);
    // [IO.File]::WriteAllBytes($body, …)
    expect(written.slice(0, 8).map((word) => ('text' in word ? word.text : word.name))).toEqual([
      '[',
      'IO.File',
      ']',
      '::',
      'WriteAllBytes',
      '(',
      'body',
      ',',
    ]);
    return runCurl(command, [...files, { name: 'body.tmp', bytes: bytesOf(written.slice(8, -1)) }]);
  },
} as const;

async function expectArrives(id: keyof typeof RUNNERS, request: Request): Promise<boolean> {
  const sent = sentTo(server.port, request);
  const rendered = renderedOrRefused(targetNamed(id), sent);
  if (typeof rendered === 'string') return false;
  server.take();
  await RUNNERS[id](rendered);
  const [arrived] = server.take();
  expectArrived(arrived, sent, CURL);
  return true;
}

describe.each(Object.keys(RUNNERS) as (keyof typeof RUNNERS)[])('%s', (id) => {
  it('sends every shared request byte for byte', async () => {
    let count = 0;
    for (const { request } of requestFixtures) if (await expectArrives(id, request)) count += 1;
    expect(count).toBeGreaterThan(30);
  });

  it('sends hostile requests byte for byte, or refuses them', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRequest, async (request) => void (await expectArrives(id, request))),
      { numRuns: propertyRuns(200, 10_000), endOnFailure: true },
    );
  });

  it('takes secrets from the environment', async () => {
    const sent = sentTo(server.port, requestFixtures.find(({ name }) => name === 'secrets')!.request);
    const rendered = renderedOrRefused(targetNamed(id), sent, { secrets: 'environment' });
    if (typeof rendered === 'string') throw new Error(rendered);
    server.take();
    await RUNNERS[id](rendered);
    expect(server.take()[0]?.fieldLines).toEqual(expect.arrayContaining(['Authorization: Bearer tok', 'Cookie: a=b', 'X-Api-Key: k']));
  });
});

/** What Invoke-WebRequest would be told: a parameter's name, then its value. */
function invokeWebRequest(text: string): ReadRequest {
  const statements = powershellStatements(text);
  expect(statements).toHaveLength(1);
  const [command, ...words] = statements[0] ?? [];
  expect(command).toEqual({ kind: 'bare', text: 'Invoke-WebRequest' });
  const read = { method: 'GET', url: '', headers: [] as [string, string][], body: Buffer.alloc(0) as Buffer };
  for (let at = 0; at < words.length;) {
    const name = words[at]?.kind === 'bare' ? variableOr(words[at]!) : '';
    const end = words.findIndex((word, index) => index > at && word.kind === 'bare' && word.text.startsWith('-'));
    const values = words.slice(at + 1, end < 0 ? words.length : end);
    const strings = values.filter((word) => word.kind === 'string').map(({ text: value }) => value);
    if (name === '-Uri') read.url = strings[0] ?? '';
    else if (name === '-CustomMethod') read.method = strings[0] ?? '';
    else if (name === '-ContentType') read.headers.push(['Content-Type', strings[0] ?? '']);
    else if (name === '-Headers') for (let i = 0; i < strings.length; i += 2) read.headers.push([strings[i] ?? '', strings[i + 1] ?? '']);
    else if (name === '-Body') read.body = bytesOf(values.slice(1, -1));
    else expect(name).toMatch(/^-(?:SkipHeaderValidation|SkipHttpErrorCheck|MaximumRedirection)$/);
    at = end < 0 ? words.length : end;
  }
  return read;
}

describe('powershell', () => {
  const readsBack = (request: Request): boolean => {
    const text = textOf(targetNamed('powershell'), request);
    if (text !== null) expectArrived(asArrived(invokeWebRequest(text)), request, { adds: [], changesCase: true });
    return text !== null;
  };

  it('tells every shared request as it is', () => {
    expect(requestFixtures.filter(({ request }) => readsBack(request)).length).toBeGreaterThan(15);
  });

  it('tells hostile requests as they are, or refuses them', () => {
    fc.assert(
      fc.property(hostileRequest, (request) => void readsBack(request)),
      { numRuns: propertyRuns(2000, 50_000) },
    );
  });
});

describe('the tokenisers', () => {
  it.each([
    ['curl "a&b" & calc', /obey &/],
    ['curl a\nb', /line break/],
    ['curl "a', /left open/],
  ])('cmd: %j is not one command', (text, reason) => {
    expect(() => cmdArguments(text)).toThrow(reason);
  });

  it.each([
    ['curl ^"a^%^PATH^%^"', ['curl', 'a%PATH%']],
    ['curl "%OS%" a\\\\b "c\\"d" ""', ['curl', 'Windows_NT', 'a\\\\b', 'c"d', '']],
    ['curl a ^\n  b', ['curl', 'a', 'b']],
  ])('cmd: %j', (text, args) => {
    expect(cmdArguments(text)).toEqual(args);
  });

  it.each(['curl.exe "a$(calc)"', 'curl.exe a | calc', "curl.exe 'a", 'curl.exe & calc'])('PowerShell: %j is not one command', (text) => {
    expect(() => powershellArguments(powershellStatements(text)[0] ?? [])).toThrow();
  });

  it('PowerShell: typographic quotes are quotes', () => {
    expect(powershellStatements("a 'b\u2019\u2019c''d'")).toEqual([
      [
        { kind: 'bare', text: 'a' },
        { kind: 'string', text: "b\u2019c'd" },
      ],
    ]);
  });
});
