// Gives the describing station the texts of the registered checks, and of the findings that no check makes.
import type { DescribedDiagnosis } from './core/described.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import { BROKEN_PLUGIN, brokenPluginMessages } from './rank/broken-plugin.ts';
import { NEXT_STEPS, nextStepsTexts } from './rank/next-steps.ts';
import { checks } from './registry.ts';
import { describeDiagnosis } from './text/describe-diagnosis.ts';

const texts = {
  ...Object.fromEntries(checks.map((check) => [check.id, check])),
  [BROKEN_PLUGIN]: { messages: brokenPluginMessages, fixes: {} },
  [NEXT_STEPS]: nextStepsTexts,
};

/** A diagnosis in English words. */
export function describe(diagnosis: Diagnosis): DescribedDiagnosis {
  return describeDiagnosis(diagnosis, texts);
}
