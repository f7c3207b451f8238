// Where the server's words stand in the answer's own text, so that the reader sees what was read.
import type { Mark } from './marked-lines.ts';

/** Words of the server, and the finding that rests on them; null for the message as a whole. */
export interface Spoken {
  readonly text: string;
  readonly finding: number | null;
  readonly label: string;
}

/** Shorter words stand in many places that have nothing to do with it. */
const LEAST = 3;

/** The first place of each, as it is or as JSON writes it; words that a reader put together from several places have none. */
export function spokenMarks(body: string, spoken: readonly Spoken[]): readonly Mark[] {
  return spoken.flatMap(({ text, finding, label }) => {
    if (text.length < LEAST) return [];
    for (const spelling of [text, JSON.stringify(text).slice(1, -1)]) {
      const offset = body.indexOf(spelling);
      if (offset >= 0) return [{ offset, length: spelling.length, kind: 'other', finding, label, name: '' }];
    }
    return [];
  });
}
