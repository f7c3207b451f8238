// Plants each kind of forbidden import, global and clock in each folder and expects the rules to refuse it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inPlantedProject, runTool } from './planted-project.ts';

const FORBIDDEN_IMPORTS: readonly (readonly [file: string, specifier: string])[] = [
  ['src/engine/core/planted.ts', '../read/json/json.ts'],
  ['src/engine/core/planted.ts', 'preact'],
  ['src/engine/core/patch/planted.ts', '../../read/json/json.ts'],
  ['src/engine/read/json/planted.ts', '../../checks/json-syntax.ts'],
  ['src/engine/read/json/planted.ts', 'node:fs'],
  ['src/engine/dialects/planted.ts', './graphql.ts'],
  ['src/engine/dialects/planted.ts', '../registry.ts'],
  ['src/engine/dialects/planted.ts', '../locate/locate.ts'],
  ['src/engine/checks/planted.ts', './json-syntax.ts'],
  ['src/engine/checks/planted.ts', '../dialects/graphql.ts'],
  ['src/engine/targets/planted.ts', './curl.ts'],
  ['src/engine/write/planted.ts', '../targets/curl.ts'],
  ['src/engine/write/planted.ts', '../text/say.ts'],
  ['src/engine/exchange/planted.ts', '../rank/rank.ts'],
  ['src/engine/session/planted.ts', '../diagnose.ts'],
  ['src/engine/locate/planted.ts', '../checks/json-syntax.ts'],
  ['src/engine/rank/planted.ts', '../text/say.ts'],
  ['src/engine/patch/planted.ts', '#panel/main.tsx'],
  ['src/engine/text/planted.ts', '../registry.ts'],
  ['src/engine/planted.ts', '#cli/main.ts'],
  ['src/engine/planted.ts', 'webextension-polyfill'],
  ['src/channel/planted.ts', '#engine/registry.ts'],
  ['src/channel/planted.ts', '#panel/main.tsx'],
  ['src/platform/planted.ts', '#engine/index.ts'],
  ['src/capture/planted.ts', '#panel/main.tsx'],
  ['src/capture/planted.ts', 'webextension-polyfill'],
  ['src/panel/planted.ts', '#capture/devtools.ts'],
  ['src/panel/planted.ts', '#engine/registry.ts'],
  ['src/panel/planted.ts', '#engine/sharing.ts'],
  ['src/panel/state/planted.ts', '../../engine/registry.ts'],
  ['src/panel/components/list/planted.ts', '../../../engine/registry.ts'],
  ['src/cli/planted.ts', '#engine/diagnose.ts'],
  ['src/cli/planted.ts', 'preact'],
  ['src/panel/planted.ts', '#engine/targets/curl.ts'],
];

const ALLOWED_IMPORTS: readonly (readonly [file: string, specifier: string])[] = [
  ['src/engine/core/patch/planted.ts', '../pointer.ts'],
  ['src/engine/read/json/planted.ts', '../../core/memo.ts'],
  ['src/engine/read/shape/planted.ts', '../prose/sentence.ts'],
  ['src/engine/checks/planted.ts', '../read/json/json.ts'],
  ['src/engine/dialects/planted.ts', '../core/define.ts'],
  ['src/engine/targets/planted.ts', '../write/limits.ts'],
  ['src/engine/planted.ts', './rank/rank.ts'],
  ['src/panel/planted.ts', '#engine/all-targets.ts'],
  ['src/channel/planted.ts', '#engine/index.ts'],
  ['src/platform/planted.ts', './extension-api.ts'],
  ['src/capture/planted.ts', '#channel/messages.ts'],
  ['src/panel/components/planted.ts', '../state/planted.ts'],
  ['src/panel/components/list/planted.ts', '../../state/planted.ts'],
  ['src/cli/commands/planted.ts', 'node:fs/promises'],
];

const CLOCKS = ['Date.now()', 'new Date()', 'Date()', 'Math.random()'];
const GLOBALS = ['window', 'document', 'chrome', 'process', 'fetch', 'setTimeout'];

function lint(file: string, text: string): { code: number | null; output: string } {
  return inPlantedProject({ [file]: text }, (folder) => runTool('oxlint', [file], folder));
}

const READERS = path.join(import.meta.dirname, '../../src/engine/read');

/** The other folders of readers that the files of one import from. */
function readersNeededBy(folder: string): string[] {
  const texts = readdirSync(path.join(READERS, folder)).map((file) => readFileSync(path.join(READERS, folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/from '\.\.\/(\w+)\//g)].map(([, other]) => other!));
}

const importing = (specifier: string): string => `import { planted } from '${specifier}';\nexport const used = planted;\n`;

describe('imports', () => {
  test.each(FORBIDDEN_IMPORTS)('%s may not import %s', (file, specifier) => {
    const { code, output } = lint(file, importing(specifier));
    expect(output).toContain('no-restricted-imports');
    expect(code).toBe(1);
  });

  test.each(ALLOWED_IMPORTS)('%s may import %s', (file, specifier) => {
    expect(lint(file, importing(specifier))).toMatchObject({ code: 0 });
  });

  test('cycles are refused', () => {
    const files = {
      'src/engine/core/one.ts': "import { two } from './two.ts';\nexport const one = (): number => two();\n",
      'src/engine/core/two.ts': "import { one } from './one.ts';\nexport const two = (): number => one();\n",
    };
    const { code, output } = inPlantedProject(files, (folder) => runTool('oxlint', ['src'], folder));
    expect(output).toContain('no-cycle');
    expect(code).toBe(1);
  });
});

describe('the readers', () => {
  test('build on one another in one order: no two of their folders need each other', () => {
    const needs = new Map(readdirSync(READERS).map((folder) => [folder, readersNeededBy(folder)]));
    for (let size = -1; size !== needs.size;) {
      size = needs.size;
      for (const [folder, others] of needs) if (others.every((other) => !needs.has(other))) needs.delete(folder);
    }
    expect([...needs.keys()]).toEqual([]);
  });
});

describe('the engine', () => {
  test.each(CLOCKS)('may not call %s', (clock) => {
    const { code, output } = lint('src/engine/checks/planted.ts', `export const now = ${clock};\n`);
    expect(output).toMatch(/no-restricted-properties|no-bare-date/);
    expect(code).toBe(1);
  });

  test.each(GLOBALS)('may not use %s', (name) => {
    const { code, output } = lint('src/engine/checks/planted.ts', `export const used = ${name};\n`);
    expect(output).toContain('no-restricted-globals');
    expect(code).toBe(1);
  });

  test('has no DOM types, and the globals that it declares', () => {
    const files = {
      'src/engine/dom.ts': 'export const title = (node: HTMLElement): string => node.title;\n',
      'src/engine/fine.ts': "export const host = (url: string): string => new URL(url).host + atob('YQ==');\n",
    };
    const { code, output } = inPlantedProject(files, (folder) => runTool('tsc', ['-p', 'src/engine'], folder));
    expect(output).toContain("src/engine/dom.ts(1,29): error TS2304: Cannot find name 'HTMLElement'");
    expect(output).not.toContain('fine.ts');
    expect(code).not.toBe(0);
  });
});
