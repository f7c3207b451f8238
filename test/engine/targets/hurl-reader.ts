// Reads one entry of a Hurl file, written from Hurl's grammar (hurl.dev/docs/grammar.html): an independent reader for what we render.

export interface HurlEntry {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Null for none; a file's name for `file,…;`. */
  readonly body: { readonly bytes: Buffer } | { readonly file: string } | null;
}

/** Throws for anything that is not one plain entry: comments, templates, sections, responses. */
export function readHurl(text: string): HurlEntry {
  const [request = '', ...lines] = text.split('\n');
  const [, method = '', url = ''] = /^([A-Z]+) (.*)$/.exec(request) ?? fail(request);
  const headers: [string, string][] = [];
  let body: HurlEntry['body'] = null;
  for (const line of lines) {
    const bytes = bodyOf(line);
    if (bytes) {
      if (body) fail(line);
      body = bytes;
      continue;
    }
    const [, name = '', value = ''] = /^((?:[A-Za-z0-9_\-.[\]@$]|\\.(?:\{[0-9a-f]+\})?)+):(.*)$/.exec(line) ?? fail(line);
    headers.push([unescaped(name), unescaped(value.trim())]);
  }
  return { method, url: unescaped(url), headers, body };
}

function bodyOf(line: string): HurlEntry['body'] {
  if (/^`[^`]*`$/.test(line)) return { bytes: Buffer.from(unescaped(line.slice(1, -1))) };
  const base64 = /^base64,([A-Za-z0-9+/=]*);$/.exec(line)?.[1];
  if (base64 !== undefined) return { bytes: Buffer.from(base64, 'base64') };
  const file = /^file,([^#; \\]+);$/.exec(line)?.[1];
  return file === undefined ? null : { file };
}

/** Undoes escapes. A `#` would begin a comment, two braces a template. */
function unescaped(text: string): string {
  if (/#/.test(text.replaceAll(/\\./g, '')) || text.includes('{{')) fail(text);
  return text.replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_, code: string | undefined, character: string | undefined) => {
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    const named: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
    return named[character ?? ''] ?? character ?? '';
  });
}

function fail(text: string): never {
  throw new Error(`Not in the grammar: ${JSON.stringify(text)}`);
}
