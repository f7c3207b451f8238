// What the data options of one curl command come to: text for the body or the query, form parts, or something that lies in a file.
import { phrase, type Phrase } from '../core/phrase.ts';
import { percentEncode } from '../read/url/percent.ts';
import type { Argument } from './curl-arguments.ts';
import type { PipedInput } from './piped-input.ts';

/** The data that a command gives. `text` is null when some of it lies in a file. */
export interface CurlData {
  /** `data`: -d and its like; `json`: --json; `form`: -F; null when the command gives none. */
  readonly kind: 'data' | 'json' | 'form' | null;
  readonly text: string | null;
  readonly form: 'text' | 'bytes';
  /** What had to be left out, for the person. */
  readonly notes: readonly Phrase[];
}

/** curl chooses a boundary for each run; this one stands in for it. */
export const CURL_BOUNDARY = '------------------------400doctorboundary';
const DATA = new Set(['data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json']);

/** Reads the data options; `input` is what stands before the pipe, null when unknown. */
export function curlData(options: readonly Argument[], input: PipedInput | null): CurlData {
  const parts = options.filter(({ name }) => name === 'form' || name === 'form-string');
  if (parts.length > 0) return formData(parts);
  const data = options.filter(({ name }) => DATA.has(name));
  if (data.length === 0) return { kind: null, text: null, form: 'text', notes: [] };
  const kind = data.some(({ name }) => name === 'json') ? 'json' : 'data';
  const notes: Phrase[] = [];
  const pieces = data.map((option) => {
    const piece = pieceOf(option, input);
    if (piece === null)
      notes.push(
        phrase('The body lies in the file {name}, which is not read.', { name: option.value.slice(option.value.indexOf('@') + 1) }),
      );
    return piece;
  });
  const joined = pieces.map((piece, index) => (index === 0 || data[index]?.name === 'json' ? '' : '&') + (piece?.text ?? '')).join('');
  const form = pieces.some((piece) => piece?.form === 'bytes') ? 'bytes' : 'text';
  return { kind, text: pieces.includes(null) ? null : joined, form, notes };
}

function pieceOf({ name, value }: Argument, input: PipedInput | null): PipedInput | null {
  if (name === 'data-raw') return { text: value, form: 'text' };
  if (name === 'data-urlencode') return urlEncoded(value);
  if (!value.startsWith('@')) return { text: value, form: 'text' };
  if (value !== '@-' || input === null) return null;
  // -d drops line breaks and NUL of what it reads from a file; --data-binary and --json do not.
  return name === 'data' || name === 'data-ascii' ? { ...input, text: input.text.replaceAll(/[\r\n\0]/g, '') } : input;
}

/** `content`, `=content`, `name=content`; `@file` and `name@file` lie in files. */
function urlEncoded(value: string): PipedInput | null {
  const mark = /[=@]/.exec(value);
  if (!mark) return { text: percentEncode(value), form: 'text' };
  if (mark[0] === '@') return null;
  const name = value.slice(0, mark.index);
  return { text: `${name}${name === '' ? '' : '='}${percentEncode(value.slice(mark.index + 1))}`, form: 'text' };
}

function formData(options: readonly Argument[]): CurlData {
  const parts: string[] = [];
  const files: string[] = [];
  for (const { name: option, value } of options) {
    const equals = value.indexOf('=');
    const name = value.slice(0, Math.max(equals, 0));
    const content = value.slice(equals + 1);
    const literal = option === 'form-string';
    if (!literal && /^[@<]/.test(content)) files.push(content.slice(1).split(';')[0] ?? '');
    else parts.push(partText(name, literal ? { text: content, type: null } : typedContent(content)));
  }
  if (files.length > 0) {
    return {
      kind: 'form',
      text: null,
      form: 'text',
      notes: [phrase('The body holds files, which are not read: {names}.', { names: files.join(', ') })],
    };
  }
  return { kind: 'form', text: `${parts.join('')}--${CURL_BOUNDARY}--\r\n`, form: 'text', notes: [] };
}

/** `content;type=text/plain`: the type of one part; content in double quotes may hold a semicolon. */
function typedContent(content: string): { text: string; type: string | null } {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(content);
  const text = quoted ? (quoted[1] ?? '').replaceAll(/\\(["\\])/g, '$1') : content.replace(/;(?:type|filename|headers|encoder)=[^]*$/, '');
  return { text, type: /;type=([^;]+(?:;\s*charset=[^;]+)?)/.exec(content.slice(quoted?.[0].length ?? text.length))?.[1] ?? null };
}

function partText(name: string, { text, type }: { text: string; type: string | null }): string {
  const quotedName = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const typeLine = type === null ? '' : `Content-Type: ${type}\r\n`;
  return `--${CURL_BOUNDARY}\r\nContent-Disposition: form-data; name="${quotedName}"\r\n${typeLine}\r\n${text}\r\n`;
}
