// German.
import type { LanguageWords, Templates } from '../language.ts';
import { bodies } from './bodies.ts';
import { content } from './content.ts';
import { copying } from './copying.ts';
import { credentials } from './credentials.ts';
import { engine } from './engine.ts';
import { fields } from './fields.ts';
import { members } from './members.ts';
import { oauth } from './oauth.ts';
import { servers } from './servers.ts';
import { urls } from './urls.ts';
import { pasting } from './pasting.ts';
import { patching } from './patching.ts';
import { placeName } from './values.ts';

/** What is said outside of diagnoses, by the English. */
export const germanSentences: Templates = { ...patching, ...copying, ...pasting };

export const german: LanguageWords = {
  checks: { ...bodies, ...content, ...urls, ...fields, ...credentials, ...oauth, ...servers, ...members, ...engine.checks },
  summaries: engine.summaries,
  faults: engine.faults,
  placeName,
};
