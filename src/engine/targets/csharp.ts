// A request as a C# program (.NET 6 or newer, top-level statements) that uses HttpClient.
import { csharpExpression, csharpString } from '../core/quote/csharp.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { hasDotSegment, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyExpression, type ByteWriting } from '../write/body-expression.ts';
import { bodyBase64 } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest, type WireField, type WireRequest } from '../write/wire-request.ts';

/** Fields of the content, which .NET keeps apart (HttpContentHeaders). */
const OF_CONTENT = /^(?:allow|content-.*|expires|last-modified)$/i;
/** What System.Uri leaves as it is; anything else needs the canonicalization switched off. */
const PLAIN_URL =
  /^https?:\/\/[^/?#]+\/(?:[\w\-~!$&()*+,;=:@/.]|%(?!2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])[0-9A-F]{2})*(?:\?(?:[\w\-.~!$&()*+,;=:@/?]|%(?!2[DE]|3\d|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])[0-9A-F]{2})+)?$/;

const DOTNET: Abilities = {
  client: "C#'s HttpClient",
  methods: /^(?!CONNECT$)/i,
  upperCased: /^(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|TRACE)$/,
  bodiless: /^TRACE$/,
  repeatsFields: false,
  beyondAscii: false,
  userInfo: false,
};

const BYTES: ByteWriting = {
  none: 'Array.Empty<byte>()',
  ofFile: (name) => `File.ReadAllBytes(${csharpString(name)})`,
  ofText: (text) => `Encoding.UTF8.GetBytes(${csharpString(text)})`,
  ofBytes: (body) => `Convert.FromBase64String(${csharpString(bodyBase64(body))})`,
};

export const csharp = defineTarget({
  id: 'csharp',
  title: 'C# HttpClient',
  group: 'language',
  language: 'csharp',
  extension: 'cs',
  docs: 'https://learn.microsoft.com/dotnet/api/system.net.http.httpclient',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: DOTNET.client }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(DOTNET, wire);
  const { expression: content, files } = bodyExpression(input, wire, BYTES);
  const ofContent = wire.fields.filter(({ name }) => OF_CONTENT.test(name));
  if (content === null && ofContent.length > 0)
    throw new CannotExpress('{client} sends {name} only with a body.', { client: DOTNET.client, name: ofContent[0]?.name ?? '' });
  const lines = [
    'using System.Net.Http;',
    'using System.Text;',
    '',
    'using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });',
    `using var request = new HttpRequestMessage(new HttpMethod(${csharpString(wire.method)}), ${uri(wire)});`,
    ...(content === null ? [] : [`request.Content = new ByteArrayContent(${content});`]),
    ...wire.fields.map((field) => fieldLine(field)),
    'using var response = await client.SendAsync(request);',
    'Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");',
  ];
  return { text: lines.join('\n'), files };
}

function uri({ address, url }: WireRequest): string {
  if (PLAIN_URL.test(url.text) && !hasDotSegment(url.text)) return `new Uri(${csharpExpression(address)})`;
  return `new Uri(${csharpExpression(address)}, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })`;
}

function fieldLine({ name, value }: WireField): string {
  const owner = OF_CONTENT.test(name) ? 'request.Content.Headers' : 'request.Headers';
  return `${owner}.TryAddWithoutValidation(${csharpString(name)}, ${csharpExpression(value)});`;
}
