// Complaints drawn under a copy of what was sent: a line of carets points at a token, with or without words beside it, and line numbers may stand before it.
import type { StatedClaim, StatedPlace } from '../../core/evidence.ts';
import type { Segment } from '../../core/pointer.ts';
import { placeAt, placeFrom } from '../text/field-path.ts';

const LONGEST = 50_000;
const MOST_LINES = 2_000;
const MOST_CLAIMS = 50;
const GUTTER = /^\s{0,8}>?\s{0,8}\d{0,6}\s{0,4}\|/;
const CARETS = /^\s*\^{1,200}(?<note>(?: .*)?)$/;
const KEY = /^\s*"(?<key>[^"\n]{1,200})"\s*:/;

/** The complaints of such a drawing, in its order; none for text without one. */
export function frameClaims(text: string): StatedClaim[] {
  if (!/^[ \t\d|>]{0,300}\^/m.test(text)) return [];
  const raw = text.slice(0, LONGEST).split(/\r?\n/, MOST_LINES);
  const lines = raw.map((line) => line.replace(GUTTER, (gutter) => ' '.repeat(gutter.length)));
  const claims: StatedClaim[] = [];
  for (const [index, line] of lines.entries()) {
    const note = CARETS.exec(line)?.groups?.['note'];
    const stated = note === undefined ? null : placeAbove(lines, index);
    const said = note === undefined ? '' : (headline(raw, index) ?? note.replace(/^[^\p{L}\d"'`(]+/u, '').trim());
    if (!stated || said === '' || /^index \d+$/.test(said) || claims.length >= MOST_CLAIMS) continue;
    // Words above the copy that spell the whole way know better than a copy that is cut off.
    const way = stated.segments === null ? placeAhead(said, stated.text) : null;
    claims.push({ text: said, stated: way ?? stated });
  }
  return claims;
}

/** `The value at .items.0.qty should be …`: the way that ends in the name which the carets point at. */
function placeAhead(said: string, name: string): StatedPlace | null {
  const way = /(?:^|\s)\.?(?<way>[A-Za-z_$][\w$-]{0,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30})(?=\s|$)/.exec(said)?.groups!['way'];
  return way?.endsWith(`.${name}`) ? placeFrom(way, 'body') : null;
}

/** What the carets point at: the member on the line above them, or the container that closes there. Null when that line is no part of a JSON text. */
function placeAbove(lines: readonly string[], carets: number): StatedPlace | null {
  const target = carets - 1;
  const line = lines[target]?.trimEnd() ?? '';
  const closes = /^\s*[}\]],?$/.test(line);
  const from = closes ? openingOf(lines, target) : target;
  if (from < 0 || !(closes || KEY.test(line) || /^\s*(?:"|[-\d[{]|true|false|null)/.test(line))) return null;
  const { segments, whole } = stepsTo(lines, from);
  const last = segments.at(-1);
  if (whole) return placeAt(segments, 'body');
  return typeof last === 'string' ? { text: last, segments: null, in: 'body' } : null;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isOpening = (line: string): boolean => /[{[]$/.test(line.trimEnd());

function openingOf(lines: readonly string[], closing: number): number {
  const indent = indentOf(lines[closing]!);
  for (let at = closing - 1; at >= 0; at--) if (indentOf(lines[at]!) === indent && isOpening(lines[at]!)) return at;
  return -1;
}

/** The steps to a line, as far up as the copy goes; `whole` when it goes up to the beginning. */
function stepsTo(lines: readonly string[], from: number): { segments: Segment[]; whole: boolean } {
  const segments: Segment[] = [];
  let at = from;
  for (;;) {
    const line = lines[at]!;
    const parent = parentOf(lines, at);
    const key = KEY.exec(line)?.groups?.['key'];
    if (key !== undefined) segments.unshift(key);
    if (parent < 0) return { segments, whole: key === undefined && isOpening(line) };
    if (key === undefined) segments.unshift(elementsBefore(lines, parent, at));
    at = parent;
  }
}

function parentOf(lines: readonly string[], child: number): number {
  const indent = indentOf(lines[child]!);
  for (let at = child - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (line.trim() !== '' && indentOf(line) < indent && isOpening(line)) return at;
  }
  return -1;
}

function elementsBefore(lines: readonly string[], parent: number, child: number): number {
  const indent = indentOf(lines[child]!);
  return lines.slice(parent + 1, child).filter((line) => indentOf(line) === indent && !/^\s*[}\]^]/.test(line)).length;
}

/** Words on lines of their own above a numbered copy. */
function headline(raw: readonly string[], carets: number): string | null {
  let at = carets;
  while (at >= 0 && GUTTER.test(raw[at]!)) at--;
  if (at === carets) return null;
  while (at >= 0 && raw[at]!.trim() === '') at--;
  const words: string[] = [];
  for (; at >= 0 && raw[at]!.trim() !== '' && !GUTTER.test(raw[at]!); at--) words.unshift(raw[at]!.trim());
  return words.length > 0 ? words.join(' ').slice(0, 500) : null;
}
