// A request as a Python program that calls HTTPX.
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptIf, refuseBeyond, STANDARD_TARGET, type Abilities } from '../write/abilities.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { pythonCall } from '../write/python-call.ts';
import { wireRequest } from '../write/wire-request.ts';

const HTTPX: Abilities = {
  client: 'HTTPX',
  methods: /^[^a-z]+$/,
  repeatsFields: false,
  // What every release of HTTPX leaves as it is.
  keepsUrl: keptIf(STANDARD_TARGET, STANDARD_TARGET),
  userInfo: 'unless-authorized',
};

export const pythonHttpx = defineTarget({
  id: 'python-httpx',
  title: 'Python HTTPX',
  group: 'python',
  language: 'python',
  extension: 'py',
  docs: 'https://www.python-httpx.org/api/',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: 'HTTPX', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(HTTPX, wire);
  const call = pythonCall(input, wire, 'content', '');
  const imports = [...call.imports, 'httpx'].map((module) => `import ${module}\n`).join('');
  return {
    text: `${imports}\nresponse = httpx.request(\n${call.arguments})\nprint(response.status_code, response.text)`,
    files: call.files,
  };
}
