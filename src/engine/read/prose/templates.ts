// The slots in which servers' sentences hold the name of a field: one pattern a way of putting it.
import { asked } from './asked.ts';
import { rareTemplates } from './rare-templates.ts';
import { OTHER_SCRIPTS } from './scripts.ts';
import { BARE, ENDS, FATE, NOUN, PATH, QUOTED, START, twice, within, WRONG } from './grammar.ts';

/** One way of putting it. */
export interface Template {
  readonly pattern: RegExp;
  /** The name must look like no English word. */
  readonly structured?: boolean;
  /** The name may be a bare word, as long as it is none that such sentences hold anyway. */
  readonly bare?: boolean;
}

/** In the order of likelihood. Group `at` is the name (`also` a second one), `noun` what the server calls it. */
export const templates: readonly Template[] = [
  {
    pattern: within(
      String.raw`\b${NOUN}(?: with (?:the )?name| name| named| called| string| number| array| object| boolean)? ?[:=]?\(?${QUOTED}`,
    ),
  },
  // Moose: Attribute (to) is required
  {
    pattern: within(
      String.raw`^(?<noun>attribute|field|parameter|property|argument|column|key) \((?<at>[A-Za-z_][\w.-]{0,100})\) (?:is|was|does|must|has|cannot|should|may)\b`,
    ),
  },
  { pattern: within(String.raw`\bfollowing ${NOUN}: ${twice(' or ')}`) },
  // Payload: The following path cannot be queried: state
  { pattern: within(String.raw`\bfollowing ${NOUN} (?:cannot|is|was|could not|must not) [a-z ]{2,40}: ${BARE}$`), bare: true },
  { pattern: within(String.raw`\brequires property ${QUOTED}`) },
  // Nim: key not found: .paid; Wanted '{JArray}' in '.lines' but got 'JObject'
  { pattern: within(String.raw`\b(?:key|member|field) not found: (?<at>\.?[A-Za-z_$][\w$.[\]@-]{0,100})$`), bare: true },
  { pattern: within(String.raw`\bin ${QUOTED} but (?:got|received|found)\b`) },
  // mapstructure for Go: 'Port' expected type 'int', got unconvertible type 'string'
  { pattern: within(String.raw`(?:^|[*:] )${QUOTED} expected type ["']`) },
  // Parse Server: schema mismatch for Appointment.minutes; expected Number but got String
  { pattern: within(String.raw`\b(?:type|schema) mismatch (?:for|on|in|at) (?:the )?(?:field |property |column )?${BARE}`), bare: true },
  {
    pattern: within(
      String.raw`\bno (?:file|image|photo|document|attachment)s? (?:(?:was|were) )?(?:uploaded|provided|sent|attached|received|found|given|selected) (?:(?:under|for|in|as|with|at|by) )(?:the )?(?:(?:form )?(?:field|key|name|part) )?(?:named |name )?${QUOTED}`,
    ),
  },
  // LoopBack: The limit parameter -1 is not valid
  {
    pattern: within(
      String.raw`^the ${BARE} (?<noun>parameter|param|field|property|argument|attribute) ["'\`]?[\w.-]{1,60}["'\`]? is (?:not valid|invalid)\b`,
    ),
    bare: true,
  },
  // Appwrite: Invalid max param: Value must be a valid integer
  {
    pattern: within(
      String.raw`^${WRONG} \`?${BARE}\`? (?<noun>(?:query )?param(?:eter)?|argument|field|property|attribute|header)(?=[:,] )`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\bmissing (?:the |required )?${BARE} (?<noun>property|field|parameter|param|key|attribute|argument)(?=[.,;:!]|$)`,
    ),
    bare: true,
  },
  // A word of prose that is a name just there: Missing resource parameter
  {
    pattern: within(
      String.raw`\b(?:missing|no|empty) (?:the |required )?(?<at>resource|token|message|status|session|signature|schema|list|map|item|element|content|access|document) (?<noun>(?:query )?(?:parameter|param)|property|attribute|argument)(?=[.,;:!]|$)`,
    ),
  },
  // A name with a hyphen in it that is spoken of as a header field.
  {
    pattern: within(
      String.raw`(?:^|[\s"'\`(])(?<!\bor )(?<at>[A-Za-z]{1,40}(?:-[A-Za-z\d]{1,40}){1,6})["'\`]? (?<noun>header)(?: field)?(?: value)? (?:does not exist|(?:was|is) (?:not|missing|required|needed|absent|invalid)|not|missing|required|must)\b`,
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
  // Coding must be specified using 'system' and 'code' query parameters
  { pattern: within(String.raw`${twice(' (?:and|or) ')} ${NOUN}\b`) },
  // Gupshup: Invalid JSON in message parameter
  {
    pattern: within(
      String.raw`\binvalid (?:json|xml|base64|syntax) (?:in|for|of) (?:the )?["'\`]?(?<at>[A-Za-z_][\w.-]{1,60})["'\`]? (?<noun>(?:query |form )?(?:parameter|param|field|property|attribute|argument))\b`,
    ),
  },
  // Hotelbeds: Error at property rooms[0].paxes[0].type: Property is mandatory
  {
    pattern: within(
      String.raw`\b(?:error|problem|failure|fault) (?:at|in|on|for|with) (?:the )?${NOUN.replace('?<noun>', '?:')} ${BARE}(?=:)`,
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
  { pattern: within(String.raw`${START}(?:the )?${QUOTED}(?: in (?:an?|the) [\w ]{1,30}?|, (?:if|when) [a-z]{3,20},)? ${FATE}`) },
  // Older GitLab: 400 (Bad request) "name" not given
  { pattern: within(String.raw`${QUOTED} (?:(?:is |was |were )?not|(?:is|was|were)n't) (?:given|provided|specified|supplied|set)\b`) },
  { pattern: within(String.raw`(?:^|[[(] ?)${QUOTED} ?: ?(?:${WRONG}|must|should|expected|is|not|value|field|this)\b`) },
  { pattern: within(String.raw`(?:^|\n)the ${QUOTED} (?:\w+ ){0,3}is (?:not|invalid)\b`) },
  { pattern: within(String.raw`\b${WRONG} (?:name )?${QUOTED}(?= (?:in|for|on|from|value|type|format)\b|[.,;:]|$)`) },
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
  { pattern: within(String.raw`${START}${PATH}:? (?:must|should|is|expected|required|cannot|can't|has|${WRONG})\b`) },
  // Whatever is said in letters of another script: "items[0].qty" 必须是数值
  { pattern: within(String.raw`${START}${QUOTED} ?(?=[${OTHER_SCRIPTS}])`) },
  { pattern: within(String.raw`${START}(?:поле |字段 ?|参数 ?)?${BARE} ?(?=[${OTHER_SCRIPTS}])`), bare: true },
  // Laravel, which takes the underscores out of names: The first name field is required.
  {
    pattern: within(
      String.raw`^[Tt]he (?<at>[a-z]\w{0,60}(?:[ .][\w*]{1,60}){1,4}) field (?:is|must|has|may|format|confirmation|cannot)\b`,
      'gm',
    ),
  },
  {
    pattern: within(
      String.raw`^the (?:selected|given|provided|specified) ${BARE} (?:is (?:invalid|not)|(?:does|did) not (?:pass|meet|satisfy|conform))\b`,
      'gim',
    ),
  },
  {
    pattern: within(
      String.raw`${START}(?:the |an? |property |field |each value in |nested property |provided )?${BARE}(?:=[^\s=]{0,100})? ${FATE}`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`^(?:the )?field ${BARE} (?:is|must)\b`), bare: true },
  // Valhalla: Insufficient number of locations provided
  {
    pattern: within(String.raw`\b(?:insufficient|wrong|invalid|incorrect) number of ${BARE} (?:provided|given|specified|supplied|sent)\b`),
    bare: true,
  },
  { pattern: within(String.raw`^the ${BARE} (?:field )?format is invalid\b`), bare: true },
  { pattern: within(String.raw`\b(?:received|got) [^\n]{1,200} at ${BARE}$`), bare: true },
  { pattern: within(String.raw`\bproperty ${BARE} should not exist`), bare: true },
  { pattern: within(String.raw`\b(?:contain|have) (?:the )?(?:required )?property ${BARE}(?=[.,;]|$)`), bare: true },
  {
    pattern: within(
      String.raw`\b(?:contain|include|provide|specify|supply|send|missing|lacks?) (?:the |an? )?(?:required )?(?<noun>(?:query |json |header |form |record |struct |object )?(?:parameter|param|property|key|field|argument|header|attribute)) ${BARE}${ENDS}`,
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
      String.raw`(?:^|: |\) |\b(?:for|of|in|the|given|provided|${WRONG}) )(?:the )?(?<noun>(?:required |request |query |path |header |mandatory |json ){0,4}(?:parameters?|param|field|property|header|argument|attribute|cookie|configuration|setting)(?:\(s\))?) (?!names?(?:[.,:;)]|$)|(?:format|value|type|length): [\w.[\]-]{1,100}[.]?$)${BARE}${ENDS}`,
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
      String.raw`\b(?:invalid|bad|incorrect|illegal|wrong|unexpected|missing|null|empty|no) (?:value|type|format)(?: (?:specified|provided|given|supplied))? (?:for|at|in|of) ${BARE}(?=[.,:;]|$)`,
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
  ...asked.map((pattern) => ({ pattern, bare: true })),
  ...rareTemplates,
];
