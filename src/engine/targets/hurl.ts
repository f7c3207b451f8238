// A request as an entry of a Hurl file.
import { hurlBody, hurlKey, hurlValue } from '../core/quote/hurl.ts';
import { defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { hasDotSegment, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyBase64, bodyFile, FILE_FROM } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { splitAddress } from '../write/split-address.ts';
import { wireRequest, type SentBody } from '../write/wire-request.ts';

const HURL: Abilities = { client: 'Hurl', methods: /^[A-Z]+$/, bodiless: /^HEAD$/, keepsUrl: (url) => !hasDotSegment(url) };

export const hurl = defineTarget({
  id: 'hurl',
  title: 'Hurl',
  group: 'file',
  language: 'hurl',
  extension: 'hurl',
  docs: 'https://hurl.dev/docs/hurl-file.html',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: { ...LIMIT_TEXTS, environment: 'Variables to give to Hurl, in the environment with HURL_ before the name: {names}.' },
  limits: (input) =>
    clientLimits(input, { client: 'Hurl', adds: ['Accept', 'User-Agent'], turnsUserInfo: true }, ({ body }) =>
      body && body.bytes > FILE_FROM ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : [],
    ),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(HURL, wire);
  const { origin, target } = splitAddress(wire.address);
  const body = wire.body ? bodyText(input, wire.body) : null;
  const lines = [
    `${wire.method} ${hurlValue([...origin, ...target])}`,
    ...wire.fields.map(({ name, value }) => `${hurlKey(name)}: ${hurlValue(value)}`.trimEnd()),
    ...(body ? [body.text] : wire.emptyBody ? ['``'] : []),
  ];
  return { text: lines.join('\n'), files: body?.files ?? [] };
}

function bodyText({ request }: RenderInput, body: SentBody): { text: string; files: readonly SavedFile[] } {
  if (body.bytes > FILE_FROM) {
    const file = bodyFile(request, body);
    return { text: `file,${file.name};`, files: [file] };
  }
  return { text: body.kind === 'binary' ? `base64,${bodyBase64(body)};` : hurlBody(body.text), files: [] };
}
