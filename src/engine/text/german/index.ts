// German.
import type { LanguageWords } from '../language.ts';
import { bodies } from './bodies.ts';
import { content } from './content.ts';
import { credentials } from './credentials.ts';
import { engine } from './engine.ts';
import { fields } from './fields.ts';
import { members } from './members.ts';
import { oauth } from './oauth.ts';
import { servers } from './servers.ts';
import { urls } from './urls.ts';
import { placeName } from './values.ts';

export const german: LanguageWords = {
  checks: { ...bodies, ...content, ...urls, ...fields, ...credentials, ...oauth, ...servers, ...members, ...engine.checks },
  summaries: engine.summaries,
  faults: engine.faults,
  placeName,
};
