// Reads an .http file of one request as REST Client does (its README and request parser): an independent reader for what we render.
import type { HurlEntry } from './hurl-reader.ts';

/** Throws where the file holds a variable, a comment or a second request. */
export function readHttpFile(text: string): HurlEntry {
  if (/^\s*###/m.test(text) || text.includes('{{')) throw new Error('A second request, or a variable.');
  const lines = text.split('\n');
  const [, method = '', url = ''] = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(lines[0] ?? '') ?? [];
  const blank = lines.indexOf('');
  const fields = lines.slice(1, blank < 0 ? undefined : blank);
  const headers = fields.map((line): [string, string] => {
    if (/^(?:#|\/\/|@)/.test(line)) throw new Error(`A comment or a variable: ${line}`);
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const body =
    blank < 0
      ? ''
      : lines
          .slice(blank + 1)
          .join('\n')
          .trim();
  const file = /^<\s+\.\/(\S+)$/.exec(body)?.[1];
  if (file !== undefined) return { method, url, headers, body: { file } };
  if (/^[<>]/m.test(body)) throw new Error('A line that reads or writes a file.');
  return { method, url, headers, body: body === '' ? null : { bytes: Buffer.from(body) } };
}
