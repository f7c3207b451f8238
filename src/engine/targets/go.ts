// A request as a Go program that uses net/http.
import { goExpression, goString } from '../core/quote/go.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput, type SavedFile } from '../core/target.ts';
import { templateText } from '../core/template.ts';
import { hasDotSegment, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyBase64, bodyFile, FILE_FROM } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { splitAddress } from '../write/split-address.ts';
import { wireRequest, type WireField, type WireRequest } from '../write/wire-request.ts';

/** Go reads the URL strictly, and encodes anything else of the path anew. */
const PLAIN_URL = /^https?:\/\/[^/?#]+\/(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})*(?:\?(?:[!"$-~]|%[0-9A-F]{2})+)?$/i;
const GO: Abilities = { client: "Go's net/http", fields: /^trailer$/, hosts: /^[\w.-]+(?::\d+)?$/ };

export const go = defineTarget({
  id: 'go',
  title: 'Go net/http',
  group: 'language',
  language: 'go',
  extension: 'go',
  docs: 'https://pkg.go.dev/net/http',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: GO.client, adds: ['User-Agent'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(GO, wire);
  const agents = wire.fields.filter(({ name }) => /^user-agent$/i.test(name));
  if (agents.length > 1 || agents[0]?.sent === '')
    throw new CannotExpress('{client} sends exactly one User-Agent, and only with a value.', { client: GO.client });
  const body = bodyLines(input, wire);
  const { parsed, raw } = addressOf(wire);
  const imports = ['fmt', 'io', 'net/http', ...body.imports, ...(wire.variables.length > 0 ? ['os'] : [])];
  const lines = [
    ...body.lines,
    `request, err := http.NewRequest(${goString(wire.method)}, ${parsed}, ${body.reader})`,
    ...STOP,
    ...raw,
    ...wire.fields.map((field) => fieldLine(field, wire)),
    'response, err := http.DefaultTransport.RoundTrip(request)',
    ...STOP,
    'defer response.Body.Close()',
    'answer, _ := io.ReadAll(response.Body)',
    'fmt.Println(response.Status, string(answer))',
  ];
  const block = [...new Set(imports)].toSorted().map((name) => `\t"${name}"\n`);
  return {
    text: `package main\n\nimport (\n${block.join('')})\n\nfunc main() {\n${lines.map((line) => `\t${line}\n`).join('')}}`,
    files: body.files,
  };
}

const STOP = ['if err != nil {', '\tpanic(err)', '}'];

/** The URL that is parsed, and a line for what Go would write differently: Opaque is sent as it is, unless it begins with two slashes. */
function addressOf({ address, url }: WireRequest): { parsed: string; raw: string[] } {
  const { origin, target } = splitAddress(address);
  const sent = url.text.replace(/#.*$/s, '');
  if (PLAIN_URL.test(sent) && !hasDotSegment(sent)) return { parsed: goExpression([...origin, ...target]), raw: [] };
  if (templateText(target).startsWith('//')) throw new CannotExpress('{client} would change the URL.', { client: GO.client });
  return { parsed: goExpression([...origin, '/']), raw: [`request.URL.Opaque = ${goExpression(target)}`] };
}

/** Set in the map, a name keeps its letters; those that Go looks for itself have to be in its own case. */
function fieldLine({ name, value }: WireField, { fields }: WireRequest): string {
  if (/^host$/i.test(name)) return `request.Host = ${goExpression(value)}`;
  const key = /^(?:user-agent|accept-encoding|range)$/i.test(name)
    ? name.toLowerCase().replaceAll(/(?:^|-)[a-z]/g, (first) => first.toUpperCase())
    : name;
  const several = fields.filter((field) => field.name === name).length > 1;
  const map = `request.Header[${goString(key)}]`;
  return several ? `${map} = append(${map}, ${goExpression(value)})` : `${map} = []string{${goExpression(value)}}`;
}

interface GoBody {
  readonly imports: readonly string[];
  readonly lines: readonly string[];
  readonly reader: string;
  readonly files: readonly SavedFile[];
}

function bodyLines({ request }: RenderInput, { body }: WireRequest): GoBody {
  if (body === null) return { imports: [], lines: [], reader: 'nil', files: [] };
  if (body.bytes > FILE_FROM) {
    const file = bodyFile(request, body);
    const lines = [`body, err := os.ReadFile(${goString(file.name)})`, ...STOP];
    return { imports: ['bytes', 'os'], lines, reader: 'bytes.NewReader(body)', files: [file] };
  }
  if (body.kind === 'binary') {
    const lines = [`body, err := base64.StdEncoding.DecodeString(${goString(bodyBase64(body))})`, ...STOP];
    return { imports: ['bytes', 'encoding/base64'], lines, reader: 'bytes.NewReader(body)', files: [] };
  }
  return { imports: ['strings'], lines: [], reader: `strings.NewReader(${goString(body.text)})`, files: [] };
}
