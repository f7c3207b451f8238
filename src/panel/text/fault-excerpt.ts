// The line in which the reading of a text stopped, with the place marked.
import type { Mark } from './marked-lines.ts';

/** So much of a long line is shown on either side of the place. In UTF-16 units. */
const AROUND = 80;

/** At the end of the text or line a sign stands, as there is no character to mark. */
export function faultExcerpt(text: string, offset: number, label: string): { readonly line: string; readonly marks: readonly Mark[] } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const lineEnd = feed < 0 ? text.length : feed;
  const start = Math.max(lineStart, offset - AROUND);
  const end = Math.min(lineEnd, offset + AROUND);
  const cut = start > lineStart ? '…' : '';
  const line = `${cut}${text.slice(start, end)}${end < lineEnd ? '…' : ''}`;
  const at = cut.length + offset - start;
  const pair = /[\ud800-\udbff]/.test(line[at] ?? '') ? 2 : 1;
  const length = offset < lineEnd ? pair : 0;
  return { line, marks: [{ offset: at, length, kind: 'culprit', finding: null, label, name: '' }] };
}
