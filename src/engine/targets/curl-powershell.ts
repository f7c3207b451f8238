// A request as a curl.exe command for PowerShell; the body goes through a file, since older releases lose quotes on the way to a program.
import { powershellExpression, powershellString } from '../core/quote/powershell.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyFile, FILE_FROM } from '../write/body-file.ts';
import { curlWords } from '../write/curl-words.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, COMPRESSED, FLAGS, LINES, SECRETS } from '../write/options.ts';
import { powershellBytes } from '../write/powershell-body.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

/** What Windows starts a program with, at most, in characters (CreateProcessW). */
const LONGEST_COMMAND = 32_767;
const WINDOWS_CURL: Abilities = { client: "Windows' curl", beyondAscii: false };

export const curlPowershell = defineTarget({
  id: 'curl-powershell',
  title: 'cURL (PowerShell)',
  group: 'windows',
  language: 'powershell',
  extension: 'ps1',
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules',
  options: [FLAGS, LINES, COMPRESSED, BROWSER_HEADERS, SECRETS],
  limitTexts: {
    ...LIMIT_TEXTS,
    'newer-powershell': 'PowerShell before 7.3 loses double quotes and a backslash at the end of URL and header fields.',
  },
  limits: (input) =>
    clientLimits(input, { client: 'curl', adds: ['Accept', 'User-Agent'], turnsUserInfo: true, compresses: true }, (wire) => [
      ...(wire.body && wire.body.bytes > FILE_FROM ? [{ id: 'body-file', values: { name: bodyFile(input.request, wire.body).name } }] : []),
      ...(losesQuotes(wire) ? [{ id: 'newer-powershell', values: {} }] : []),
    ]),
  render,
});

const losesQuotes = ({ url, fields }: WireRequest): boolean =>
  [url.text, ...fields.map(({ sent }) => sent)].some((text) => /"|\\$/.test(text));

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(WINDOWS_CURL, wire);
  const body = wire.body ? powershellBytes(input, wire.body) : { expression: null, files: [] };
  const length = wire.body?.bytes ?? 0;
  const { words, total } = curlWords(wire, wire.body || wire.emptyBody ? { file: 'BODY', bytes: length } : null, input.options, {
    word: powershellExpression,
    quote: powershellString,
    program: 'curl.exe',
  });
  const command = words.map((word) => (word === '--data-binary @BODY' ? '--data-binary "@$body"' : word));
  if (total + command.length * 20 > LONGEST_COMMAND)
    throw new CannotExpress('The URL or the header fields are too long for a command on Windows.');
  const before =
    wire.body || wire.emptyBody ? ['$body = New-TemporaryFile', `[IO.File]::WriteAllBytes($body, ${body.expression ?? '@()'})`] : [];
  return { text: [...before, command.join(input.options['lines'] === 'one' ? ' ' : ' `\n  ')].join('\n'), files: body.files };
}
