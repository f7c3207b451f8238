// The reader of HTML pages: its parser with the table of all entities is a tenth of the engine, and few answers are pages.
import { late } from '../../core/late.ts';

export const pageReader = late(() => import('./reading-pages.ts'));
