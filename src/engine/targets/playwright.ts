// Both requests as a Playwright test with its request fixture: the refused one gets its status and claim, the fixed one does not.
import { javascriptExpression, javascriptString } from '../core/quote/javascript.ts';
import { defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { keptByUrlStandard, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { factTitles, wiredPair, type WiredPair } from '../write/both-facts.ts';
import { bodyExpression, headersObject } from '../write/fetch-call.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';

const PLAYWRIGHT: Abilities = {
  client: 'Playwright',
  methods: /^[^a-z]+$/,
  bodiless: /^HEAD$/,
  repeatsFields: false,
  keepsUrl: keptByUrlStandard,
  userInfo: false,
};

export const playwright = defineTarget({
  id: 'playwright',
  title: 'Playwright test',
  group: 'test',
  language: 'javascript',
  extension: 'spec.mjs',
  docs: 'https://playwright.dev/docs/api/class-apirequestcontext#api-request-context-fetch',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: { ...LIMIT_TEXTS, 'adds-type': 'Playwright says of a body without a Content-Type that it is application/octet-stream.' },
  limits: (input) =>
    clientLimits(input, { client: 'Playwright', adds: ['Accept', 'User-Agent'], compresses: true }, ({ body, fields }) =>
      body && !fields.some(({ name }) => /^content-type$/i.test(name)) ? [{ id: 'adds-type', values: {} }] : [],
    ),
  render,
});

function render(input: RenderInput): RenderedText {
  const { refused, fixed, both } = wiredPair(input);
  const titles = factTitles(both);
  const [broken, mended] = [call(refused), call(fixed)];
  const files = [...broken.files, ...mended.files];
  const text = [
    "import { expect, test } from '@playwright/test';",
    ...(files.length > 0 ? ["import { readFileSync } from 'node:fs';"] : []),
    '',
    `test(${javascriptString(titles.refused)}, async ({ request }) => {`,
    `  const response = await ${broken.text};`,
    `  expect(response.status()).toBe(${both.status});`,
    ...(both.claim === null ? [] : [`  expect(await response.text()).toContain(${javascriptString(both.claim)});`]),
    '});',
    '',
    `test(${javascriptString(titles.fixed)}, async ({ request }) => {`,
    `  const response = await ${mended.text};`,
    `  expect(response.status()).not.toBe(${both.status});`,
    '});',
  ];
  return { text: text.join('\n'), files };
}

/** Text that is no JSON Playwright would write anew as JSON; bytes it leaves alone. */
function call({ input, wire }: WiredPair['fixed']): { text: string; files: readonly SavedFile[] } {
  refuseBeyond(PLAYWRIGHT, wire);
  const { expression, files } = bodyExpression(input, { ...wire, fields: [] }, true);
  const data = expression?.replace(/^new TextEncoder\(\)\.encode\(/, 'Buffer.from(');
  const settings = [
    `method: ${javascriptString(wire.method)}`,
    `headers: ${headersObject(wire.fields, '    ')}`,
    ...(data === undefined ? [] : [`data: ${data}`]),
    'maxRedirects: 0',
  ];
  return {
    text: `request.fetch(${javascriptExpression(wire.address)}, {\n${settings.map((each) => `    ${each},\n`).join('')}  })`,
    files,
  };
}
