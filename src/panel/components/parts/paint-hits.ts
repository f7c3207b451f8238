// Colours hits in text that is already drawn, without drawing it anew (CSS Custom Highlight API).
import type { Range as TextRange } from '#engine/index.ts';

const HIT = 'hit';
const HIT_NOW = 'hit-now';

/** What is drawn: lines of a text, the first of which begins at `start`. In UTF-16 units. */
export interface DrawnText {
  readonly frame: Element;
  readonly text: string;
  readonly start: number;
}

/** Colours the hits among the lines. Gives the place of `now` if it is drawn, and what takes the colours away again. */
export function paintHits(drawn: DrawnText, hits: readonly TextRange[], now: TextRange): { readonly now: Range | null; clear(): void } {
  const [others, here] = [highlight(HIT), highlight(HIT_NOW)];
  // The one that one stands at lies above its neighbours.
  here.priority = 1;
  const painted = placesOf(drawn, hits);
  for (const [hit, place] of painted) (hit === now ? here : others).add(place);
  return {
    now: painted.get(now) ?? null,
    clear: () => {
      for (const place of painted.values()) if (!others.delete(place)) here.delete(place);
    },
  };
}

function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}

/** The hits that stand in drawn lines, in order. */
function placesOf({ frame, text, start }: DrawnText, hits: readonly TextRange[]): ReadonlyMap<TextRange, Range> {
  const places = new Map<TextRange, Range>();
  let from = start;
  let next = hits.findIndex(({ offset }) => offset >= start);
  for (const line of frame.querySelectorAll('.code-line')) {
    if (next < 0 || next >= hits.length) break;
    const feed = text.indexOf('\n', from);
    const end = feed < 0 ? text.length : feed;
    const runs = hits[next]!.offset < end ? runsOf(line) : [];
    for (; next < hits.length && hits[next]!.offset < end; next += 1) {
      const { offset, length } = hits[next]!;
      const place = placeIn(runs, offset - from, offset - from + length);
      if (place) places.set(hits[next]!, place);
    }
    from = end + 1;
  }
  return places;
}

/** A text node of a line, and the characters of the text that it stands for. */
interface Run {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The sign of an unseen character stands for that one; every other node for as many as it has. */
function runsOf(line: Element): readonly Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let from = 0; walker.nextNode();) {
    const node = walker.currentNode as Text;
    const to = from + (isSign(node) ? 1 : node.length);
    runs.push({ node, from, to });
    from = to;
  }
  return runs;
}

function placeIn(runs: readonly Run[], from: number, to: number): Range | null {
  const first = runs.find((run) => run.to > from);
  const last = runs.find((run) => run.to >= to);
  if (!first || !last) return null;
  const place = new Range();
  place.setStart(first.node, isSign(first.node) ? 0 : from - first.from);
  place.setEnd(last.node, isSign(last.node) ? last.node.length : to - last.from);
  return place;
}

function isSign(node: Text): boolean {
  return node.parentElement?.classList.contains('unseen') === true;
}
