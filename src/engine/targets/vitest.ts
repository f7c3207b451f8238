// Both requests as a Vitest file: the refused one gets its status and claim, the fixed one does not.
import { javascriptString } from '../core/quote/javascript.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import { factTitles, wiredPair, type WiredPair } from '../write/both-facts.ts';
import { bodyExpression, FETCH, fetchCall } from '../write/fetch-call.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';

const NODE = { ...FETCH, client: "Node's fetch", fields: /^(?:expect|host)$/ };

export const vitest = defineTarget({
  id: 'vitest',
  title: 'Vitest test',
  group: 'test',
  language: 'javascript',
  extension: 'test.mjs',
  docs: 'https://vitest.dev/api/',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: NODE.client, adds: ['Accept', 'Accept-Language', 'Sec-Fetch-Mode', 'User-Agent'], compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const { refused, fixed, both } = wiredPair(input);
  const titles = factTitles(both);
  const [broken, mended] = [call(refused), call(fixed)];
  const files = [...broken.files, ...mended.files];
  const text = [
    "import { expect, test } from 'vitest';",
    ...(files.length > 0 ? ["import { readFileSync } from 'node:fs';"] : []),
    '',
    `test(${javascriptString(titles.refused)}, async () => {`,
    `  const response = await ${broken.text};`,
    `  expect(response.status).toBe(${both.status});`,
    ...(both.claim === null ? [] : [`  expect(await response.text()).toContain(${javascriptString(both.claim)});`]),
    '});',
    '',
    `test(${javascriptString(titles.fixed)}, async () => {`,
    `  const response = await ${mended.text};`,
    `  expect(response.status).not.toBe(${both.status});`,
    '});',
  ];
  return { text: text.join('\n'), files };
}

function call({ input, wire }: WiredPair['fixed']) {
  refuseBeyond(NODE, wire);
  const { expression, files } = bodyExpression(input, wire, true);
  return { text: fetchCall(wire, expression, [], '  '), files };
}
