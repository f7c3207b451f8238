// A request as an HTTPie command for POSIX shells and fish.
import { posixQuote, posixWord } from '../core/quote/posix.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import type { Template } from '../core/template.ts';
import { keptIf, refuseBeyond, STANDARD_TARGET, type Abilities } from '../write/abilities.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BODY_FILE, BROWSER_HEADERS, LINES, SECRETS } from '../write/options.ts';
import { pipedText, shellBody, shellBodyLimits } from '../write/shell-body.ts';
import { wireRequest, type SentBody, type WireField, type WireRequest } from '../write/wire-request.ts';

const HTTPIE: Abilities = {
  client: 'HTTPie',
  methods: /^[A-Z]+$/,
  repeatsFields: false,
  beyondAscii: false,
  // HTTPie sends through requests.
  keepsUrl: keptIf(STANDARD_TARGET, STANDARD_TARGET),
  userInfo: 'unless-authorized',
};

export const httpie = defineTarget({
  id: 'httpie',
  title: 'HTTPie',
  group: 'shell',
  language: 'shell',
  extension: 'sh',
  docs: 'https://httpie.io/docs/cli/http-headers',
  options: [LINES, BROWSER_HEADERS, SECRETS, BODY_FILE],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: 'HTTPie', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }, ({ body }) =>
      shellBodyLimits(input, body),
    ),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(HTTPIE, wire);
  const { before, option, after, files } = placeBody(input, wire.body);
  const piped = before !== '' || after !== '';
  const words = [
    `http${piped ? '' : ' --ignore-stdin'} ${wire.method} ${posixWord(wire.address)}`,
    ...wire.fields.map((field) => posixWord(headerItem(field))),
    ...unset(wire),
    ...(option === null ? [] : [option]),
  ];
  return { text: before + words.join(input.options['lines'] === 'one' ? ' ' : ' \\\n  ') + after, files };
}

/** The first of HTTPie's separators splits an item; a value that begins like one needs a backslash, which another must not precede. */
function headerItem({ name, value, sent }: WireField): Template {
  if (name.startsWith('-')) throw new CannotExpress('HTTPie takes the field name {name} for an option.', { name });
  if (/\\[:;=@\\]|\\$/.test(sent)) throw new CannotExpress('HTTPie reads a backslash in the value of {name} as an escape.', { name });
  if (sent === '') return [`${name};`];
  return /^[=@]/.test(sent) ? [`${name}:\\`, ...value] : [`${name}:`, ...value];
}

/** With a body HTTPie assumes JSON; a name with nothing behind its colon is not sent. */
function unset({ fields, body, emptyBody }: WireRequest): string[] {
  const typed = fields.some(({ name }) => /^content-type$/i.test(name));
  return (body || emptyBody) && !typed ? ["'Content-Type:'"] : [];
}

function placeBody(
  input: RenderInput,
  body: SentBody | null,
): { before: string; option: string | null; after: string; files: readonly SavedFile[] } {
  const nowhere = { before: '', option: null, after: '', files: [] };
  if (body === null) return nowhere;
  const chosen = shellBody(input, body);
  // Python before 3.13 takes an option's value `--` away.
  const placed = chosen.in === 'argument' && chosen.text === '--' ? pipedText(chosen.text) : chosen;
  switch (placed.in) {
    case 'file':
      return { ...nowhere, after: ` < ${placed.file.name}`, files: [placed.file] };
    case 'pipe':
      return { ...nowhere, before: `${placed.producer} | ` };
    case 'argument':
      return { ...nowhere, option: `--raw=${posixQuote(placed.text)}` };
  }
}
