import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { harEntry, harText } from '#test/cli/har-text.ts';
import { BuiltCli } from '#test/cli/run-cli.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.make();
  await cli.file('many.har', harText(Array.from({ length: 2000 }, () => harEntry({ requestBody: 'x'.repeat(500) }))));
});
afterAll(() => cli.remove());

it.each(['', '--json', '--jsonl'])('ends without a word when nobody reads on (%s)', async (option) => {
  const run = await cli.shell(`400-doctor diagnose ${option} many.har | head -c 1000; ended=$PIPESTATUS; echo; echo $ended`);
  expect(run.stderr).toBe('');
  expect(run.stdout.trimEnd().split('\n').at(-1)).toBe('1');
});

it('says in one line that the disk is full', async () => {
  const run = await cli.shell('400-doctor diagnose many.har > /dev/full');
  expect(run).toMatchObject({ exit: 2, stderr: expect.stringMatching(/^400-doctor: The disk is full\.\n.*\n$/) });
});

it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves no temporary file behind when %s ends it', async (signal) => {
  const before = await readdir(cli.directory);
  const child = spawn(process.execPath, [cli.program, 'diagnose', '-'], { env: { ...process.env, TMPDIR: cli.directory } });
  child.stdin.on('error', () => {});
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, by) => resolve(by)));
  // More than a pipe holds, so that it is taken up before the rest is awaited.
  await new Promise<void>((resolve) => child.stdin.write(`{"log":{"entries":[${' '.repeat(1 << 20)}`, () => resolve()));
  child.kill(signal);
  expect(await ended).toBe(signal);
  expect(await readdir(cli.directory)).toEqual(before);
});
