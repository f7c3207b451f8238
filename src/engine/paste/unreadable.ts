// Why a pasted text could not be read: the place, the reason and what to do about it.
import type { Values } from '../core/finding.ts';
import { phrase, type Phrase } from '../core/phrase.ts';

/**
 * Thrown by the readers of this folder and caught by `readPaste`. `offset` is in UTF-16 units of the pasted text; reason and advice are
 * templates, which a contract test reads at the places where it is made.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: Phrase;
  readonly advice: Phrase;

  constructor(
    readonly offset: number,
    reason: string,
    advice: string,
    values: Values = {},
  ) {
    super(reason);
    this.reason = phrase(reason, values);
    this.advice = phrase(advice);
  }
}
