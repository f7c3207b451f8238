// The response's body: from the browser's getContent or from a recording, decoded, or the reason why it is not at hand.
import { latin1FromBase64, utf8FromLatin1, utf8Length } from '../core/bytes.ts';
import type { Body, MissingBodyReason } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { contentLength } from '../read/head/content-length.ts';
import { numberAt, objectAt, textAt, textOf, type Loose } from './har-entry.ts';

/** What the browser's getContent gave: null text when it gave none. */
export interface HandedContent {
  readonly text: string | null;
  /** '' or 'base64'. */
  readonly encoding: string;
}

/** What is told about the exchange from outside the body itself. */
export interface ResponseBodyFacts {
  readonly method: string;
  readonly status: number;
  readonly resourceType: string | null;
  readonly error: string | null;
  readonly headers: HeaderList;
  /** Undefined for a recording, whose entry holds the content. */
  readonly handed: HandedContent | undefined;
}

/** Firefox keeps the first MiB of a body. */
const FIREFOX_CUT = 1024 * 1024;

/** Reads the response's body. */
export function responseBody(response: Loose, facts: ResponseBodyFacts): Body {
  const content = objectAt(response, 'content');
  const text = facts.handed ? facts.handed.text : textOf(content.text);
  const encoding = facts.handed ? facts.handed.encoding : textAt(content, 'encoding');
  if (text === null || text === '') return withoutText(response, content, text, facts);
  const decoded = encoding === 'base64' ? decodeBase64(text) : { text, form: 'text' as const };
  return { state: 'known', ...decoded, complete: isComplete(decoded.text, facts) };
}

function decodeBase64(base64: string): { text: string; form: 'text' | 'bytes' } {
  const bytes = latin1FromBase64(base64);
  if (bytes === null) return { text: base64, form: 'text' };
  const text = utf8FromLatin1(bytes);
  return text === null ? { text: bytes, form: 'bytes' } : { text, form: 'text' };
}

function isComplete(text: string, facts: ResponseBodyFacts): boolean {
  if (facts.error !== null || utf8Length(text) === FIREFOX_CUT) return false;
  const declared = contentLength(facts.headers);
  const asSent = headerValue(facts.headers, 'content-encoding') === null;
  // Re-encoding may change the size of text that was not UTF-8: characters are the lower bound of its bytes.
  return declared === null || !asSent || utf8Length(text) >= declared || text.length === declared;
}

function withoutText(response: Loose, content: Loose, text: string | null, facts: ResponseBodyFacts): Body {
  const size = numberAt(content, 'size') ?? -1;
  const declared = contentLength(facts.headers);
  const never = facts.method.toUpperCase() === 'HEAD' || facts.status === 204 || facts.status === 304;
  // A browser may tell of an error though the answer to HEAD is whole.
  if (never && facts.status !== 0) return { state: 'absent' };
  if (facts.error !== null || facts.status === 0) return unknown(facts, declared);
  const bodySize = numberAt(response, 'bodySize') ?? -1;
  if (declared === 0 || (text === '' && size <= 0) || (declared === null && size === 0 && bodySize === 0)) return { state: 'absent' };
  return unknown(facts, declared ?? (size > 0 ? size : null));
}

function unknown(facts: ResponseBodyFacts, bytes: number | null): Body {
  return { state: 'unknown', reason: reasonFor(facts), bytes };
}

function reasonFor(facts: ResponseBodyFacts): MissingBodyReason {
  if (facts.resourceType === 'preflight' || facts.status === 0) return 'not-handed-over';
  if (facts.error !== null) return 'cut-short';
  if (!facts.handed) return 'not-recorded';
  return facts.handed.text === null ? 'navigated-away' : 'not-handed-over';
}
