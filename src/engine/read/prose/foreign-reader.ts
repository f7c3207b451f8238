// The words of other languages, which few answers are in.
import { late } from '../../core/late.ts';

export const foreignWords = late(() => import('./foreign-words.ts'));
