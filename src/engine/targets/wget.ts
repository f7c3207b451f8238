// A request as a wget command for POSIX shells and fish.
import { isPasteUnsafe, posixQuote, posixWord } from '../core/quote/posix.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptIf, refuseBeyond, STANDARD_TARGET, type Abilities } from '../write/abilities.ts';
import { bodyFile } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, FLAGS, LINES, SECRETS } from '../write/options.ts';
import { LONGEST_ARGUMENT } from '../write/shell-body.ts';
import { wireRequest, type SentBody, type WireRequest } from '../write/wire-request.ts';

const WGET: Abilities = {
  client: 'wget',
  methods: /^(?!(?:HEAD|CONNECT)$)[^a-z]+$/,
  repeatsFields: false,
  emptyValues: false,
  // wget encodes anything else anew, and resolves `.` and `..`.
  keepsUrl: keptIf(STANDARD_TARGET, STANDARD_TARGET),
  userInfo: false,
};

export const wget = defineTarget({
  id: 'wget',
  title: 'wget',
  group: 'shell',
  language: 'shell',
  extension: 'sh',
  docs: 'https://www.gnu.org/software/wget/manual/wget.html',
  options: [FLAGS, LINES, BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: 'wget', adds: ['Accept', 'User-Agent'] }, ({ body }) =>
      body && needsFile(body) ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : [],
    ),
  render,
});

/** wget reads no body from a pipe. */
const needsFile = (body: SentBody): boolean => body.kind === 'binary' || body.bytes > LONGEST_ARGUMENT || isPasteUnsafe(body.text);

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  const { body, method, fields } = wire;
  refuseBeyond(WGET, wire);
  if ((body || wire.emptyBody) && !fields.some(({ name }) => /^content-type$/i.test(name)))
    throw new CannotExpress('{client} declares a body without a Content-Type as a form.', { client: 'wget' });
  const files = body && needsFile(body) ? [bodyFile(input.request, body)] : [];
  const long = input.options['flags'] === 'long';
  const words = [
    `wget ${posixWord(wire.address)}`,
    // Otherwise wget hides what a server says with a 400.
    '--content-on-error',
    long ? '--output-document=-' : '-O -',
    ...(method === 'GET' && !body ? [] : [`--method=${posixQuote(method)}`]),
    ...headers(wire).map((header) => `--header=${header}`),
    ...(files[0]
      ? [`--body-file=${files[0].name}`]
      : body || wire.emptyBody
        ? [`--body-data=${posixQuote(body?.kind === 'text' ? body.text : '')}`]
        : []),
  ];
  return { text: words.join(input.options['lines'] === 'one' ? ' ' : ' \\\n  '), files };
}

function headers({ fields }: WireRequest): string[] {
  return fields.map(({ name, value }) => posixWord([`${name}: `, ...value]));
}
