import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltCli } from '#test/cli/run-cli.ts';
import { readScenario } from '#test/cli/scenario.ts';

const directory = fileURLToPath(new URL('scenarios/', import.meta.url));
const scenarios = readdirSync(directory).map((name) => ({ name, ...readScenario(readFileSync(directory + name, 'utf8')) }));

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.make();
});
afterAll(() => cli.remove());

it.each(scenarios)('$name: $title', async ({ files, args, stdin, env, exit, stdout, stderr }) => {
  for (const { name, text } of files) await cli.file(name, text);
  const run = await cli.run(args, { stdin, env });
  expect(run.stderr).toMatch(stderr);
  expect(run.stdout).toMatch(stdout);
  expect(run.exit).toBe(exit);
});
