// A request as a curl command for POSIX shells (sh, bash, dash, zsh, ksh, busybox) and fish.
import { isPasteUnsafe, posixQuote, posixWord, printfEscapes } from '../core/quote/posix.ts';
import { CannotExpress, defineTarget, type Limit, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { bodyBase64, bodyFile, FILE_FROM } from '../write/body-file.ts';
import { curlWords, type CurlBody } from '../write/curl-words.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BODY_FILE, BROWSER_HEADERS, COMPRESSED, FLAGS, LINES, SECRETS } from '../write/options.ts';
import { wireRequest, type SentBody } from '../write/wire-request.ts';

/** Linux takes at most 128 KiB in one argument; a longer body goes through a pipe. In bytes. */
const LONGEST_ARGUMENT = 100_000;
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
      bodyLimits(input, body),
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

/** Bytes never stand in a format string, and no text that a terminal would change is pasted as it is. */
function placeBody({ request, options }: RenderInput, body: SentBody | null): PlacedBody {
  if (body === null) return { before: '', body: null, files: [] };
  if (inFile(body, options['body-file'])) {
    const file = bodyFile(request, body);
    return { before: '', body: { file: file.name, bytes: body.bytes }, files: [file] };
  }
  const piped = (producer: string): PlacedBody => ({ before: `${producer} | `, body: { file: '-', bytes: body.bytes }, files: [] });
  if (body.kind === 'binary') return piped(`printf %s ${posixQuote(bodyBase64(body))} | base64 -d`);
  if (isPasteUnsafe(body.text)) return piped(`printf %b ${posixQuote(printfEscapes(body.text))}`);
  if (body.bytes > LONGEST_ARGUMENT) return piped(`printf %s ${posixQuote(body.text)}`);
  return { before: '', body: { text: body.text, bytes: body.bytes }, files: [] };
}

const inFile = (body: SentBody, choice: string | undefined): boolean => body.bytes > FILE_FROM && choice !== 'no';

function bodyLimits({ request, options }: RenderInput, body: SentBody | null): Limit[] {
  if (body === null) return [];
  if (inFile(body, options['body-file'])) return [{ id: 'body-file', values: { name: bodyFile(request, body).name } }];
  return body.bytes > LONGEST_ARGUMENT ? [{ id: 'long-body', values: { bytes: body.bytes } }] : [];
}
