// A response's body, read once in each form that a dialect may ask for.
import { headerValue } from '../core/header-list.ts';
import type { HeaderList } from '../core/header-list.ts';
import { knownText } from '../core/exchange.ts';
import type { Response } from '../core/exchange.ts';
import { memo } from '../core/memo.ts';
import type { HtmlText, ParsedResponse } from '../core/parsed-response.ts';
import { readHtml } from './html-text.ts';
import { readJson } from './json.ts';

/** Reads a response for the dialects; the forms of its body are made when first asked for. The same object is read once. */
export const parsedResponse: (response: Response) => ParsedResponse = memo((response) => new LazyResponse(response));

/** What servers put before JSON so that a page cannot run it as a script. */
const GUARD = /^\s{0,20}(?:\)\]\}',?|while\s?\(1\);?|for\s?\(;;\);?|throw 1;\s?<dont be evil>|\/\*\*\/)\s{0,20}/;

class LazyResponse implements ParsedResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly mediaType: string;
  readonly text: string;
  private readonly readings: { json?: { value: unknown }; html?: { value: HtmlText | null } } = {};

  constructor(response: Response) {
    this.status = response.status;
    this.statusText = response.statusText;
    this.headers = response.headers;
    this.mediaType = essence(headerValue(response.headers, 'content-type') ?? response.mimeType);
    this.text = (knownText(response.body) ?? '').replace(/^\uFEFF/, '');
  }

  get json(): unknown {
    this.readings.json ??= { value: parseJson(this.text) };
    return this.readings.json.value;
  }

  get html(): HtmlText | null {
    this.readings.html ??= { value: this.mayBeHtml() ? readHtml(this.text) : null };
    return this.readings.html.value;
  }

  private mayBeHtml(): boolean {
    return this.json === undefined && (this.mediaType.includes('html') || /^\s{0,200}</.test(this.text));
  }
}

/** Text that begins as an object or a list does: answers cut short, or printed by a language instead of a JSON writer. */
const LIKE_JSON = /^\s{0,20}(?:\{\s{0,20}["']|\[\s{0,20}["'{[])/;
const MOST_RECOVERED = 1_000_000;

/** The value of a JSON text, damaged or not; text that holds JSON once more is read once more. Undefined when it is no JSON. */
function parseJson(text: string): unknown {
  const bare = text.replace(GUARD, '');
  const parsed = tryParse(bare);
  const damaged = parsed === undefined && bare.length <= MOST_RECOVERED && LIKE_JSON.test(bare);
  const value = damaged ? readJson(bare).value : parsed;
  if (typeof value !== 'string' || !/^\s{0,20}[[{]/.test(value)) return value;
  const inner = tryParse(value);
  return typeof inner === 'object' ? inner : value;
}

/** Parsing what cannot be whole is spared: 20 MB of opening brackets cost seconds. */
function tryParse(text: string): unknown {
  if (text.length > MOST_RECOVERED && !endsAsItBegins(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `type/subtype` in lower case; '' for none. Chromium writes `x-unknown` where the answer named no type. */
function essence(mediaType: string): string {
  const bare = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return bare === 'x-unknown' ? '' : bare;
}

function endsAsItBegins(text: string): boolean {
  const first = /^\s*(\S)/.exec(text.slice(0, 100))?.[1];
  const last = text.slice(-100).trimEnd().at(-1);
  return (first === '{' && last === '}') || (first === '[' && last === ']') || (first === '"' && last === '"');
}
