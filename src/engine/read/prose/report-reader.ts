// The readers of reports that few answers are: drawn under a copy of what was sent, in the notation of one language, or level by level.
import { late } from '../../core/late.ts';
import { knownText, type Response } from '../../core/exchange.ts';

export const reportReader = late(() => import('./reports.ts'));

/** What such reports have one of, as it stands in the body: line ends may be escaped. */
const SIGN = new RegExp(
  [
    // Carets, a keyword of Clojure's behind a brace or a bracket, a pointer's fragment.
    String.raw`\^|[{[]:[a-z]|: #(?:\/|\\n|$)`,
    // Java's and Go's, with a level behind the other.
    String.raw`Field error in object |\[Path |\binstance |\brequired properties \(| \| caused by: |[\w$-]: \([\w$-]`,
    // Validators of XML.
    String.raw`cvc-[a-z]|\b(?:tag|element) `,
    // An outline's steps and parts.
    String.raw`(?:\n|\\n)[\s│├└─]*(?:at: |\[\\?["\d])|\bin (?:one or more )?(?:body|query|header|path|cookie)s?(?: parameters?)?(?:\\|\r?\n|"|$)`,
  ].join('|'),
  'i',
);

/** True where the body may be such a report: then its readers must be there, else it is read as plain sentences. */
export function mayBeReport({ body }: Response): boolean {
  return SIGN.test(knownText(body) ?? '');
}
