// Both requests as a Vitest file: the refused one gets its status and claim, the fixed one does not.
import { defineTarget } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import type { WiredPair } from '../write/both-facts.ts';
import { fetchBody, fetchCall, NODE_BYTES, NODE_FETCH, nodeFetchLimits } from '../write/fetch-call.ts';
import { javascriptTests } from '../write/javascript-tests.ts';
import { LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';

export const vitest = defineTarget({
  id: 'vitest',
  title: 'Vitest test',
  group: 'test',
  language: 'javascript',
  extension: 'test.mjs',
  docs: 'https://vitest.dev/api/',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: nodeFetchLimits,
  render: (input) => javascriptTests(input, { module: 'vitest', parameters: '', status: 'response.status', call }),
});

function call({ input, wire }: WiredPair['fixed']) {
  refuseBeyond(NODE_FETCH, wire);
  const { expression, files } = fetchBody(input, wire, NODE_BYTES);
  return { text: fetchCall(wire, expression, [], '  '), files };
}
