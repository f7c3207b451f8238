// German.
import type { Strings } from '../strings.ts';
import { germanDifferences, germanSentences } from '#engine/german.ts';
import { sayPhrase } from '#engine/index.ts';
import { diagnosis } from './diagnosis.ts';
import { list } from './list.ts';
import { files } from './files.ts';
import { pages } from './pages.ts';
import { states } from './states.ts';
import { views } from './views.ts';
import { bytes, duration, fromRequest } from './words.ts';

const sentences = { ...germanSentences, ...files };

export const german: Strings = {
  ...list,
  ...states,
  ...diagnosis,
  ...views,
  ...pages,
  differences: germanDifferences,
  bytes,
  duration,
  fromRequest,
  say: (said) => sayPhrase(said, sentences),
  optionWord: (title) => sentences[title] ?? title,
};
