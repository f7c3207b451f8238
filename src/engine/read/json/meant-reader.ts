// The reader that tells what broken JSON was meant as: few bodies are broken.
import { late } from '../../core/late.ts';

export const meantReader = late(() => import('./meant.ts'));

/** Longer texts are written by programs, which make other mistakes. UTF-16 units. */
export const LONGEST_MEANT = 10_000;
