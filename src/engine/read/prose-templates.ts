// The slots in which servers' sentences hold the name of a field: a grammar, one pattern a way of putting it.

/** What a server calls the thing it names. */
export const NOUN =
  '(?<noun>(?:(?:http|request|url|route|query|path|body|form|multipart|json|post|get|input|method|file|string|int|integer|boolean|header|cookie|required|mandatory|optional|in) ){0,4}' +
  '(?:parameter|param|property|prop|field|key|argument|attribute|member|header|cookie|variable|option|column|item|element|arg|part|path|label)(?:s|\\(s\\)|\\(ies\\))?|properties|QueryValue|PathVariable)';
/** A name between quotation marks; blanks inside only a few. */
export const QUOTED = String.raw`(?<quote>["'\`])(?<at>(?!\d{1,20}\k<quote>):?[\w$@/#*.-][^\s"'\`{}<>=;]{0,100}(?: [^\s"'\`{}<>=;]{1,30}){0,2})\k<quote>`;
/** A name that stands bare: an identifier with its steps. Never begins inside a word, so that no scan starts over. */
export const BARE = String.raw`(?<![\w$.\]/-])(?<at>[A-Za-z_$@][\w$@-]{0,80}(?:\.[\w$@*-]{1,80}|\[[^[\]\s]{0,60}\]|\/[\w~$-]{1,80}){0,30})`;
/** A bare name that begins as a path does: `.name`, `/items/0`. */
const PATH = String.raw`(?<at>[./][\w$@-]{1,80}(?:\.[\w$@*-]{1,80}|\[[^[\]\s]{0,60}\]|\/[\w~$-]{1,80}){0,30})`;
const START = String.raw`(?:^|[.;:,[\n] ?)`;
/** What is said of a name and hardly ever of a value. */
const FATE =
  "(?:(?:(?:field|parameter|param|property|value|header|attribute|array|query parameter) )?(?:is|are) (?:a )?(?:required|missing|mandatory|not allowed|not provided|not specified|not set|not present|not expected|prohibited|forbidden|read-?only)|(?:(?:field|parameter|property|value) )?(?:must|should|shall)\\b|needs to\\b|has already been|(?:may|can) ?not be (?:blank|empty|null|nil|undefined|greater|less|longer|shorter|more|negative|zero|in the)|can't be (?:blank|empty|null)|fails to match|length must|contains (?:an? )?(?:invalid|duplicate)|was not (?:provided|specified|supplied|set)|(?:or [\\w-]{1,60} )?(?:header|cookie|parameter) (?:required|missing))";
/** More is said of names that no English word looks like. */
const LOOSE_FATE = String.raw`(?:is(?! (?:true|false)\b)|are|was|were|has|have|did|does|do|not|may|can|cannot|can't|only|failed|exceeds|contains)\b`;
const WRONG =
  '(?:missing|unknown|undefined|unexpected|unrecogni[sz]ed|unsupported|invalid|required|mandatory|extra|extraneous|unpermitted|disallowed|duplicated?|illegal|undocumented|unspecified|additional|bad|malformed|no such)';
const ENDS = String.raw`(?= (?:is|was|were|must|should|has|does|cannot|can't|couldn't|could|not|in|of|for|from|on|as|already)\b|:|[.,;)]|$)`;

/** One way of putting it. */
export interface Template {
  readonly pattern: RegExp;
  /** The name must look like no English word. */
  readonly structured?: boolean;
  /** The name may be a bare word, as long as it is none that such sentences hold anyway. */
  readonly bare?: boolean;
}

const within = (source: string, flags = 'gi') => new RegExp(source, flags);

/** In the order of likelihood. Group `at` is the name (`also` a second one), `noun` what the server calls it. */
export const templates: readonly Template[] = [
  {
    pattern: within(
      String.raw`\b${NOUN}(?: with (?:the )?name| name| named| called| string| number| array| object| boolean)? ?[:=]?\(?${QUOTED}`,
    ),
  },
  { pattern: within(String.raw`\bfollowing ${NOUN}: ${twice(' or ')}`) },
  { pattern: within(String.raw`\brequires property ${QUOTED}`) },
  {
    pattern: within(
      String.raw`\bno (?:file|image|photo|document|attachment)s? (?:(?:was|were) )?(?:uploaded|provided|sent|attached|received|found|given|selected) (?:(?:under|for|in|as|with|at|by) )(?:the )?(?:(?:form )?(?:field|key|name|part) )?(?:named |name )?${QUOTED}`,
    ),
  },
  // Appwrite: Invalid max param: Value must be a valid integer
  {
    pattern: within(String.raw`^${WRONG} \`?${BARE}\`? (?<noun>param(?:eter)?|argument|field|property|attribute|header)(?=: )`),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\bmissing (?:the |required )?${BARE} (?<noun>property|field|parameter|param|key|attribute|argument)(?=[.,;:!]|$)`,
    ),
    bare: true,
  },
  // A name with a hyphen in it that is spoken of as a header field.
  {
    pattern: within(
      String.raw`(?:^|[\s"'\`(])(?<!\bor )(?<at>[A-Za-z]{1,40}(?:-[A-Za-z\d]{1,40}){1,6})["'\`]? (?<noun>header)(?: field)?(?: value)? (?:does not exist|(?:was|is) (?:not|missing|required|absent|invalid)|not|missing|required|must)\b`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bno ["'\`]?(?<at>[A-Za-z]{1,40}(?:-[A-Za-z\d]{1,40}){1,6})["'\`]? (?<noun>header)\b`), bare: true },
  {
    pattern: within(
      String.raw`\b(?<noun>headers?): (?:please )?(?:set|send|add|provide|include) (?<at>[A-Za-z]{1,40}(?:-[A-Za-z\d]{1,40}){1,6})\b`,
    ),
    bare: true,
  },
  // Twilio: A 'To' phone number is required.   Facebook: nonexisting field (nme) on node type (User)
  { pattern: within(String.raw`${START}(?:an? |the )?${QUOTED}(?: \w{1,20}){1,3} (?:is|are) required\b`) },
  { pattern: within(String.raw`\bnonexist(?:ing|ent) field \((?<at>[\w.]{1,100})\)`) },
  // Anthropic and others that print pydantic's path: messages.0.content: Input should be a valid list
  {
    pattern: within(String.raw`^${BARE}: (?:extra inputs? |input should |field required|value error|at least |unexpected value)`),
    bare: true,
  },
  {
    pattern: within(
      String.raw`${QUOTED} (?!in (?:header|cookie) [\w-]*-)(?:is an? )?(?:required |unknown |invalid |missing |query |path )?${NOUN}\b`,
    ),
  },
  { pattern: within(String.raw`${START}(?:the )?${QUOTED}(?: in (?:an?|the) [\w ]{1,30}?)? ${FATE}`) },
  // Older GitLab: 400 (Bad request) "name" not given
  { pattern: within(String.raw`${QUOTED} (?:is |was |were )?not (?:given|provided|specified|supplied|set)\b`) },
  { pattern: within(String.raw`(?:^|[[(] ?)${QUOTED} ?: ?(?:${WRONG}|must|should|expected|is|not|value|field|this)\b`) },
  { pattern: within(String.raw`(?:^|\n)the ${QUOTED} (?:\w+ ){0,3}is (?:not|invalid)\b`) },
  { pattern: within(String.raw`\b${WRONG} (?:name )?${QUOTED}(?= (?:in|for|on|from)\b|[.,;:]|$)`) },
  { pattern: within(String.raw`\b(?:provide|supply|specify|include|send|pass) (?:(?:either|an?|the|valid) ){0,2}${twice(' or ')}`) },
  {
    pattern: within(
      String.raw`\b(?:value|type|format|length|data)(?: (?:specified|provided|given|supplied|passed))? (?:for|at|of)(?: the)? ${QUOTED}(?! (?:(?:provided|specified|given|supplied) )?(?:for|in) )`,
    ),
  },
  // Spring and Micronaut: Failed to convert 'id' with value: 'abc', Failed to convert argument [id] for value [abc]
  { pattern: within(String.raw`\bconvert (?:argument |property |parameter )?${QUOTED} (?:with|for|of) value\b`) },
  { pattern: within(String.raw`\bat ${QUOTED}(?= failed\b|[.,;:\s]|$)`) },
  { pattern: within(String.raw`\b(?:MultiValueDict)?KeyError: ${QUOTED}`) },
  { pattern: within(String.raw`[(,] ?${twice(', ')} (?:was|were) unexpected`) },
  { pattern: within(String.raw`${START}${PATH}:? (?:must|should|is|expected|required|cannot|can't|has)\b`) },
  // Laravel, which takes the underscores out of names: The first name field is required.
  {
    pattern: within(
      String.raw`^[Tt]he (?<at>[a-z]\w{0,60}(?:[ .][\w*]{1,60}){1,4}) field (?:is|must|has|may|format|confirmation|cannot)\b`,
      'gm',
    ),
  },
  { pattern: within(String.raw`^the (?:selected|given|provided|specified) ${BARE} is (?:invalid|not)\b`, 'gim') },
  {
    pattern: within(
      String.raw`${START}(?:the |an? |property |field |each value in |nested property |provided )?${BARE}(?:=[^\s=]{0,100})? ${FATE}`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`^(?:the )?field ${BARE} (?:is|must)\b`), bare: true },
  { pattern: within(String.raw`^the ${BARE} (?:field )?format is invalid\b`), bare: true },
  { pattern: within(String.raw`\b(?:received|got) [^\n]{1,200} at ${BARE}$`), bare: true },
  { pattern: within(String.raw`\bproperty ${BARE} should not exist`), bare: true },
  { pattern: within(String.raw`\b(?:contain|have) (?:the )?(?:required )?property ${BARE}(?=[.,;]|$)`), bare: true },
  {
    pattern: within(
      String.raw`\b(?:contain|include|provide|specify|supply|send|missing|lacks?) (?:the |an? )?(?:required )?(?<noun>(?:query |json |header |form )?(?:parameter|param|property|key|field|argument|header|attribute)) ${BARE}${ENDS}`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\bno ${BARE} (?<noun>(?:query |form |url )?(?:parameter|param|field|header|cookie|property|argument)s?)(?: (?:was|were|is))? (?:provided|specified|given|found|supplied|present|set|sent)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`(?:^|: |\) |\b(?:for|of|in|the|given|provided|${WRONG}) )(?:the )?(?<noun>(?:required |request |query |path |header |mandatory |json ){0,4}(?:parameters?|param|field|property|header|argument|attribute|cookie)(?:\(s\))?) (?!names?(?:[.,:;)]|$))${BARE}${ENDS}`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`(?:^|[ ,(])(?<noun>field|parameter|param|property|argument|attribute|column|key)(?:=|: )["'\`]?${BARE.replace('(?<![\\w$.\\]/-])', '')}["'\`]?(?=[,;)\s]|$)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\b(?:invalid|bad|incorrect|illegal|wrong|unexpected|missing|no) (?:value|type|format)(?: (?:specified|provided|given|supplied))? (?:for|at|in|of) ${BARE}(?=[.,:;]|$)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\b(?:provided|specified|given|supplied|invalid|illegal|wrong|allowed) (?:for|in) the ${BARE} (?<noun>field|parameter|property|attribute|header)\b`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bis (?:not valid|invalid) for ${BARE}(?=[.,]|$)`), bare: true },
  {
    pattern: within(
      String.raw`${START}${BARE}(?: \((?:query|body|path|header|form|cookie)\))?(?::| -) (?:must\b|is required|is (?:not )?(?:an?|valid)\b|invalid\b|required\b|missing\b|zero value|cannot be|can't be|may not|should\b|not an?\b|field required|unknown field|expected\b|ensure\b|value is not|(?:this|the) (?:field|value)|path \`|cast to|input should)`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bExtra fields in constructor for \w{1,80}: ${BARE}`), bare: true },
  // VictoriaMetrics: cannot parse "start"="lately": …
  { pattern: within(String.raw`\bparse ${QUOTED}=["']`) },
  // WSME: Invalid input for field/attribute size. Value: '5000'. …
  { pattern: within(String.raw`\bfield\/attribute ${BARE}(?=\.)`), bare: true },
  // `priority: 'high' is not a number`; what begins with a capital is more likely a code or a heading.
  { pattern: within(String.raw`^(?=[a-z])${BARE}: ["'][^"'\n]{0,200}["'] (?:is|must|should|does|has|cannot)\b`, 'g'), bare: true },
  { pattern: within(String.raw`\bvalue is empty(?: or invalid)?: ${BARE}`), bare: true },
  {
    pattern: within(
      String.raw`^(?<noun>fields?|parameters?|property|properties|keys?|arguments?) (?:is |are )?(?:required|missing|unknown|unexpected|not found|not allowed|not recogni[sz]ed): ["'\`]?${BARE}`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bcolumn ${BARE} does not exist`), bare: true },
  { pattern: within(String.raw`\bcan(?:not|'t| not) find (?<noun>property|field|attribute) ${BARE}`), bare: true },
  { pattern: within(String.raw`\b(?:request )?(?:body|payload): ${BARE}: `), bare: true },
  {
    pattern: within(
      String.raw`(?:^|[,;(] ?)(?:at )?(?:path|json path|location)(?:: |=)["'\`]?(?=[\w$-]{1,80}[.[])${BARE}["'\`]?(?=[,;.)\s]|$)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`^${BARE} (?<noun>parameter|param|property|field|attribute|argument|header) (?:not (?:present|provided|found|specified|set|supplied|given|sent|valid)|missing|required|absent|invalid)\b`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`${START}${BARE} is/are (?:not )?(?:required|allowed|missing|invalid)\b`), bare: true },
  // go-swagger: items.0.qty in body must be of type integer
  {
    pattern: within(String.raw`(?:^|\n)${BARE} in (?:body|query|path|header|formData|cookie) (?:is|must|should|has|cannot|shouldn't)\b`),
    bare: true,
  },
  // Of a body that is a list: 0.labels in body is required
  { pattern: within(String.raw`(?:^|\n)(?<at>\d{1,9}(?:\.[\w$-]{1,80}){1,30}) in body (?:is|must|should|has|cannot|shouldn't)\b`) },
  // XML's way of putting it, which JSON's readers of the same schema keep: order.customer member must occur at least 1 times
  { pattern: within(String.raw`(?:^|[\s.>])(?<at>[A-Za-z_][\w-]{0,80}) (?:member|element|attribute) must occur\b`) },
  { pattern: within(String.raw`\bvalidation failed (?:for|on|of) (?:[\w-]{1,60}[.:]){0,10}(?<at>[A-Za-z_]\w{0,80}): `) },
  { pattern: within(String.raw`\b(?:required )?property ${BARE} to be present`), bare: true },
  { pattern: within(String.raw`\bon property ${BARE}`), bare: true },
  { pattern: within(String.raw`\b(?:bad|invalid|illegal|wrong|missing) value: ${BARE}(?=[.,;\s]|$)`), structured: true },
  { pattern: within(String.raw`\bkey_not_found: ${BARE}`), bare: true },
  { pattern: within(String.raw`\bJSON property ${BARE} due to missing`), bare: true },
  { pattern: within(String.raw`\bvalidation \w{1,40} on ${BARE} failed`), bare: true },
  { pattern: within(String.raw`${START}(?:the |provided )?${BARE} ${LOOSE_FATE}`), structured: true },
  { pattern: within(String.raw`\b${WRONG} ${BARE}\b`), structured: true },
];

/** A quoted name, or two with `joint` between them. */
function twice(joint: string): string {
  return `${QUOTED}(?:${joint}${QUOTED.replaceAll('quote>', 'last>').replaceAll('<at>', '<also>')})?`;
}

/** Lists after a colon: `Missing required fields: name, email`, `Unexpected query string parameters: pge`. */
export const listed = within(
  String.raw`\b(?<fault>${WRONG}|not allowed|permitted|forbidden)\b[^:.\n"'\`]{0,40}?\b${NOUN}(?<after>[^:.\n"'\`]{0,30}): ?(?<list>[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?(?:(?:,(?: (?:and )?)?| and )[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?){0,30})(?=["'.\s]*$|[.;\n]|, (?:must|did|expected)| ->)`,
);

/** `The following fields are not recognized: pge, siz`. */
export const listedLater = within(
  String.raw`\b${NOUN} (?:is|are|was|were) (?:not (?:recogni[sz]ed|allowed|supported|known|valid|accepted|expected|permitted)|(?:un(?:known|recogni[sz]ed|supported|expected)|invalid|missing|required|forbidden|prohibited))\b(?<after>[^:.\n"'\`]{0,40}): ?(?<list>["'\`]?[\w$@.[\]/-]{1,100}["'\`]?(?:(?:, | and |, and )["'\`]?[\w$@.[\]/-]{1,100}["'\`]?){0,30})(?=[.\s]*$|[.;\n])`,
);

/** `One of the following must be non-null: roomId, toPersonId or toPersonEmail`. */
export const choiceLater =
  /\bone of (?:the following|these)(?: (?:fields|parameters|params|properties|keys|attributes|arguments|options))? (?:must|should|has to|needs to|is|are)\b[^:\n]{0,40}: ?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?)(?=[.\s]*$|[.;\n])/i;

/** `One and only one of login_hint, id_token_hint is required`. */
export const choiceAround =
  /\b(?:one|any) of (?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?) (?:is|are|must|should|has to|needs to)\b/i;

/** `You should specify one of workspace, parent, projects`. */
export const choice =
  /\b(?:specify|provide|supply|include|set|pass|send|requires?|needs?) (?:at least |exactly |either )?one of(?: the following)?(?: (?:fields|parameters|params|properties|keys|attributes|arguments|options))?:? (?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? (?:and|or) |, )["'`]?[\w.-]{1,60}["'`]?)(?=[.\s]*$|[.;\n])/i;

/** `You cannot use `a`, `b` or `c` in this version`: members that were sent and are not to be. */
export const barred =
  /\b(?:cannot|can't|can not|must not|may not|should not|do not|don't) (?:use|specify|set|send|include|pass|provide|combine) (?:both |the )?(?<list>(["'`])[\w.[\]-]{1,100}\2(?:, \2[\w.[\]-]{1,100}\2){0,20}(?:,? (?:and|or|with) \2[\w.[\]-]{1,100}\2)?)/i;

/** `Email and password are required`, `Fields [name, qty] are required`. */
export const joint =
  /^(?:both |all of |the )?(?:(?:fields?|parameters|params|properties|keys|attributes|columns|arguments) )?[[(]?(?<list>["'`]?[\w.-]{1,60}["'`]?(?:, ["'`]?[\w.-]{1,60}["'`]?){0,20}(?:,? and |, )["'`]?[\w.-]{1,60}["'`]?)[\])]? are (?:all |both )?(?:required|missing|mandatory)\b/i;

/** Subjects of sentences that may as well be no field: `email is invalid`, `Invalid limit: abc`. */
export const subjects: readonly RegExp[] = [
  within(String.raw`\b(?:with|having) (?:this|that|such an?|the (?:same|given|provided)|same) ${BARE}`),
  within(String.raw`${START}(?:the )?${BARE} \([^()\n]{1,200}\) (?:is|does|doesn't|isn't|must|should|cannot|can't|has|exceeds|contains)\b`),
  within(String.raw`\b(?:enter|provide|specify|supply|choose|select|use) a (?:valid|different|unique) ${BARE}`),
  within(String.raw`${START}${BARE}: (?=[A-Z])`),
  within(String.raw`\b(?:parsing|processing|validating|reading|decoding|converting|evaluating|for|with) (?:the )?${QUOTED}`),
  within(
    String.raw`${START}(?:the |nested property |property |field )?${BARE}(?:=[^\s=]{0,100})?(?: (?:for|of|in) (?:an? |the )?[\w-]{1,30}(?: [\w-]{1,30}){0,2})? (?:is|are|was|were|has|have|does|do|did|must|should|shall|may|can|cannot|can't|needs|required|missing|too|out of)\b`,
  ),
  // No file uploaded (expected form field: file)
  within(String.raw`\bexpected (?:form )?(?:field|part|parameter)(?: named)?:? ["']?${BARE}["']?(?=[).,;]|$)`),
  within(String.raw`\b${WRONG} (?!key:)${BARE}(?=:| value\b| format\b| (?:for|in|on|of|provided|specified|given|supplied)\b|[.,;]|$)`),
  // Solr: undefined field status
  within(String.raw`\b(?:undefined|unknown|no such|nonexistent) (?:field|column|attribute|property|parameter):? ${BARE}(?=[.,;]|$)`),
  // Spotify: Invalid base62 id
  within(String.raw`\b${WRONG} (?:[\w-]{2,20} )?(?<at>id|uuid|guid)(?=[.,;:]|$)`),
  // PostgreSQL names constraints table_column_check unless it is told otherwise.
  within(
    String.raw`\b(?:relation|table) "(?<table>\w{1,100})" violates \w{1,10}(?: key)? constraint "\k<table>_(?<at>\w{1,100}?)_(?:check|fkey|key)\d{0,4}"`,
  ),
  within(String.raw`\b${WRONG} ${QUOTED}`),
  within(String.raw`(?:^|[.;:,\n] ?)(?:the )?${QUOTED} (?:is|has|was|does|must|should|cannot|contains)\b`),
];

/** Subjects that may as well be a value or a thing of the server's. */
export const doubtful: readonly RegExp[] = [
  // `Transport unknown`, `symbol "acme" is not a valid symbol`
  within(
    String.raw`${START}(?:the )?${BARE}(?: ["'][^"'\n]{0,100}["'])? (?:is |are )?(?:unknown|invalid|not valid|not a valid|not an?\b|malformed|unsupported)`,
  ),
  // `unknown module: htp`, `Invalid GID zz`, `Invalid UUID string: 12`
  within(
    String.raw`\b(?:unknown|invalid|unrecogni[sz]ed|unsupported|no such) (?!key:)[A-Za-z]{2,30}(?:(?: [A-Za-z]{2,30})?:)? (?<at>[\w./-]{2,100})(?=[.!]?$)`,
  ),
];
