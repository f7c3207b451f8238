// docs/dialects.md names every server that was asked for an answer, and every one that is asked in each test run.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const page = read('docs/dialects.md');

/** What the row of a dialect says in the column of servers that were asked; null for dialects that have no such row. */
function askedLive(dialect: string): string | null {
  const [, table = ''] = page.split('| dialect | ● live |');
  const row = table.split('\n').find((line) => line.startsWith(`| \`${dialect}\` |`));
  return row?.split('|')[2]?.toLowerCase() ?? null;
}

const fixtures = readdirSync(path.join(ROOT, 'test/fixtures/dialects')).flatMap((dialect) => {
  const asked = askedLive(dialect);
  return asked === null ? [] : [{ dialect, asked }];
});

test.each(fixtures)('$dialect: the page names the servers of all its live answers', ({ dialect, asked }) => {
  const folder = `test/fixtures/dialects/${dialect}`;
  const servers = readdirSync(path.join(ROOT, folder)).flatMap((file) => {
    const { source } = JSON.parse(read(`${folder}/${file}`)) as { source: string };
    return /^live: (.+?) \d/.exec(source)?.[1] ?? [];
  });
  expect([...new Set(servers)].filter((server) => !asked.includes(server.toLowerCase()))).toEqual([]);
});

test.each(readdirSync(path.join(ROOT, 'test/live/servers')).filter((file) => file !== 'program-server.ts'))(
  'the page names the servers of %s among those asked in each run',
  (file) => {
    const [, asked = ''] = page.split('## Asked in each test run');
    const names = [...read(`test/live/servers/${file}`).matchAll(/^ {2}name: (?:'([^']+)'|"([^"]+)"),$/gm)].map(
      ([, single, double]) => single ?? double ?? '',
    );
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !asked.includes(name))).toEqual([]);
  },
);
