// Both requests as a pytest file that uses requests: the refused one gets its status and claim, the fixed one does not.
import { pythonString } from '../core/quote/python.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import { wiredPair, type WiredPair } from '../write/both-facts.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { pythonCall, type PythonCall } from '../write/python-call.ts';
import { REQUESTS } from '../write/python-requests-client.ts';

export const pytest = defineTarget({
  id: 'pytest',
  title: 'pytest test',
  group: 'test',
  language: 'python',
  extension: 'py',
  docs: 'https://docs.pytest.org/en/stable/how-to/assert.html',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: 'requests', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const { refused, fixed, both } = wiredPair(input);
  const [broken, mended] = [call(refused), call(fixed)];
  const imports = [...new Set([...broken.imports, ...mended.imports, 'requests'])].toSorted();
  const text = [
    ...imports.map((module) => `import ${module}`),
    '\n',
    `def test_the_request_as_it_was_is_refused():`,
    `    response = requests.request(\n${broken.arguments}    )`,
    `    assert response.status_code == ${both.status}`,
    ...(both.claim === null ? [] : [`    assert ${pythonString(both.claim)} in response.content.decode()`]),
    '\n',
    `def test_the_fixed_request_is_not_refused():`,
    `    response = requests.request(\n${mended.arguments}    )`,
    `    assert response.status_code != ${both.status}`,
  ];
  return { text: text.join('\n'), files: [...broken.files, ...mended.files] };
}

function call({ input, wire }: WiredPair['fixed']): PythonCall {
  refuseBeyond(REQUESTS, wire);
  return pythonCall(input, wire, 'data', '    ', ['allow_redirects=False']);
}
