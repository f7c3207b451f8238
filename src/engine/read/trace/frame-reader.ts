// The shapes of traces, which few answers hold.
import { late } from '../../core/late.ts';

export const frameReader = late(() => import('./frames.ts'));
