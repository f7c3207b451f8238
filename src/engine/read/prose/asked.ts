// Sentences that ask for what was not sent by its bare name: `Please provide kind`, `no kind given`, `the request lacks kind`.
import { BARE, START, within } from './grammar.ts';

const ASKING = '(?:provide|supply|specify|enter|include|send|pass|fill (?:in|out))';
const REQUEST = '(?:the )?(?:request|payload|input)(?: body| payload)?';
const GIVEN = '(?:provided|specified|given|supplied|sent|passed|set|present|defined)';
/** Nothing may follow that would make the name a part of something else. */
const END = String.raw`(?=[.,;!]|$| as an? | (?:in|with) (?:the |your )?(?:request|body|query|headers?|form|payload|url)\b| for (?:the|your|this|each|every) [\w-]{2,30}(?:[.,;!]|$))`;
const ARTICLES = '(?:(?:an?|the|your) )?';

/** One pattern a way of asking; group `at` is the name. */
export const asked: readonly RegExp[] = [
  within(String.raw`${START}(?:please |you (?:must|need to|should|have to) |must )?${ASKING} ${ARTICLES}${BARE}${END}`),
  within(String.raw`${START}${REQUEST} (?:must|should|has to|needs to) (?:contain|have|include|specify|provide) ${ARTICLES}${BARE}${END}`),
  within(String.raw`\b(?:lacks|you forgot|is missing the (?:member|field|key|property)) ${ARTICLES}${BARE}${END}`),
  within(String.raw`(?:${START}|, (?:but|and) )no ${BARE} (?:was |were )?${GIVEN}(?=[.,;!]|$| (?:in|for|with)\b)`),
  within(String.raw`${START}(?:required|empty|null|undefined)(?: field)?:? ${BARE}(?=[.!]?$)`),
  within(String.raw`\bvalue for ${BARE} (?:is )?(?:required|missing|needed)\b`),
  within(String.raw`\bexpected ${BARE} to be (?:${GIVEN}|non-?null)\b`),
  within(String.raw`\b(?:find|found) ${BARE} in (?:the )?(?:request|body|query|headers?|form|payload|param(?:eter)?s)\b`),
  within(String.raw`\b(?:key|member) ${BARE} (?:is |was )?(?:missing|required|not (?:found|provided|given))\b`),
];
