import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '#cli/command-line.ts';
import { progressOn } from '#cli/output/progress.ts';
import type { Streams } from '#cli/streams.ts';
import { harEntry, harText } from '#test/cli/har-text.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), '400-doctor-terminal-'));
  await writeFile(path.join(directory, 'one.har'), harText([harEntry({ requestBody: '{"qty":12,}' }), harEntry({ status: 200 })]));
});
afterAll(() => rm(directory, { recursive: true }));

async function onTerminal(args: readonly string[], colour: boolean) {
  let [stdout, stderr] = ['', ''];
  const streams: Streams = {
    stdin: (async function* () {})(),
    stdout: { isTerminal: true, write: async (text) => void (stdout += text) },
    stderr: { isTerminal: true, write: async (text) => void (stderr += text) },
    colour,
  };
  const exit = await runCommandLine(args, streams);
  return { stdout, stderr, exit };
}

describe('on a terminal', () => {
  const COLOURS = /\u001b\[\d+m/g;

  it('colours change nothing but the colours', async () => {
    const args = ['diagnose', path.join(directory, 'one.har')];
    const [coloured, plain] = [await onTerminal(args, true), await onTerminal(args, false)];
    expect(coloured.stdout).toMatch(COLOURS);
    expect(coloured.stdout.replaceAll(COLOURS, '')).toBe(plain.stdout);
    expect(plain.stdout).not.toContain('\u001b');
  });

  it.each([[[]], [['--json']], [['--jsonl']]])('says that the output is not redacted (%s)', async (options) => {
    const { stderr, exit } = await onTerminal(['diagnose', ...options, path.join(directory, 'one.har')], false);
    expect(stderr).toMatch(/^Note: this is not redacted;.*\n$/);
    expect(exit).toBe(1);
  });

  it('says nothing of the kind when nothing was printed', async () => {
    const { stderr } = await onTerminal(['diagnose', '--status', '422', path.join(directory, 'one.har')], false);
    expect(stderr).toBe('');
  });
});

describe('progressOn', () => {
  function watched(isTerminal: boolean) {
    let [time, text] = [0, ''];
    const progress = progressOn({ isTerminal, write: async (more) => void (text += more) }, () => time);
    return { progress, at: (now: number) => (time = now), text: () => text };
  }

  it('shows nothing in the first second, then a line at most ten times a second, and takes it away', async () => {
    const { progress, at, text } = watched(true);
    for (const now of [0, 500, 999, 1000, 1050, 1099, 1100, 1150]) {
      at(now);
      progress.show(() => `at ${now}`);
    }
    await progress.clear();
    await progress.clear();
    expect(text()).toBe('\r\u001b[2Kat 1000\r\u001b[2Kat 1100\r\u001b[2K');
  });

  it('writes nothing where there is no terminal', async () => {
    const { progress, at, text } = watched(false);
    at(5000);
    progress.show(() => 'hidden');
    await progress.clear();
    expect(text()).toBe('');
  });
});
