// German.
import type { Strings } from '../strings.ts';
import { germanDifferences } from '#engine/german.ts';
import { diagnosis } from './diagnosis.ts';
import { list } from './list.ts';
import { pages } from './pages.ts';
import { states } from './states.ts';
import { views } from './views.ts';
import { bytes, duration, fromRequest } from './words.ts';

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
};
