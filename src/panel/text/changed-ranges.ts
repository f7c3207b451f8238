// What changed between two texts, so that the fixed request shows it in place.
import type { Range } from '#engine/index.ts';

/** A range of the later text, and what stood there before, where that was taken out and nothing put in its place. */
export interface Change extends Range {
  readonly removed: string;
}

/** Comparisons spent at most; beyond it the whole middle counts as changed. */
const MOST_COMPARISONS = 1_000_000;

/** Ranges of `after` that are new, by words and signs. Length 0: something was taken out there. */
export function changedRanges(before: string, after: string): readonly Change[] {
  if (before === after) return [];
  const prefix = commonPrefix(before, after);
  const suffix = commonSuffix(before, after, prefix);
  const old = tokens(before.slice(prefix, before.length - suffix));
  const young = tokens(after.slice(prefix, after.length - suffix));
  if (old.length * young.length > MOST_COMPARISONS) return [{ offset: prefix, length: after.length - suffix - prefix, removed: '' }];
  return joined(unmatched(old, young), prefix);
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^]/gu) ?? [];
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return wordStart(a, b, length);
}

/** Steps back to the beginning of a word, so that a changed number is marked whole. */
function wordStart(a: string, b: string, at: number): number {
  let start = at;
  const inWord = (text: string): boolean => /[\p{L}\p{N}_]/u.test(text[start] ?? '');
  if (!inWord(a) && !inWord(b)) return at;
  while (start > 0 && /[\p{L}\p{N}_]/u.test(a[start - 1]!)) start -= 1;
  return start;
}

function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  while (
    length > 0 &&
    /[\p{L}\p{N}_]/u.test(a[a.length - length]!) &&
    /[\p{L}\p{N}_]/u.test((a[a.length - length - 1] ?? '') + (b[b.length - length - 1] ?? ''))
  )
    length -= 1;
  return length;
}

/** A token of `young`, with what of `old` stood before it and has no partner. */
interface Step {
  readonly text: string;
  readonly kept: boolean;
  readonly removedBefore: string;
}

/** The longest common subsequence of tokens (Wagner and Fischer), read back as steps over `young`. */
function unmatched(old: readonly string[], young: readonly string[]): readonly Step[] {
  const width = young.length + 1;
  const best = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const down = best[(i + 1) * width + j]!;
      const right = best[i * width + j + 1]!;
      best[i * width + j] = old[i] === young[j] ? best[(i + 1) * width + j + 1]! + 1 : Math.max(down, right);
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let removed = '';
  for (let j = 0; j < young.length;) {
    if (i < old.length && old[i] === young[j]) {
      steps.push({ text: young[j]!, kept: true, removedBefore: removed });
      removed = '';
      i += 1;
      j += 1;
    } else if (i < old.length && best[(i + 1) * width + j]! >= best[i * width + j + 1]!) {
      removed += old[i]!;
      i += 1;
    } else {
      steps.push({ text: young[j]!, kept: false, removedBefore: removed });
      removed = '';
      j += 1;
    }
  }
  const left = removed + old.slice(i).join('');
  if (left !== '') steps.push({ text: '', kept: true, removedBefore: left });
  return steps;
}

/** Joins neighbouring new steps; a removal beside something new is part of that change. */
function joined(steps: readonly Step[], start: number): Change[] {
  const ranges: Change[] = [];
  let at = start;
  for (const [index, { text, kept, removedBefore }] of steps.entries()) {
    const last = ranges.at(-1);
    const touches = last !== undefined && last.offset + last.length === at;
    const replaced = touches && steps[index - 1]?.kept === false;
    if (!kept && touches) ranges[ranges.length - 1] = { ...last, length: last.length + text.length, removed: '' };
    else if (!kept) ranges.push({ offset: at, length: text.length, removed: '' });
    else if (removedBefore !== '' && !replaced) ranges.push({ offset: at, length: 0, removed: removedBefore });
    at += text.length;
  }
  return ranges;
}
