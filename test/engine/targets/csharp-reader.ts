// Reads a C# program of the form that our target writes; literals are undone by the C# specification, 6.4.5.6. Anything else in it is a fault.
import type { RenderedText } from '#engine/index.ts';
import type { ReadRequest } from './read-back.ts';

const LITERAL = /"(?:[^"\\\n\r\u0085\u2028\u2029]|\\(?:["\\nrt]|u[0-9a-fA-F]{4}))*"/g;

/** The one form of a whole program, each literal written S. */
const FORM =
  /^using System\.Net\.Http;\nusing System\.Text;\n\nusing var client = new HttpClient\(new HttpClientHandler \{ UseCookies = false, AllowAutoRedirect = false \}\);\nusing var request = new HttpRequestMessage\(new HttpMethod\(S\), new Uri\(S(?:, new UriCreationOptions \{ DangerousDisablePathAndQueryCanonicalization = true \})?\)\);\n(?:request\.Content = new ByteArrayContent\((?:Array\.Empty<byte>\(\)|Encoding\.UTF8\.GetBytes\(S\)|Convert\.FromBase64String\(S\)|File\.ReadAllBytes\(S\))\);\n)?(?:request\.(?:Content\.)?Headers\.TryAddWithoutValidation\(S, S\);\n)*using var response = await client\.SendAsync\(request\);\nConsole\.WriteLine\(\$S\);$/;

/** Throws when the text is anything but such a program. */
export function readCsharp({ text, files }: RenderedText): ReadRequest {
  const literals = [...text.matchAll(LITERAL)].map(([literal]) => unescaped(literal.slice(1, -1)));
  const form = text.replaceAll(LITERAL, 'S');
  if (!FORM.test(form)) throw new Error(`No program of ours: ${form}`);
  const [method = '', url = '', ...rest] = literals;
  const source = /GetBytes|FromBase64String|ReadAllBytes/.exec(form)?.[0];
  const content = source ? (rest.shift() ?? '') : '';
  const headers: [string, string][] = [];
  for (let at = 0; at + 2 < rest.length; at += 2) headers.push([rest[at] ?? '', rest[at + 1] ?? '']);
  const file = Buffer.from(files[0]?.bytes ?? []);
  const body = source === 'ReadAllBytes' ? file : Buffer.from(content, source === 'FromBase64String' ? 'base64' : 'utf8');
  return { method, url, headers, body };
}

function unescaped(inside: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return inside.replaceAll(/\\(?:u(.{4})|(.))/g, (_, unit: string | undefined, character: string | undefined) =>
    unit === undefined ? (named[character ?? ''] ?? character ?? '') : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}
