// Which answers may hold a trace, told at a glance.
import { knownText, type Response } from '../../core/exchange.ts';

/** What every shape of a frame has one of: the word ahead of a call, a number of its own, a file's ending, or a member's name that says so. */
const SIGN =
  /\bat |File |#\d|\.(?:go|rs|rb|exs?|erl|java|kts?|scala|groovy|clj)\b|Native Method|Unknown Source|generated|\) \+\d|in [`'&]|stack|trace|frame|line(?:no|number)?\\?"/i;

/** True where the body may hold a trace: then the shapes of traces must be there, else it is read as having none. */
export function mayHoldTrace({ body }: Response): boolean {
  return SIGN.test(knownText(body) ?? '');
}
