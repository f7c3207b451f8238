// A request as a Node program that calls the fetch which Node has.
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import { fetchBody, fetchCall, NODE_BYTES, NODE_FETCH, nodeFetchLimits } from '../write/fetch-call.ts';
import { LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest } from '../write/wire-request.ts';

export const nodeFetch = defineTarget({
  id: 'node-fetch',
  title: 'Node fetch',
  group: 'javascript',
  language: 'javascript',
  extension: 'mjs',
  docs: 'https://nodejs.org/docs/latest/api/globals.html#fetch',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: nodeFetchLimits,
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(NODE_FETCH, wire);
  const { expression, files } = fetchBody(input, wire, NODE_BYTES);
  const text = [
    ...(files.length > 0 ? ["import { readFileSync } from 'node:fs';\n"] : []),
    `const response = await ${fetchCall(wire, expression)};`,
    'console.log(response.status, await response.text());',
  ];
  return { text: text.join('\n'), files };
}
