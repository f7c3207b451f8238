// A request as a curl command for Windows' cmd.exe, pasted or in a batch file.
import { cmdWord } from '../core/quote/cmd.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyFile } from '../write/body-file.ts';
import { curlWords, type CurlBody } from '../write/curl-words.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, COMPRESSED, FLAGS, LINES, SECRETS } from '../write/options.ts';
import { wireRequest, type SentBody } from '../write/wire-request.ts';

/** The longest line that cmd takes, in characters (Microsoft: "Command prompt line string limitation"). */
const LONGEST_LINE = 8191;
/** A body that would stand in the command, at most; escaped it may be three times as long. In characters. */
const LONGEST_BODY = 2000;
const CMD: Abilities = { client: "Windows' curl", beyondAscii: false };

export const curlCmd = defineTarget({
  id: 'curl-cmd',
  title: 'cURL (Windows cmd)',
  group: 'windows',
  language: 'cmd',
  extension: 'bat',
  docs: 'https://learn.microsoft.com/windows-server/administration/windows-commands/cmd',
  options: [FLAGS, LINES, COMPRESSED, BROWSER_HEADERS, SECRETS],
  limitTexts: {
    ...LIMIT_TEXTS,
    'delayed-expansion': 'Exclamation marks survive only where delayed expansion is off, as it is unless cmd was started with /v:on.',
  },
  limits: (input) =>
    clientLimits(
      input,
      { client: 'curl', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true },
      ({ body, url, fields }) => [
        ...(body && needsFile(body) ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : []),
        ...([url.text, ...fields.map(({ sent }) => sent), inlineText(body)].some((text) => text.includes('!'))
          ? [{ id: 'delayed-expansion', values: {} }]
          : []),
      ],
    ),
  render,
});

/** cmd ends a command at a line break, and the console has letters of its own. */
const needsFile = (body: SentBody): boolean => body.kind === 'binary' || body.text.length > LONGEST_BODY || /[^ -~]/.test(body.text);
const inlineText = (body: SentBody | null): string => (body?.kind === 'text' && !needsFile(body) ? body.text : '');

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(CMD, wire);
  if (wire.fields.some(({ sent }) => sent.includes('\t'))) throw new CannotExpress('A tab cannot be typed into cmd.');
  const { body, files } = placeBody(input, wire.body);
  const { words } = curlWords(wire, body, input.options, { word: cmdWord, quote: (text) => cmdWord([text]) });
  const text = words.join(input.options['lines'] === 'one' ? ' ' : ' ^\n  ');
  if (text.length > LONGEST_LINE)
    throw new CannotExpress('cmd takes at most {most} characters; this command has {length}.', { most: LONGEST_LINE, length: text.length });
  return { text, files };
}

function placeBody({ request }: RenderInput, body: SentBody | null): { body: CurlBody; files: readonly SavedFile[] } {
  if (body === null) return { body: null, files: [] };
  if (body.kind === 'text' && !needsFile(body)) return { body: { text: body.text, bytes: body.bytes }, files: [] };
  const file = bodyFile(request, body);
  return { body: { file: file.name, bytes: body.bytes }, files: [file] };
}
