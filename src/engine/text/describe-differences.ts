// How a request differs from those that passed, in words: for the comparison side by side.
import type { Request } from '../core/exchange.ts';
import type { Twin } from '../core/twin.ts';
import { differenceMessages, differenceValues } from '../read/difference-words.ts';
import { differences, type Difference } from '../read/differences.ts';
import { say } from './say.ts';

/** A difference with its sentence. */
export interface DescribedDifference extends Difference {
  readonly text: string;
}

/** All differences from these requests that passed, the most telling first; what differs between any two requests is marked as noise. */
export function describeDifferences(request: Request, twins: readonly Twin[]): readonly DescribedDifference[] {
  return differences(request, twins).map((difference) => ({
    ...difference,
    text: say(differenceMessages[difference.kind].text, differenceValues(difference)),
  }));
}
