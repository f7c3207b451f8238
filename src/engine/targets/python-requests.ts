// A request as a Python program that calls requests.
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond } from '../write/abilities.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { pythonCall } from '../write/python-call.ts';
import { REQUESTS } from '../write/python-requests-client.ts';
import { wireRequest } from '../write/wire-request.ts';

export const pythonRequests = defineTarget({
  id: 'python-requests',
  title: 'Python requests',
  group: 'python',
  language: 'python',
  extension: 'py',
  docs: 'https://requests.readthedocs.io/en/latest/api/',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: 'requests', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(REQUESTS, wire);
  const call = pythonCall(input, wire, 'data', '', ['allow_redirects=False']);
  const imports = [...call.imports, 'requests'].map((module) => `import ${module}\n`).join('');
  const text = `${imports}\nresponse = requests.request(\n${call.arguments})\nprint(response.status_code, response.text)`;
  return { text, files: call.files };
}
