// How a request differs from those that passed, or from any other, in words: for the comparison side by side.
import type { Request } from '../core/exchange.ts';
import type { Values } from '../core/finding.ts';
import type { Twin } from '../core/twin.ts';
import { differenceValues } from '../read/passing/words.ts';
import type { Difference } from '../read/passing/difference.ts';
import { differences, withCharacters } from '../read/passing/differences.ts';
import { englishDifferences } from './english-differences.ts';
import type { DifferenceWords } from './language.ts';
import { say } from './say.ts';

/** A difference with its sentence. */
export interface DescribedDifference extends Difference {
  readonly text: string;
}

/**
 * All differences from these requests, the most telling first; what differs between any two requests is marked as noise. `passed` says whether
 * the server took those requests.
 */
export function describeDifferences(
  request: Request,
  others: readonly Twin[],
  passed = true,
  words: DifferenceWords = englishDifferences,
): readonly DescribedDifference[] {
  const templates = passed ? words.fromPassing : words.fromAnother;
  return differences(request, others).map((difference) => ({
    ...withCharacters(difference, request, others),
    text: say(templates[difference.kind], valuesIn(words, difference)),
  }));
}

function valuesIn({ kind, placeName }: DifferenceWords, difference: Difference): Values {
  const { name, wanted, ...others } = differenceValues(difference);
  return { ...others, name: placeName(name, difference.at), wanted: kind(wanted) };
}
