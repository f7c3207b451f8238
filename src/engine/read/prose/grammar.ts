// The parts of which patterns for servers' sentences are made: nouns, names, and what is said of them.

/** What a server calls the thing it names. */
export const NOUN =
  '(?<noun>(?:(?:http|request|url|route|query|path|body|form|multipart|json|post|get|input|method|file|string|int|integer|boolean|header|cookie|required|mandatory|optional|in) ){0,4}' +
  '(?:parameter|param|property|prop|field|key|argument|attribute|member|header|cookie|variable|option|column|item|element|arg|part|path|label|setting|configuration)(?:s|\\(s\\)|\\(ies\\))?|properties|QueryValue|PathVariable)';
/** A name between quotation marks; blanks inside only a few, or around the arrows of a way: `auth › keys › 1`. */
export const QUOTED = String.raw`(?<quote>["'\`])(?<at>(?!\d{1,20}\k<quote>):?(?:\[\d{1,6}\](?=\.))?[\w$@/#*.-][^\s"'\`{}<>=;]{0,100}(?:(?: [^\s"'\`{}<>=;]{1,30}){0,2}|(?:\s(?:->|→|›|>)\s[\w$@-]{1,80}){1,20}))\k<quote>`;
/** A name that stands bare: an identifier with its steps. Never begins inside a word, so that no scan starts over. */
export const BARE = String.raw`(?<![\w$.\]/-])(?<at>[A-Za-z_$@][\w$@-]{0,80}(?:\.[\w$@*-]{1,80}|\[[^[\]\s]{0,60}\]|\/[\w~$-]{1,80}){0,30})`;
/** A bare name that begins as a path does: `.name`, `/items/0`. */
export const PATH = String.raw`(?<at>[./][\w$@-]{1,80}(?:\.[\w$@*-]{1,80}|\[[^[\]\s]{0,60}\]|\/[\w~$-]{1,80}){0,30})`;
/** Where a sentence or a clause begins. */
export const START = String.raw`(?:^|[.;:,[\n] ?| [-–—|] )`;
/** What is said of a name and hardly ever of a value. */
export const FATE =
  "(?:(?:(?:field|parameter|param|property|value|header|attribute|array|query parameter) )?(?:is|are) (?:a )?(?:null|required|needed|missing|mandatory|not allowed|not provided|not specified|not set|not present|not expected|prohibited|forbidden|read-?only)|(?:(?:field|parameter|property|value) )?(?:must|should|shall)\\b|needs to\\b|has to be\\b|expects an?\\b|only accepts\\b|has already been|(?:may|can) ?not be (?:blank|empty|null|nil|undefined|greater|less|longer|shorter|more|negative|zero|in the)|can't be (?:blank|empty|null)|fails to match|length must|contains (?:an? )?(?:invalid|duplicate)|(?:was )?not (?:provided|specified|supplied|given|set)(?=[.,;]|$)|was not (?:provided|specified|supplied|set)|(?:or [\\w-]{1,60} )?(?:header|cookie|parameter) (?:required|missing))";
/** More is said of names that no English word looks like. */
export const LOOSE_FATE = String.raw`(?:is(?! (?:true|false)\b)|are|was|were|has|have|did|does|do|not|may|can|cannot|can't|only|failed|exceeds|contains)\b`;
/** Adjectives of a field that is at fault. */
export const WRONG =
  '(?:missing|unknown|undefined|unexpected|unrecogni[sz]ed|unsupported|invalid|required|mandatory|extra|extraneous|unpermitted|disallowed|duplicated?|illegal|undocumented|unspecified|additional|bad|malformed|no such)';
/** What may follow a bare name. */
export const ENDS = String.raw`(?= (?:is|was|were|must|should|has|does|cannot|can't|couldn't|could|not|in|of|for|from|on|as|already|missing|required|absent)\b|:|[.,;)](?!\w)|$)`;

/** A pattern of these parts, for every match whatever its case. */
export function within(source: string, flags = 'gi'): RegExp {
  return new RegExp(source, flags);
}

/** A quoted name, or two with `joint` between them. */
export function twice(joint: string): string {
  return `${QUOTED}(?:${joint}${QUOTED.replaceAll('quote>', 'last>').replaceAll('<at>', '<also>')})?`;
}
