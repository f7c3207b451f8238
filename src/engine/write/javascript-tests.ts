// Both requests as two JavaScript tests of `test` and `expect`: the refused one gets its status and claim, the fixed one does not.
import { javascriptString } from '../core/quote/javascript.ts';
import type { RenderedText, RenderInput, SavedFile } from '../core/target.ts';
import { factTitles, wiredPair, type WiredPair } from './both-facts.ts';

/** A runner, and how its response is come by. */
export interface TestRunner {
  readonly module: string;
  /** The parameters of a test's function. */
  readonly parameters: string;
  /** The status of `response`. */
  readonly status: string;
  /** What the response is awaited of; the lines after the first indented by two blanks more. */
  readonly call: (request: WiredPair['fixed']) => { readonly text: string; readonly files: readonly SavedFile[] };
}

export function javascriptTests(input: RenderInput, { module, parameters, status, call }: TestRunner): RenderedText {
  const { refused, fixed, both } = wiredPair(input);
  const titles = factTitles(both);
  const [broken, mended] = [call(refused), call(fixed)];
  const files = [...broken.files, ...mended.files];
  const text = [
    `import { expect, test } from '${module}';`,
    ...(files.length > 0 ? ["import { readFileSync } from 'node:fs';"] : []),
    '',
    `test(${javascriptString(titles.refused)}, async (${parameters}) => {`,
    `  const response = await ${broken.text};`,
    `  expect(${status}).toBe(${both.status});`,
    ...(both.claim === null ? [] : [`  expect(await response.text()).toContain(${javascriptString(both.claim)});`]),
    '});',
    '',
    `test(${javascriptString(titles.fixed)}, async (${parameters}) => {`,
    `  const response = await ${mended.text};`,
    `  expect(${status}).not.toBe(${both.status});`,
    '});',
  ];
  return { text: text.join('\n'), files };
}
