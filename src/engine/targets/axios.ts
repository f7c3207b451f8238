// A request as a Node program that calls axios.
import { javascriptExpression, javascriptString } from '../core/quote/javascript.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptByUrlStandard, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyExpression } from '../write/body-expression.ts';
import { headersObject, NODE_BYTES } from '../write/fetch-call.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest, type WireField, type WireRequest } from '../write/wire-request.ts';

const AXIOS: Abilities = {
  client: 'axios',
  methods: /^[^a-z]+$/,
  hosts: /./,
  repeatsFields: false,
  keepsUrl: keptByUrlStandard,
  userInfo: 'unless-authorized',
};

export const axios = defineTarget({
  id: 'axios',
  title: 'axios',
  group: 'javascript',
  language: 'javascript',
  extension: 'mjs',
  docs: 'https://axios-http.com/docs/req_config',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: 'axios', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(AXIOS, wire);
  // A text axios would parse, trim and write anew as JSON; bytes it leaves alone.
  const { expression: data, files } = bodyExpression(input, wire, NODE_BYTES);
  const settings = [
    `url: ${javascriptExpression(wire.address)}`,
    ...(wire.method === 'GET' ? [] : [`method: ${javascriptString(wire.method)}`]),
    `headers: ${headers(wire)}`,
    ...(data === null ? [] : [`data: ${data}`]),
    "responseType: 'text'",
    'maxRedirects: 0',
    'validateStatus: () => true',
  ];
  const text = [
    "import axios from 'axios';",
    ...(files.length > 0 ? ["import { readFileSync } from 'node:fs';"] : []),
    '',
    `const response = await axios({\n${settings.map((setting) => `  ${setting},\n`).join('')}});`,
    'console.log(response.status, response.data);',
  ];
  return { text: text.join('\n'), files };
}

/** `false` keeps axios from adding a type of its own. */
function headers({ fields, body, emptyBody }: WireRequest): string {
  const typed = fields.some(({ name }: WireField) => name.toLowerCase() === 'content-type');
  const object = headersObject(fields, '  ');
  return (body || emptyBody) && !typed
    ? object.replace(/\n {2}\}$/, "\n    'Content-Type': false,\n  }").replace('{}', "{ 'Content-Type': false }")
    : object;
}
