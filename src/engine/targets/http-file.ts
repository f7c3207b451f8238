// A request as an .http file, as REST Client (VS Code), JetBrains' HTTP client and Visual Studio run it.
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { mapTemplate, type Template } from '../core/template.ts';
import { keptByUrlStandard, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyFile } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest, type SentBody, type WireField, type WireRequest } from '../write/wire-request.ts';

/** A longer body makes the file unreadable. In bytes. */
const LONGEST_BODY = 100_000;
const REST_CLIENT: Abilities = {
  client: 'The HTTP client',
  methods:
    /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE|LOCK|UNLOCK|PROPFIND|PROPPATCH|COPY|MOVE|MKCOL|MKCALENDAR|ACL|SEARCH)$/,
  repeatsFields: false,
  beyondAscii: false,
  keepsUrl: keptByUrlStandard,
};

export const httpFile = defineTarget({
  id: 'http-file',
  title: '.http file (REST Client)',
  group: 'file',
  language: 'http',
  extension: 'http',
  docs: 'https://github.com/Huachao/vscode-restclient#readme',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: REST_CLIENT.client, adds: ['User-Agent'], turnsUserInfo: true, compresses: true }, ({ body }) =>
      body && needsFile(body) ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : [],
    ),
  render,
});

/**
 * A body that these files cannot hold as it is: white space at its ends is lost, line breaks become the file's own, `###` ends a request,
 * `<` reads a file, `>` and `<>` name one, and two braces are a variable.
 */
const needsFile = (body: SentBody): boolean =>
  body.kind === 'binary' ||
  body.bytes > LONGEST_BODY ||
  /^\s|\s$|[^\P{C}\n\t]|[\u2028\u2029]|\{\{|^\s*(?:###|[<>])|\n\s*\n/mu.test(body.text);

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(REST_CLIENT, wire);
  refuseBraces(wire);
  const file = wire.body && needsFile(wire.body) ? bodyFile(input.request, wire.body) : null;
  const body = file ? `< ./${file.name}` : wire.body?.kind === 'text' ? wire.body.text : null;
  const lines = [`${wire.method} ${text(wire.address)} HTTP/1.1`, ...wire.fields.map(headerLine), ...(body === null ? [] : ['', body])];
  return { text: lines.join('\n'), files: file ? [file] : [] };
}

function refuseBraces({ url, fields }: WireRequest): void {
  if ([url.text, ...fields.map(({ sent }) => sent)].some((each) => each.includes('{{')))
    throw new CannotExpress('Two opening braces would be read as a variable.');
}

/** A line that begins with `#` or `//` is a comment; one that begins with `@` sets a variable. */
function headerLine({ name, value }: WireField): string {
  if (name.startsWith('#')) throw new CannotExpress('The {name} field would be read as a comment.', { name });
  return `${name}: ${text(value)}`.trimEnd();
}

const text = (template: Template): string =>
  mapTemplate(
    template,
    (piece) => piece,
    (name) => `{{$processEnv ${name}}}`,
  ).join('');
