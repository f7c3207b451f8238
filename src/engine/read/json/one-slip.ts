// Mends JSON that one slip of the hand broke: a character left out, typed twice, swapped with the next, or typed for another.
import { applyEdits } from '../../core/text-edit.ts';
import { oddness } from './oddness.ts';
import { corrections, isOftenMistyped, isStructural, type Slip } from './slip-corrections.ts';
import { isWhole, scanToken, START, type JsonCursor } from './strict-scan.ts';

/** How many structural characters ahead of where a reader stops are looked at, and how many characters in all. */
const REACH = 24;
const MOST_PLACES = 40;
/** How many behind it, and how far. */
const REACH_BEHIND = 3;
const FARTHEST_BEHIND = 200;
/** How many characters the search may read in all; to apply a correction counts as reading these. */
const MOST_READ = 300_000;
const COST_OF_EDIT = 300;

/** The likeliest single slip that explains why the text is not valid JSON; null where there is none. */
export function oneSlip(text: string): Slip | null {
  const passed = passedTokens(text);
  const places = placesAround(text, passed);
  let best: Slip | null = null;
  let read = 0;
  for (const { edit, cost } of places.flatMap((at) => corrections(text, at))) {
    if (best !== null && cost >= best.cost) continue;
    const edited = applyEdits(text, [edit]);
    const { isValid, end, start } = readOn(edited, cursorAt(passed, edit.offset - 1));
    read += end - start + COST_OF_EDIT;
    if (isValid) {
      read += edited.length;
      const whole = cost + oddness(edited);
      if (best === null || whole < best.cost) best = { edit, cost: whole };
    }
    if (read > MOST_READ) break;
  }
  return best;
}

/** Where a strict reader stood after each token, as far as it came. */
function passedTokens(text: string): JsonCursor[] {
  const passed = [START];
  for (;;) {
    const next = scanToken(text, passed.at(-1)!);
    if (next === null) return passed;
    passed.push(next);
  }
}

/** The last of them that is not past the offset. */
function cursorAt(passed: readonly JsonCursor[], offset: number): JsonCursor {
  let [low, high] = [0, passed.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passed[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return passed[low]!;
}

/** The offsets of what may have been mistyped: behind where the reader stopped, and from there back. */
function placesAround(text: string, passed: readonly JsonCursor[]): readonly number[] {
  const stop = passed.at(-1)!.at;
  const places: number[] = [];
  // The token at which the reader stopped, and the one behind it.
  let past = stop;
  for (; past < Math.min(text.length, stop + FARTHEST_BEHIND) && places.length < REACH_BEHIND; past++) {
    if (isOftenMistyped(text.charAt(past))) places.push(past);
  }
  if (past === text.length) places.push(past);
  let found = 0;
  for (let at = stop - 1; at >= 0 && found < REACH && places.length < MOST_PLACES; at--) {
    if (!isOftenMistyped(text.charAt(at))) continue;
    places.push(at);
    if (isStructural(text.charAt(at))) found++;
  }
  const opened = openedAt(passed);
  return opened === null || places.includes(opened) ? places : [...places, opened];
}

/** Where the innermost bracket that is open was opened. */
function openedAt(passed: readonly JsonCursor[]): number | null {
  const depth = passed.at(-1)!.due.length;
  const opening = passed.findLastIndex((cursor) => cursor.due.length < depth);
  return opening < 0 ? null : passed[opening + 1]!.at - 1;
}

function readOn(text: string, start: JsonCursor): { isValid: boolean; start: number; end: number } {
  let cursor = start;
  for (;;) {
    const isValid = isWhole(text, cursor);
    const next = isValid ? null : scanToken(text, cursor);
    if (next === null) return { isValid, start: start.at, end: cursor.at };
    cursor = next;
  }
}
