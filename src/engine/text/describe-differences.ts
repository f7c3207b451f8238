// How a request differs from those that passed, or from any other, in words: for the comparison side by side.
import type { Request } from '../core/exchange.ts';
import type { Twin } from '../core/twin.ts';
import { differenceMessages, differenceValues } from '../read/difference-words.ts';
import type { Difference, DifferenceKind } from '../read/difference.ts';
import { differences, withCharacters } from '../read/differences.ts';
import { say } from './say.ts';

/** A difference with its sentence. */
export interface DescribedDifference extends Difference {
  readonly text: string;
}

/** Beside a request of which nothing is known but what it sent: neither of the two is held to be right. */
const besideAnother: Readonly<Record<DifferenceKind, string>> = {
  missing: 'Only the other request has {name}.',
  misspelled: 'The other request sends {meant}; this one sends {name}.',
  moved: '{name} stands elsewhere: in the other request it is {theirPlace}.',
  wrapped: 'Everything is inside {name} here; the other request sends it without.',
  unwrapped: 'The other request sends everything inside {name}.',
  extra: 'Only this request has {name}.',
  type: '{name} is of another type than in the other request: {ours} against {theirs}.',
  format: '{name} is written in another way than in the other request: {ours} against {theirs}.',
  empty: '{name} is empty here; the other request sends {theirs}.',
  value: '{name} differs: {ours} against {theirs}.',
  range: '{name} is far from that of the other request: {ours} against {theirs}.',
  repeated: '{name} is sent more than once; the other request sends it once.',
  path: 'The path has other steps than that of the other request.',
  text: 'From here on the body differs from that of the other request.',
};

/**
 * All differences from these requests, the most telling first; what differs between any two requests is marked as noise. `passed` says whether
 * the server took those requests.
 */
export function describeDifferences(request: Request, others: readonly Twin[], passed = true): readonly DescribedDifference[] {
  return differences(request, others).map((difference) => ({
    ...withCharacters(difference, request, others),
    text: say(passed ? differenceMessages[difference.kind].text : besideAnother[difference.kind], differenceValues(difference)),
  }));
}
