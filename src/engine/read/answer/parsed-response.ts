// A response's body, read once in each form that a dialect may ask for.
import { headerValue } from '../../core/header-list.ts';
import type { HeaderList } from '../../core/header-list.ts';
import { knownText } from '../../core/exchange.ts';
import type { Response } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';
import type { HtmlText, ParsedResponse } from '../../core/parsed-response.ts';
import { answerJson } from './answer-json.ts';
import { pageReader } from '../page/page-reader.ts';

const lazyResponse = memo((response: Response) => new LazyResponse(response));

/** Reads a response for the dialects; the forms of its body are made when first asked for. The same object is read once. */
export const parsedResponse: (response: Response) => ParsedResponse = lazyResponse;

/** True where a page may be read: then the reader of pages must be there. */
export function mayBePage(response: Response): boolean {
  return lazyResponse(response).mayBeHtml();
}

/** The response as if this JSON, which its body holds, were the whole of it. */
export function withJson({ status, statusText, headers, mediaType, text }: ParsedResponse, json: unknown): ParsedResponse {
  return { status, statusText, headers, mediaType, text, json, html: null };
}

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
    this.readings.json ??= { value: answerJson(this.text) };
    return this.readings.json.value;
  }

  get html(): HtmlText | null {
    this.readings.html ??= { value: this.mayBeHtml() ? pageReader.now().readHtml(this.text) : null };
    return this.readings.html.value;
  }

  mayBeHtml(): boolean {
    return this.json === undefined && (this.mediaType.includes('html') || (/^\s{0,200}</.test(this.text) && CLOSING.test(this.text)));
  }
}

/** What markup holds, and plain words that begin with a name in angle brackets do not: `<Order> failed at key "x"`. */
const CLOSING = /<[/!?]|\/>/;

/** `type/subtype` in lower case; '' for none. Chromium writes `x-unknown` where the answer named no type. */
function essence(mediaType: string): string {
  const bare = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return bare === 'x-unknown' ? '' : bare;
}
