// Gives the describing station the texts of the registered checks.
import type { DescribedDiagnosis } from './core/described.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import { checks } from './registry.ts';
import { describeDiagnosis } from './text/describe-diagnosis.ts';

const texts = Object.fromEntries(checks.map((check) => [check.id, check]));

/** A diagnosis in English words. */
export function describe(diagnosis: Diagnosis): DescribedDiagnosis {
  return describeDiagnosis(diagnosis, texts);
}
