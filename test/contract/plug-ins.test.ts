// Every plug-in file is registered under its own name and has its fixture and its documentation.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { targets } from '#engine/all-targets.ts';
import { checks, dialects } from '#engine/registry.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted();
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const idsOf = (plugIns: readonly { id: string }[]): string[] => plugIns.map((each) => each.id).toSorted();

describe.each([
  ['dialects', dialects],
  ['checks', checks],
  ['targets', targets],
])('engine/%s', (folder, plugIns) => {
  test('files and registry agree', () => {
    expect(idsOf(plugIns)).toEqual(filesIn(`src/engine/${folder}`));
    expect(plugIns.length).toBeGreaterThan(0);
  });
});

describe('dialects', () => {
  test.each(idsOf(dialects))('%s has fixtures and a row in docs/dialects.md', (id) => {
    expect(readdirSync(path.join(ROOT, 'test/fixtures/dialects', id)).length).toBeGreaterThan(0);
    expect(read('docs/dialects.md')).toContain(`\`${id}\``);
  });
});

describe('checks', () => {
  test.each(checks.map((check) => [check.id, check] as const))(
    '%s has a test, and a page that lists its messages as they are',
    (id, check) => {
      const page = read(`docs/checks/${id}.md`).split('\n');
      const rows = Object.entries(check.messages).map(
        ([message, { severity, text }]) => `| \`${message}\` | ${severity} | ${text.replaceAll('|', '\\|')} |`,
      );
      expect(rows.filter((row) => !page.includes(row))).toEqual([]);
      expect(existsSync(path.join(ROOT, `test/engine/checks/${id}.test.ts`))).toBe(true);
    },
  );
});

describe('targets', () => {
  test.each(idsOf(targets))('%s has goldens and a row in docs/targets.md', (id) => {
    expect(readdirSync(path.join(ROOT, 'test/fixtures/targets', id)).length).toBeGreaterThan(0);
    expect(read('docs/targets.md')).toContain(`\`${id}\``);
  });
});
