// Whether the server says that it has nothing at the address: no route, page or file, as against a thing that its data lacks.
import type { Complaint } from './complaints.ts';

const LONGEST = 500;
/** The status's own words, alone: a server that knows the address but not the thing says more. */
const STATUS_WORDS =
  /^(?:(?:http )?(?:error )?404\b[ :\-–—]*)?(?:the )?(?:requested )?(?:url |page |path |resource |route |endpoint )?(?:was )?not found\.?$/i;
const NO_ROUTE =
  /\b(?:no (?:route|endpoint|procedure|handler|operation|path)s? (?:was |were )?(?:matched|found|registered|defined)\b|no (?:such )?(?:route|endpoint|handler|path|page|url|action|method)s?\b(?! (?:is|was|param)\b)|(?:route|endpoint|url|page|path|resource uri|request path|address)\b[^.]{0,200}?(?:(?:\bnot|n't) (?:been )?(?:found|exist|defined|matched|mapped|resolved)|\bno path matched|\b(?:does|did) not (?:exist|match)|could(?: not|n't) be found|is unknown)|404 page not found|unknown (?:route|endpoint|path|url|address)|unrecognized request url|no static resource|the page you (?:are looking for|requested))/i;
/** restify: `/order does not exist`. */
const PATH_FIRST = /^["'`]?\/\S{0,200} (?:does not exist|(?:was |is )?not found|could not be found)\b/i;
const LENDS_TO_FIELD = new Set(['missing', 'unknown-member', 'type', 'format', 'enum', 'range', 'length', 'syntax', 'csrf', 'credentials']);

/** `Cannot GET //v1/orders`: Express's words for an address without a route. */
export function saysNoHandler({ text, sentence }: Complaint): boolean {
  return sentence.kind === 'method' && /^cannot [a-z]+ \//i.test(text);
}

/** True for words that say so and name no other place than the address itself. */
export function saysUnknownAddress({ text, at, sentence }: Complaint): boolean {
  if (at !== null && at.in !== 'path' && at.in !== 'url') return false;
  const words = text.slice(0, LONGEST).trim();
  return STATUS_WORDS.test(words) || ((NO_ROUTE.test(words) || PATH_FIRST.test(words)) && !LENDS_TO_FIELD.has(sentence.kind));
}
