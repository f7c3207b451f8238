// The few characters around a culprit, so that the answer shows the place and not only names it.
import type { Request } from '#engine/index.ts';
import { markedLines, type Line } from '../text/marked-lines.ts';
import { markOf, type Culprit } from './culprits.ts';

export interface Excerpt {
  /** The header that the text is the value of; null elsewhere. */
  readonly header: string | null;
  readonly lines: readonly Line[];
  /** Line numbers say something in a body only. */
  readonly numbered: boolean;
  /** True where text was left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** UTF-16 units shown on each side of the culprit, and of a long culprit itself. */
const AROUND = 160;

/** A line before and after the culprit; null when its characters are not at hand. */
export function excerptOf(request: Request, culprit: Culprit): Excerpt | null {
  const source = sourceOf(request, culprit);
  const [mark] = markOf(culprit);
  if (!source || !mark || mark.offset + mark.length > source.text.length) return null;
  const { text, header, numbered } = source;
  const markEnd = mark.offset + Math.min(mark.length, AROUND * 2);
  const start = Math.max(lineStartBefore(text, mark.offset), mark.offset - AROUND);
  const end = Math.min(lineEndAfter(text, markEnd), markEnd + AROUND);
  const lines = markedLines(text, [{ ...mark, finding: null }], start, end);
  return { header, lines, numbered, cutBefore: start > 0 && text[start - 1] !== '\n', cutAfter: end < text.length && text[end] !== '\n' };
}

function sourceOf(request: Request, { at }: Culprit): { text: string; header: string | null; numbered: boolean } | null {
  if (at.in === 'body') {
    const { body } = request;
    return body.state === 'known' && body.form === 'text' ? { text: body.text, header: null, numbered: true } : null;
  }
  if (at.in === 'header' || at.in === 'cookie') {
    const wanted = at.in === 'cookie' ? 'cookie' : at.path;
    const field = request.headers.find(({ name }) => name.toLowerCase() === wanted);
    return field ? { text: field.value, header: field.name, numbered: false } : null;
  }
  return at.in === 'method' ? null : { text: request.url, header: null, numbered: false };
}

/** The start of the line before the one that holds the offset. */
function lineStartBefore(text: string, offset: number): number {
  const own = text.lastIndexOf('\n', offset - 1);
  return own <= 0 ? 0 : text.lastIndexOf('\n', own - 1) + 1;
}

/** The end of the line after the one that holds the offset. */
function lineEndAfter(text: string, offset: number): number {
  const own = text.indexOf('\n', offset);
  const next = own < 0 ? -1 : text.indexOf('\n', own + 1);
  return next < 0 ? text.length : next;
}
