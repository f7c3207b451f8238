// Sentences about what may be a field, and may as well be a value or a word of the server's own.
import { BARE, QUOTED, START, within, WRONG } from './grammar.ts';

/** Subjects of sentences that may as well be no field: `email is invalid`, `Invalid limit: abc`. */
export const subjects: readonly RegExp[] = [
  within(String.raw`\b(?:with|having) (?:this|that|such an?|the (?:same|given|provided)|same) ${BARE}`),
  within(String.raw`${START}(?:the )?${BARE} \([^()\n]{1,200}\) (?:is|does|doesn't|isn't|must|should|cannot|can't|has|exceeds|contains)\b`),
  // A label and the name: Recipient (to) cannot be blank
  within(String.raw`${START}(?:the )?[A-Z][\w ]{1,40} \(${BARE}\) (?:is|does|doesn't|isn't|must|should|cannot|can't|has|may)\b`),
  within(String.raw`\b(?:enter|provide|specify|supply|choose|select|use) a (?:valid|different|unique) ${BARE}`),
  // The username "joe" already exists; type="market" is not allowed here
  within(
    String.raw`${START}(?:the |an? |this )?${BARE} ["'][^"'\n]{0,100}["'] (?:(?:is |was )?already|exists|does not|has|was|isn't|is (?:taken|in use|not|invalid))\b`,
  ),
  within(String.raw`(?:${START}|\bonly )${BARE}=["'][^"'\n]{0,100}["'] (?:is|are|was|does|can|must|may|cannot)\b`),
  // Ably: Invalid limit param
  within(String.raw`^${WRONG} ${BARE} (?:param(?:eter)?|argument|field|property|attribute|key|option)(?=[.!]?$)`),
  // Cachet: The status format is invalid.
  within(String.raw`${START}(?:the )?${BARE} (?:format|value|type|length) (?:is|was|must|should|cannot|has)\b`),
  // The number of guests is not a number
  within(
    String.raw`${START}(?:the )?(?:number|count|amount|length|size) of (?:the )?${BARE} (?:is|are|must|should|cannot|can't|may|has|does|exceeds)\b`,
  ),
  // You must supply a value for name
  within(
    String.raw`\b(?:enter|provide|specify|supply|give|set|send|need|needs) an? (?:valid |different |non-?empty )?value (?:for|of) (?:the )?${BARE}(?=[.,;:!]|$)`,
  ),
  // The request is missing a name
  within(String.raw`\b(?:is|are) missing (?:an?|the|your|its) ${BARE}(?=[.,;:!]|$)`),
  // Expected quantity to be a number but received string
  within(String.raw`\bexpected (?:the )?${BARE} to (?:be|have|match|contain)\b`),
  within(String.raw`\bwe need (?:an?|the|your )?${BARE}(?=[.,;:!]|$| to\b)`),
  // valid values for status are …, Value x not allowed for status, x is not a valid choice for status
  within(
    String.raw`\b(?:valid|allowed|accepted|possible|permitted|supported) (?:values|options|choices) (?:for|of) (?:the )?${BARE} (?:are|include)\b`,
  ),
  within(
    String.raw`\b(?:(?:not |in|un)(?:allowed|valid|accepted|permitted|supported)|(?:valid|allowed|accepted|permitted) (?:choice|option|value|number|integer|date|format)) (?:for|in) (?:the )?${BARE}(?=[.,;:]|$)`,
  ),
  within(String.raw`${START}${BARE}: (?=[A-Z])`),
  within(String.raw`\b(?:parsing|processing|validating|reading|decoding|converting|evaluating|for|with) (?:the )?${QUOTED}`),
  within(
    String.raw`${START}(?:the |this |your |nested property |property |field )?${BARE}(?:=[^\s=]{0,100})?(?: (?:for|of|in) (?:an? |the )?[\w-]{1,30}(?: [\w-]{1,30}){0,2})?(?: (?:provided|specified|given|supplied|sent|entered))? (?:is|are|was|were|has|have|does|do|did|must|should|shall|may|can|cannot|can't|needs|required|missing|too|already|out of)\b`,
  ),
  // No file uploaded (expected form field: file)
  within(String.raw`\bexpected (?:form )?(?:field|part|parameter)(?: named)?:? ["']?${BARE}["']?(?=[).,;]|$)`),
  within(
    String.raw`\b(?:${WRONG}|wrong|incorrect) (?!key:)${BARE}(?=:| value\b| format\b| (?:for|in|on|of|provided|specified|given|supplied|passed|sent|received|chosen|selected|entered|used)\b|[.,;]|$)`,
  ),
  // Solr: undefined field status
  within(String.raw`\b(?:undefined|unknown|no such|nonexistent) (?:field|column|attribute|property|parameter):? ${BARE}(?=[.,;]|$)`),
  // In many languages the same noun: Parameter status wajib diisi
  within(
    String.raw`^(?:the )?(?:parameter|param|field|argument|atribut|kolom|campo|champ|feld|pole) (?!(?:names?|values?|types?)\b)${BARE} (?=\p{L})`,
    'giu',
  ),
  // Spotify: Invalid base62 id
  within(String.raw`\b${WRONG} (?:[\w-]{2,20} )?(?<at>(?:uu|gu|mb|puu)?id)(?=[.,;:]|$)`),
  // PostgreSQL names constraints table_column_check unless it is told otherwise.
  within(
    String.raw`\b(?:relation|table) "(?<table>\w{1,100})" violates \w{1,10}(?: key)? constraint "\k<table>_(?<at>\w{1,100}?)_(?:check|fkey|key)\d{0,4}"`,
  ),
  within(String.raw`\b${WRONG} ${QUOTED}`),
  // Expected number for qty
  within(
    String.raw`\bexpect(?:ed|ing) (?:an? )?[a-z]{3,20} (?:for|at|as|in) (?:the )?${BARE}(?=[.,;:!]|$| (?:but|got|received|instead)\b)`,
  ),
  within(String.raw`(?:^|[.;:,\n] ?)(?:the )?${QUOTED} (?:is|has|was|does|must|should|cannot|contains)\b`),
];

/** Subjects that may as well be a value or a thing of the server's. */
export const doubtful: readonly RegExp[] = [
  // Expected "to" to be an address
  within(String.raw`\bexpected ${QUOTED} to (?:be|have|match|contain)\b`),
  // `Transport unknown`, `symbol "acme" is not a valid symbol`
  within(
    String.raw`${START}(?:the )?${BARE}(?: ["'][^"'\n]{0,100}["'])? (?:is |are )?(?:unknown|invalid|not valid|not a valid|not an?\b|malformed|unsupported)`,
  ),
  // `unknown module: htp`, `Invalid GID zz`, `Invalid UUID string: 12`
  within(
    String.raw`\b(?:unknown|invalid|unrecogni[sz]ed|unsupported|no such|incorrect|wrong|bad|illegal|superfluous) (?!key:)[A-Za-z]{2,30}(?:(?: [A-Za-z]{2,30})?:)? (?<at>[\w./-]{2,100})(?=[.!]?$)`,
  ),
];
