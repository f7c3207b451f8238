// A form in which one library writes whole sentences about a place of the request.
import type { StatedPlace } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';
import { readFieldPath } from '../text/field-path.ts';

/** Reads one form; null where the text is not written so, none where it speaks of no member of the request. */
export type ProseForm = (text: string) => readonly StatedPlace[] | null;

/** What the pattern found: group `at`, '' where it took no part, and the other groups. */
type Found = (at: string, groups: Readonly<Record<string, string | undefined>>) => StatedPlace;

/** A form that names a place at every match of a global pattern. */
export function eachMatch(pattern: RegExp, place: Found): ProseForm {
  return (text) => {
    const matches = allMatches(pattern, text);
    return matches.length > 0 ? matches.map(({ groups = {} }) => place(groups['at'] ?? '', groups)) : null;
  };
}

/** A form whose group `at` is the path, in the body unless the spelling says otherwise. */
export function eachPath(pattern: RegExp): ProseForm {
  return eachMatch(pattern, (text) => {
    const { in: part, segments } = readFieldPath(text);
    return { text, segments, in: part ?? 'body' };
  });
}
