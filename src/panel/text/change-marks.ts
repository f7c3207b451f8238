// Changes between two texts as marks on the later one.
import { strings } from '../strings.ts';
import { changedRanges } from './changed-ranges.ts';
import type { Mark } from './marked-lines.ts';

/** What is new is marked; what was only taken out stands there struck through, a long text as a sign. */
export function changeMarks(before: string, after: string): readonly Mark[] {
  return changedRanges(before, after).map(({ offset, length, removed }) => {
    const kind = length > 0 ? 'changed' : 'removed';
    return { offset, length, kind, finding: null, label: strings.changes[kind], name: removed };
  });
}
