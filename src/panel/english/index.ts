// English: the language that is always there, and the measure of the others.
import { englishDifferences, sayPhrase, type Phrase } from '#engine/index.ts';
import { diagnosis } from './diagnosis.ts';
import { list } from './list.ts';
import { pages } from './pages.ts';
import { states } from './states.ts';
import { views } from './views.ts';
import { bytes, duration, fromRequest } from './words.ts';

export const english = {
  ...list,
  ...states,
  ...diagnosis,
  ...views,
  ...pages,
  differences: englishDifferences,
  bytes,
  duration,
  fromRequest,
  /** What the engine says outside of diagnoses. */
  say: (said: Phrase) => sayPhrase(said),
  /** Titles that targets have for their options and the choices of these. */
  optionWord: (title: string) => title,
};
