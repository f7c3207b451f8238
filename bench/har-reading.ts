// How the command line reads large recordings, against JSON.parse of the same file. Each measurement has a process of its own,
// so that its peak memory is its own; the best of the rounds counts.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { makeHar, type HarPlan } from './har-making.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIRECTORY = path.join(ROOT, '.bench');
const CLI = path.join(DIRECTORY, 'cli', '400-doctor.js');
/** V8 holds no longer string (2^29 - 24 characters): JSON.parse cannot take a larger file at all. */
const LONGEST_STRING = 2 ** 29 - 24;

const GOAL = { ratio: 1.5, memory: 250 };

interface Measured {
  readonly seconds: number;
  /** Peak resident memory in MiB. */
  readonly memory: number;
}

const PARSE = `import { readFileSync } from 'node:fs';
let refused = 0;
for (const entry of JSON.parse(readFileSync(process.argv[1], 'utf8')).log.entries) if (entry.response.status === 400) refused += 1;
console.log(refused);`;
const AT_EXIT = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));`;

/** Runs Node with these arguments. Rejects when it fails or finds another number of refused entries than `expected`. */
async function measured(args: readonly string[], expected: number): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(AT_EXIT)}`, ...args]);
  let [lines, printed, stderr] = [0, '', ''];
  child.stdout.setEncoding('latin1').on('data', (text: string) => {
    lines += text.split('\n').length - 1;
    printed = text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exit = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - begun) / 1000;
  const found = lines === 1 ? Number(printed) : lines;
  const peak = /peak (\d+)$/.exec(stderr)?.[1];
  if (exit === 2 || peak === undefined || found !== expected)
    throw new Error(`exit ${String(exit)}, ${found} of ${expected} found: ${stderr}`);
  return { seconds, memory: Number(peak) / 1024 };
}

async function best(rounds: number, measure: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure());
  return { seconds: Math.min(...all.map(({ seconds }) => seconds)), memory: Math.max(...all.map(({ memory }) => memory)) };
}

const shown = ({ seconds, memory }: Measured) => `${seconds.toFixed(2).padStart(6)} s ${memory.toFixed(0).padStart(5)} MiB`;

/** Answers how many times as long as JSON.parse the command line took (NaN when JSON.parse cannot), and its peak memory. */
async function compare(title: string, plan: HarPlan, rounds: number): Promise<{ ratio: number; memory: number }> {
  const file = path.join(DIRECTORY, 'large.har');
  makeHar(file, plan);
  const { size } = statSync(file);
  const refused = Math.ceil(plan.entries / plan.refusedEvery);
  const cli = await best(rounds, () => measured([CLI, 'diagnose', '--jsonl', file], refused));
  console.log(`  ${title}: ${plan.entries} entries, ${Math.round(size / 1e6)} MB, ${refused} refused`);
  console.log(`    400-doctor diagnose --jsonl  ${shown(cli)}`);
  let ratio = Number.NaN;
  if (size <= LONGEST_STRING) {
    const parse = await best(rounds, () => measured(['--input-type=module', '-e', PARSE, file], refused));
    ratio = cli.seconds / parse.seconds;
    console.log(`    JSON.parse                   ${shown(parse)}   ratio ${ratio.toFixed(2)}`);
  } else console.log('    JSON.parse                   cannot: longer than the longest string of V8');
  rmSync(file);
  return { ratio, memory: cli.memory };
}

/** Measures and prints; true when the goals are met. Needs 600 MB of disk and a minute or two. */
export async function benchHarReading(rounds = 3): Promise<boolean> {
  console.log(
    `The command line on large recordings (goal with one in a hundred refused: ${GOAL.ratio} × JSON.parse and ${GOAL.memory} MiB)`,
  );
  mkdirSync(DIRECTORY, { recursive: true });
  const outDir = path.dirname(CLI);
  await build({ root: ROOT, configFile: path.join(ROOT, 'vite.cli.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const { ratio, memory } = await compare('one in a hundred refused', { entries: 100_000, size: 2040, refusedEvery: 100 }, rounds);
  const longest = await compare('longer than any string', { entries: 110_000, size: 2040, refusedEvery: 100 }, 1);
  await compare('all refused', { entries: 5000, size: 2040, refusedEvery: 1 }, rounds);
  return ratio <= GOAL.ratio && memory <= GOAL.memory && longest.memory <= GOAL.memory;
}
