// The readers of reports that few answers are: drawn under a copy of what was sent, printed in Clojure's notation, or as lines with pointers.
import { late } from '../../core/late.ts';
import { knownText, type Response } from '../../core/exchange.ts';

export const reportReader = late(() => import('./reports.ts'));

/** Carets, a keyword of Clojure's behind a brace or a bracket, a pointer's fragment. */
const SIGN = /\^|[{[]:[a-z]|: #\//i;

/** True where the body may be such a report: then its readers must be there, else it is read as plain sentences. */
export function mayBeReport({ body }: Response): boolean {
  return SIGN.test(knownText(body) ?? '');
}
