// English: the language that is always there, and the measure of the others.
import { sayPhrase, type DifferenceWords, type Phrase } from '#engine/index.ts';
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
  /** The engine speaks English of differences by itself. */
  differences: undefined as DifferenceWords | undefined,
  bytes,
  duration,
  fromRequest,
  /** What the engine says outside of diagnoses. */
  say: (said: Phrase) => sayPhrase(said),
  /** Titles that targets have for their options and the choices of these. */
  optionWord: (title: string) => title,
};
