// The one list of dialects, checks and targets. A plug-in that is not here does not run.
import type { Check, Dialect, Target } from './core/define.ts';
import { htmlPage } from './dialects/html-page.ts';
import { plainText } from './dialects/plain-text.ts';
import { curl } from './targets/curl.ts';

/** Server error formats. Order does not matter: the surest wins. */
export const dialects: readonly Dialect[] = [htmlPage, plainText];

/** Kinds of fault, in the order in which a person would look; ranking decides the order of findings. */
export const checks: readonly Check[] = [];

/** Text forms of a request. */
export const targets: readonly Target[] = [curl];
