// Both requests as a Playwright test with its request fixture: the refused one gets its status and claim, the fixed one does not.
import { javascriptExpression, javascriptString } from '../core/quote/javascript.ts';
import { defineTarget, type SavedFile } from '../core/target.ts';
import { keptByUrlStandard, refuseBeyond, type Abilities } from '../write/abilities.ts';
import type { WiredPair } from '../write/both-facts.ts';
import { bodyExpression } from '../write/body-expression.ts';
import { headersObject, NODE_BYTES } from '../write/fetch-call.ts';
import { javascriptTests } from '../write/javascript-tests.ts';
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
  limitTexts: { ...LIMIT_TEXTS, 'adds-type': 'Playwright declares a body without a Content-Type as application/octet-stream.' },
  limits: (input) =>
    clientLimits(input, { client: 'Playwright', adds: ['Accept', 'User-Agent'], compresses: true }, ({ body, fields }) =>
      body && !fields.some(({ name }) => /^content-type$/i.test(name)) ? [{ id: 'adds-type', values: {} }] : [],
    ),
  render: (input) => javascriptTests(input, { module: '@playwright/test', parameters: '{ request }', status: 'response.status()', call }),
});

/** Text that is no JSON Playwright would write anew as JSON; bytes it leaves alone. */
function call({ input, wire }: WiredPair['fixed']): { text: string; files: readonly SavedFile[] } {
  refuseBeyond(PLAYWRIGHT, wire);
  const { expression: data, files } = bodyExpression(input, wire, NODE_BYTES);
  const settings = [
    `method: ${javascriptString(wire.method)}`,
    `headers: ${headersObject(wire.fields, '    ')}`,
    ...(data === null ? [] : [`data: ${data}`]),
    'maxRedirects: 0',
  ];
  return {
    text: `request.fetch(${javascriptExpression(wire.address)}, {\n${settings.map((each) => `    ${each},\n`).join('')}  })`,
    files,
  };
}
