// A request as a Java program (11 or newer, one file) that uses java.net.http.
import { javaExpression, javaString } from '../core/quote/java.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptIf, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyExpression, type ByteWriting } from '../write/body-expression.ts';
import { bodyBase64 } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { splitAddress } from '../write/split-address.ts';
import { wireRequest } from '../write/wire-request.ts';

/** java.net.URI takes RFC 2396 at its word, brackets in the query aside. */
const PATH = /^(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*$/;
const QUERY = /^(?:[\w\-.~!$&'()*+,;=:@/?[\]]|%[0-9A-Fa-f]{2})*$/;
const JAVA: Abilities = {
  client: "Java's HttpClient",
  methods: /^(?!CONNECT$)/,
  fields: /^(?:expect)$/,
  repeatsFields: false,
  beyondAscii: false,
  keepsUrl: keptIf(PATH, QUERY, false),
  userInfo: false,
};

const PUBLISHERS: ByteWriting = {
  none: null,
  ofFile: (name) => `ofFile(Path.of(${javaString(name)}))`,
  ofText: (text) => `ofString(${javaString(text)})`,
  ofBytes: (body) => `ofByteArray(Base64.getDecoder().decode(${javaString(bodyBase64(body))}))`,
};

export const java = defineTarget({
  id: 'java',
  title: 'Java HttpClient',
  group: 'language',
  language: 'java',
  extension: 'java',
  docs: 'https://docs.oracle.com/en/java/javase/17/docs/api/java.net.http/java/net/http/HttpClient.html',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: JAVA.client, adds: ['User-Agent'] }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(JAVA, wire);
  const { origin, target } = splitAddress(wire.address);
  const { expression, files } = bodyExpression(input, wire, PUBLISHERS);
  const publisher = `HttpRequest.BodyPublishers.${expression ?? 'noBody()'}`;
  const setsHost = wire.fields.some(({ name }) => /^host$/i.test(name));
  const lines = [
    ...(setsHost ? ['System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");'] : []),
    `var request = HttpRequest.newBuilder(URI.create(${javaExpression([...origin, ...target])}))`,
    ...wire.fields.map(({ name, value }) => `    .header(${javaString(name)}, ${javaExpression(value)})`),
    `    .method(${javaString(wire.method)}, ${publisher})`,
    '    .build();',
    // Of HTTP/2 it would ask with fields of its own.
    'var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();',
    'var response = client.send(request, HttpResponse.BodyHandlers.ofString());',
    'System.out.println(response.statusCode() + " " + response.body());',
  ];
  const imports = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
    ...(publisher.includes('ofFile') ? ['java.nio.file.Path'] : []),
    ...(publisher.includes('Base64.') ? ['java.util.Base64'] : []),
  ];
  const head = imports.map((name) => `import ${name};\n`).join('');
  const main = lines.map((line) => `    ${line}\n`).join('');
  return { text: `${head}\nclass Main {\n  public static void main(String[] arguments) throws Exception {\n${main}  }\n}`, files };
}
