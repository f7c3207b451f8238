// Marks of a JSON text, moved into what one of its strings says.
import type { Range } from '#engine/index.ts';
import type { Mark } from './marked-lines.ts';

/** The marks inside of the string that stands at `string`, quotes included, with offsets into the decoded string. */
export function marksInString(text: string, string: Range, marks: readonly Mark[]): readonly Mark[] {
  const [first, last] = [string.offset + 1, string.offset + string.length - 1];
  const inside = marks.filter(({ offset, length }) => offset >= first && offset + length <= last);
  const units = decodedOffsets(
    text,
    first,
    inside.flatMap(({ offset, length }) => [offset, offset + length]),
  );
  return inside.map((mark) => {
    const [from, to] = [units.get(mark.offset)!, units.get(mark.offset + mark.length)!];
    return { ...mark, offset: from, length: to - from };
  });
}

/** What each of these offsets is in the string that begins at `first`; one within an escape is that of the character which it writes. */
function decodedOffsets(text: string, first: number, offsets: readonly number[]): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  let [at, unit] = [first, 0];
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    while (at < offset) {
      const next = at + lengthAt(text, at);
      if (next > offset) break;
      at = next;
      unit += 1;
    }
    units.set(offset, unit);
  }
  return units;
}

function lengthAt(text: string, at: number): number {
  if (text.charAt(at) !== '\\') return 1;
  return text.charAt(at + 1) === 'u' ? 6 : 2;
}
