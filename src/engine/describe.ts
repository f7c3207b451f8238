// Gives the describing station the texts of the registered checks, and of the findings that no check makes.
import type { Check } from './core/define.ts';
import type { DescribedDiagnosis } from './core/described.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import { BROKEN_PLUGIN, brokenPluginMessages } from './rank/broken-plugin.ts';
import { NEXT_STEPS, nextStepsTexts } from './rank/next-steps.ts';
import { checks } from './registry.ts';
import { describeDiagnosis } from './text/describe-diagnosis.ts';
import { englishName } from './text/english-names.ts';
import type { CheckWords, LanguageWords } from './text/language.ts';
import { FAULTS, SUMMARIES } from './text/sentences.ts';

/** English, as the checks hold it. */
export const english: LanguageWords = {
  checks: {
    ...Object.fromEntries(checks.map((check) => [check.id, wordsOf(check)])),
    [BROKEN_PLUGIN]: wordsOf({ messages: brokenPluginMessages, fixes: {} }),
    [NEXT_STEPS]: wordsOf(nextStepsTexts),
  },
  summaries: SUMMARIES,
  faults: FAULTS,
  placeName: englishName,
};

/** A diagnosis in words: in English, or in those of another language. */
export function describe(diagnosis: Diagnosis, words?: LanguageWords): DescribedDiagnosis {
  return describeDiagnosis(diagnosis, english, words);
}

function wordsOf({ messages, fixes, steps }: Pick<Check, 'messages' | 'fixes' | 'steps'>): CheckWords {
  const texts = Object.fromEntries(Object.entries(messages).map(([id, { text }]) => [id, text]));
  return { messages: texts, fixes, ...(steps && { steps }) };
}
