// Whether words that are said of one member miss another.
import { foldName } from '../../core/fold-name.ts';

/** `House number is missing` of the field `street1`: it has been read, and something in it is not there. */
const MISSED = /^(?:(?:the|an?|your) )?([a-z]+ [a-z]+(?: [a-z]+)?) (?:is|are|was|were) (?:missing|not (?:given|found|provided))\b/i;

/** True where the words miss something by a name of its own, which is not this one. */
export function missesAnother(text: string, name: string): boolean {
  const words = MISSED.exec(text.slice(0, 200))?.[1]?.split(' ') ?? [];
  const own = foldName(name);
  return words.length > 0 && !words.some((word) => isGeneral(word) || own.includes(foldName(word)));
}

/** Words for any member. */
function isGeneral(word: string): boolean {
  return /^(?:this|field|value|parameter|param|property|attribute|argument|member|key|element|input|item)$/i.test(word);
}
