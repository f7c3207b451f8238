// A request as a curl command for POSIX shells (sh, bash, dash, zsh, ksh, busybox) and fish.
import { posixQuote, posixWord } from '../core/quote/posix.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { curlWords, type CurlBody } from '../write/curl-words.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BODY_FILE, BROWSER_HEADERS, COMPRESSED, FLAGS, LINES, SECRETS } from '../write/options.ts';
import { LONGEST_ARGUMENT, shellBody, shellBodyLimits } from '../write/shell-body.ts';
import { wireRequest, type SentBody } from '../write/wire-request.ts';

/** What all arguments together may hold: below the usual 2 MiB, with room for the environment. In bytes. */
const ALL_ARGUMENTS = 1_000_000;

export const curl = defineTarget({
  id: 'curl',
  title: 'cURL',
  group: 'shell',
  language: 'shell',
  extension: 'sh',
  docs: 'https://curl.se/docs/manpage.html',
  options: [FLAGS, LINES, COMPRESSED, BROWSER_HEADERS, SECRETS, BODY_FILE],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: 'curl', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }, ({ body }) =>
      shellBodyLimits(input, body),
    ),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  const { before, body, files } = placeBody(input, wire.body);
  const { words, longest, total } = curlWords(wire, body, input.options, { word: posixWord, quote: posixQuote });
  if (longest > LONGEST_ARGUMENT || total > ALL_ARGUMENTS)
    throw new CannotExpress('The URL or the header fields are too long for a command line.');
  return { text: before + words.join(input.options['lines'] === 'one' ? ' ' : ' \\\n  '), files };
}

interface PlacedBody {
  /** What stands before `curl`: the pipe's other end. */
  readonly before: string;
  readonly body: CurlBody;
  readonly files: readonly SavedFile[];
}

function placeBody(input: RenderInput, body: SentBody | null): PlacedBody {
  if (body === null) return { before: '', body: null, files: [] };
  const { bytes } = body;
  const placed = shellBody(input, body);
  switch (placed.in) {
    case 'file':
      return { before: '', body: { file: placed.file.name, bytes }, files: [placed.file] };
    case 'pipe':
      return { before: `${placed.producer} | `, body: { file: '-', bytes }, files: [] };
    case 'argument':
      return { before: '', body: { text: placed.text, bytes }, files: [] };
  }
}
