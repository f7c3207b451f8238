// The kind of fault that a server's prose speaks of: one table, read from the top.
import type { ClaimKind } from './sentence.ts';

interface Row {
  readonly kind: ClaimKind;
  readonly patterns: readonly RegExp[];
}

/** Methods that are none of HTTP's stand in no request line: `Invalid payment method`. */
const OTHER_METHODS = String.raw`(?<!\b(?:payment|billing|shipping|delivery|shipment|transport|contact|auth\w*|verification|sort\w*|sampling|calculation|encryption|hash\w*|signing)[ _-])`;

/** What is large by its bytes. */
const SENDABLE =
  'requests?|body|payload|entity|content|data|file|upload|image|photo|picture|attachment|message|header|cookie|ur[il]|query|form|document|video|audio|avatar|json|package|part|field|input|response|it|this|that';

/** What concerns the whole request stands before what concerns one member; the first row with a match wins. */
const rows: readonly Row[] = [
  { kind: 'csrf', patterns: [/\b(?:csrf|xsrf)/i, /cross[- ]site request/i, /authenticity token|verification token/i] },
  { kind: 'media-type', patterns: [/\bboundary\b/i, /\bunsupported charset\b/i, /\brequest is not (?:a )?multipart\b/i] },
  {
    kind: 'encoding',
    patterns: [/\bcodec can't\b/i, /\binvalid (?:start|continuation) byte\b/i, /\binvalid utf-?8\b/i, /found in the request target/i],
  },
  // PHP's DateTime read a text.
  { kind: 'format', patterns: [/\bFailed to parse time string\b/] },
  // Go's YAML: field ports not found in type main.Config
  { kind: 'unknown-member', patterns: [/\bfield \w{1,80} not found in type \w/] },
  // An argument that is called host is no Host field.
  { kind: 'missing', patterns: [/\bmissing (?:argument|parameter|field)s?: /i] },
  // json-iterator's readers, beneath the field of a Go type: a value of another type stood there.
  {
    kind: 'type',
    patterns: [
      /\bshould be "\w{1,40}" instead of value "|\bmust be one of "\w{1,40}"(?:, "\w{1,40}"){0,5} \("\w{1,40}" given\)|\bis not in format (?:binary|integer|string|list|atom)\b/,
      /^(?:\[\]|\*|\w+\.)[\w.[\]]*: [^]{0,300}?\b[Rr]ead(?:String|Bool|U?[Ii]nt\d{0,2}|Float\d{0,2}): (?:expects|unexpected)/,
    ],
  },
  // What a parser's wrapper says (`JSON parse error: …`) counts less than what it wraps.
  // How things stand on the server: a cart that is empty is no member that was left out.
  {
    kind: 'other',
    patterns: [
      /^(?:the |your |this )?(?:shopping )?(?:cart|basket|bag|wallet|order|queue|inbox|folder|directory|bucket|repository|table|collection|team|group|project|room|warehouse|stock|inventory) is empty\b/i,
    ],
  },
  {
    kind: 'media-type',
    patterns: [/^(?:expected|expects|only accepts) (?:json|xml|(?:an? )?(?:url-?encoded )?form(?: data)?|multipart)$/i],
  },
  // What a program or its database looked for in what was sent.
  {
    kind: 'missing',
    patterns: [
      /\bUndefined (?:array key|index|property):? |\bkey '[^'\n]{1,100}' not found\b/,
      /\bNOT NULL constraint failed\b|\binsert (?:the value )?NULL into\b|\bdoesn't have a default value\b/,
      /^Undef did not pass type constraint\b|\(Expected value to not be null\)|\bnot complete\. Tag '[^'\n]{1,100}' expected\b/,
    ],
  },
  {
    kind: 'unknown-member',
    patterns: [
      /\bproperties which are not allowed by the schema\b|\bfield '[^'\n]{1,100}' not found in type\b|\bExtra fields in constructor\b|\bUnexpected child with tag '|\bunexpected keys? \[/,
    ],
  },
  { kind: 'enum', patterns: [/\bvalues accepted for Enum class\b/, /\bNo enum constant\b/] },
  // A type without values: superstruct's and TypeScript's word for a member that may not be there.
  { kind: 'unknown-member', patterns: [/\bof type [`'"]never[`'"]/, /\bexpect(?:ed)?(?: to be)? undefined$/] },
  {
    kind: 'unknown-member',
    patterns: [
      /payload received\. unknown name/i,
      /\b(?:undefined|nonexistent) (?:field|column|attribute)\b/i,
      /\b(?:unrecogni[sz]ed|unknown) field ["'`]|\bcould not find a property named ["'`]/i,
    ],
  },
  {
    kind: 'type',
    patterns: [
      /\bstrconv\.Parse|\bgot unconvertible type\b|^(?:Value|Reference) [^\n]{1,300} did not pass type constraint\b/,
      /\bdoes not match any allowed primitive type\b|\b\w{3,10} found, \w{3,10} expected$|^error\.expected\.(?:js)?\w{3,10}$/,
      /\binvalid type: |\bcannot deserialize (?:value of type|instance of)\b|\binvalid input syntax for type\b|\bproto: [^\n]{0,30}invalid value for\b/i,
      /\b(?:an|for) invalid (?:integer|number|boolean|bool)\b|\bvalue must be an? (?:number|integer|string|boolean|array|object)\b/i,
    ],
  },
  {
    kind: 'syntax',
    patterns: [
      /\b(?:not|no|invalid) (?:a )?(?:valid |well[- ]?formed )(?:json|xml|yaml|document|syntax)/i,
      /\b(?:invalid|bad|broken|malformed) (?:request )?(?:payload )?(?:json|xml|yaml|multipart|form data|body|payload|syntax|message body)\b(?! (?:field|path|pointer))/i,
      /\bmalformed (?:request|data|content|input)\b/i,
      /\b(?:json|xml|form) ?(?:parse|parsing|parser|syntax|decode|format)\b/i,
      /\bpars(?:e|er|ing) (?:error|fail|the (?:request )?body|body|request|json)/i,
      /\bproblems? parsing\b/i,
      /\bsyntax ?error\b|\bkey must be a string at line\b/i,
      /\bwell[- ]formed\b(?! (?:e-?mail|ur[il]|address|uuid))/i,
      /\bunexpected json token\b|\bunable to process (?:the )?json\b/i,
      /\btoken ["'`][^"'`\n]{1,20}["'`] is (?:invalid|not valid|unexpected)\b/i,
      /\bunexpected (?:token|end\b|eof|character|non-?white|string in|number in|identifier)/i,
      /\binvalid character\b/i,
      /(?:^|: )(?:unexpected )?EOF\b/,
      /\bunterminated\b|\blooking for beginning\b|\btrailing (?:comma|characters|garbage|data)\b|\bcontrol character\b/i,
      /\bexpect(?:ed|ing) (?:double-quoted|property name|value at|['"`]?[,:}\]]['"`]?(?: |$)|delimiter|comma)/i,
      /\b(?:decode|deserialize|read|understand) (?:the )?(?:request|body|json|payload|http message|input)\b/i,
      /\bbody (?:cannot|can't|must not|may not) be empty\b|\bempty (?:request )?body\b|\bnot readable\b/i,
      /\bunexpected end\b|\bend of (?:form|file|input|stream)\b/i,
    ],
  },
  {
    kind: 'host',
    patterns: [
      /\b(?:invalid|unknown|missing|bad|disallowed|wrong|no)\b[^.]{0,30}(?:\b|_)host(?:name)?\b/i,
      /\bhost(?:name)? (?:header|is (?:invalid|not)|not (?:allowed|found))/i,
      /'Host' request header|\bhostname is\b|\bmisdirected\b/i,
    ],
  },
  {
    kind: 'media-type',
    patterns: [
      /\b(?:media|mime|content)[- ]?types?\b/i,
      /\b(?:content|body|request) must be (?:sent as )?(?:application|multipart|text)\//i,
      /\bentity of content type\b/i,
      /\b(?:application|text|multipart)\/[a-z][\w.+-]{2,40} (?:is |was )?(?:not supported|expected|required)/i,
      /\bexpected (?:application|multipart|text)\/[\w.+-]{2,60}, (?:but )?(?:got|received|found)\b/i,
    ],
  },
  {
    kind: 'method',
    patterns: [
      new RegExp(
        String.raw`\b${OTHER_METHODS}(?:method|verb)\b[^.]{0,40}\b(?:not (?:allowed|supported|permitted|implemented)|unsupported|unknown)`,
        'i',
      ),
      new RegExp(String.raw`\b(?:bad|invalid|wrong|incorrect|unsupported)\b[^.]{0,20}\b${OTHER_METHODS}method\b`, 'i'),
      /^can ?not (?:get|post|put|patch|delete|head|options)[ :]\//i,
      /\bunsupported (?:get|post|put|patch|delete)[ -]request\b/i,
      /^(?:http )?(?:error )?405\b[ :-]*(?:method )?not allowed\.?$/i,
      /\bfrom a (?:post|get) request\b|\bonly (?:accepts? )?(?:get|post|put|patch|delete)\b/i,
    ],
  },
  {
    kind: 'credentials',
    patterns: [
      /\binvalid client\b(?! (?:side|id\b|version|metadata))|\bclient (?:authentication|secret)\b/i,
      /\b(?:not |un)auth(?:enticated|orized)\b|\bauthenticat(?:e|ion)\b|\bauthori[sz]ation\b(?! codes?\b)|\bcredentials?\b|\bjwt\b|\bbearer\b/i,
      /\b(?:access|bearer|api|refresh|id|auth|session|security)[- _]?(?:token|key)s?\b/i,
      /\b(?:missing|invalid|no) (?:api[- ]?)?key in (?:the )?request header\b/i,
      /\btokens?\b[^.]{0,40}\b(?:expired|invalid|malformed|revoked|rejected|not (?:valid|found))/i,
      /\b(?:invalid|expired|bad|malformed|no) token\b(?! [`"'])|\b(?:missing|no|invalid) client token\b/i,
      /\b(?:invalid|bad|wrong|missing) signature\b|\bsignature (?:is (?!required (?:before|to|on|for|from)\b)|does |mismatch|verification|expired)/i,
      /\bnot (?:logged|signed) in\b|\b(?:please|must|need to|have to) (?:be )?(?:log|sign)(?:ged|ed)? in\b/i,
      /\blog(?:ged)? ?in\b[^.]{0,20}\brequired|\bmust (?:be logged|log) in|\brequest has expired\b|\bpassword (?:is )?(?:incorrect|wrong)/i,
    ],
  },
  // A value, not what was sent as a whole: `quantity is too large, maximum is 100`.
  {
    kind: 'range',
    patterns: [
      new RegExp(
        String.raw`(?:^|[.:;] )(?:the |your )?["'\`]?(?!(?:[\w.-]+ )?(?:${SENDABLE})s?\b)[\w.[\]-]{2,60}["'\`]? is too large\b(?!.*\b(?:bytes|[kmg]i?b)\b)`,
        'i',
      ),
    ],
  },
  {
    kind: 'size',
    patterns: [
      /\btoo large\b|\bsize limit\b|\btoo many (?:parameters|fields|headers|parts|files)\b/i,
      /\bexceed(?:s|ed)? (?:the )?(?:maximum|max\w*|size|limit|allowed)[^.]{0,40}\b(?:bytes|size|body|kb|mb)\b/i,
      /\b(?:upload|file|request|body|payload|content)\b[^.]{0,30}\bsize\b[^.]{0,20}\bexceed/i,
      /\bcontent[- ]length (?:greater|exceeds|is too)/i,
      /\b(?:request|body|payload|file|headers?|uri|url|request line)\b[^.]{0,30}\btoo (?:big|long)\b/i,
      /\bnumber of (?:get|post|form)[^.]{0,40}\bexceed/i,
    ],
  },
  {
    kind: 'encoding',
    patterns: [
      /\bcontent[- ]encoding\b|\bincorrect header check\b|\b(?:gzip|deflate|inflate|brotli)\b/i,
      /\bcodec\b|\bunicode\b|\bbyte order mark\b|\binvalid byte\b|\bsurrogate\b|\butf-?(?:8|16)\b/i,
      /\b(?:percent|url)[- ]?encod|\bhexadecimal encoding\b|\bencoded slash\b|\bURI malformed\b|\bvalid url component\b|\binvalid uri\b/i,
      /\bfailed to decode\b|\bdecod(?:e|ing) (?:error|failed)/i,
    ],
  },
  {
    kind: 'unknown-member',
    patterns: [
      /\b(?:additional|unevaluated) propert|\bmust not contain \{[^}\n]{1,500}\} propert/i,
      /\bnot required and should not be\b|\bunsupported or invalid property\b|\bcan(?:not|'t| not) find property\b/i,
      /\b(?:unknown|undefined|unexpected|unrecogni[sz]ed|unsupported|unpermitted|extra) (?:[\w-]+ ){0,2}(?:field|header|name|key|param|arg|propert|attribute|member|query|input|column|element|option)/i,
      /\b(?:forbidden|excess|prohibited) (?:keys?|fields?|propert|members?|parameters?|attributes?)/i,
      /\bkey ["'`][^"'`\n]{1,100}["'`] is unknown\b/i,
      /\b(?:field|element|attribute|property|key|parameter|member|argument)s? (?:["'`][^"'`]{1,80}["'`] )?(?:is|was|are|were) (?:not expected|unexpected|unsupported)\b/i,
      /\bextra (?:fields?|inputs?|propert|keys?|values?)\b|\bshould not exist\b|\bunexpected$|\b(?:was|were) unexpected\b/i,
      /\b(?:non reconnue?|unbekannte[rs]?|desconocid[oa]|sconosciut[oa]|onbekende?)\b/i,
      /\bcannot query field\b|^is not (?:known|expected|recogni[sz]ed)\b|\bis not (?:defined|declared) in the (?:model|schema|type)\b|\bcould not find member\b|\bnot marked as ignorable\b|\bcannot find field\b/i,
      /["'`] is not (?:allowed|expected|permitted|recogni[sz]ed|known)|\b(?:field|key|param\w*|propert\w+) (?:is |are )?(?:not (?:allowed|permitted|expected|recogni[sz]ed)|prohibited)/i,
      /\bunknown[_ ](?:field|parameter|argument)s?$|^(?:field|parameter)_unknown$/i,
      /\b(?:field|key|property|path) ["'`]?[\w.$-]{1,80}["'`]? is not (?:in|part of|defined in) (?:the |this )?(?:schema|model)\b/i,
      /\b(?:no such|unspecified|undeclared) (?:field|key|column|parameter|propert|attribute|argument)|\bcould not be mapped to any\b/i,
      /\b(?:field|column|parameter|property|attribute) [\w."'`]{1,80} (?:of relation [\w."]{1,80} )?(?:does not exist|is not recogni[sz]ed)|\bhas no column named\b|\bunexpected keys on\b|\bcould not find the ["'`]\w{1,80}["'`] column\b/i,
      /\bnot (?:a |an )?(?:recogni[sz]ed|known|supported|allowed|permitted) (?:parameter|field|property|key|argument|attribute|option)\b/i,
    ],
  },
  {
    kind: 'missing',
    patterns: [
      /\brequired\b(?! (?:type|format|pattern|minimum|maximum)\b)|\b(?:is|are) needed$|\bmissing(?:_|\b)|\bmandatory\b|\bKeyError\b/i,
      /\bnot (?:been )?(?:provided|specified|supplied|given|present|set)\b/i,
      /\b(?:can(?:not|'t| not)|(?:must|may|should) not) be (?:left )?(?:blank|empty|null|nil|undefined|missing|none)/i,
      /\bno [^.]{1,60}\b(?:provided|specified|supplied|given|uploaded|attached)\b|\bnone (?:was |were )?(?:provided|given|sent|received|found)\b/i,
      /\bheader (?:value )?(?:does not exist|is absent|not found)\b/i,
      /\bis empty\b|\bblank\b|\breceived undefined\b|\b(?:must|has to|needs to) be (?:provided|specified|present|supplied|set|given|sent|filled|defined|entered)\b|\bis not optional\b|\brequires property\b/i,
      /\bis ['"`]?(?:null|undefined)\b|^(?:empty|null)\b|\bnull value for\b|\black(?:s|ing)\b|\byou forgot\b|\bto be (?:defined|provided|specified|set|given)\b|\bkey ["'`]?[\w.-]{1,80}["'`]? (?:was )?not found\b/i,
      /\b(?:find|found) ["'`]?[\w.-]{1,80}["'`]? in (?:the )?(?:request|body|query|headers?|form|payload)\b|\brequest(?: body| payload)? (?:must|should|has to|needs to) (?:contain|have|include|specify|provide)\b/i,
      /\bone of (?:the following|these)\b[^:\n]{0,40}\b(?:must be (?:non-?null|set|provided|present|specified|supplied)|(?:is|are) required)\b/i,
      /\bmust (?:contain|have) \[[^\]\n]{1,500}\] propert/i,
      /^not_?(?:blank|null|empty)$/i,
      /\bneither\b[^.]{1,100}\b(?:given|provided|sent|set|present|specified|supplied)\b/i,
      /^we need (?:an? |the |your )?[\w ]{2,40}(?: to\b|$)/i,
      /\b(?:obligatoire|requise?|manquante?|erforderlich|pflichtfeld|fehlt|requerid[oa]|obligatori[oa]|obrigat[óo]ri[oa]|verplicht)\b/i,
      /DictKeyError: |\bnull value in column\b|\bNOT NULL constraint\b|\bmissing_value\b|\bto be present\b|\binstead was `undefined`|\b[Ee]xpecting to find\b|\bmust occur at least\b/,
      /\b(?:must|should) (?:contain|include|have) ["'`][\w.$-]{1,80}["'`] (?:attribute|field|property|key|member|parameter|element)\b/i,
      /\b(?:must|should) (?:contain|include|specify|provide) (?:the |a |an )?(?:following )?(?:parameter|field|property|key|header|attribute)s?\b|^(?:please |you (?:must|should|need to|have to) |must )?(?:provide|supply|specify|enter|include|fill in) (?!(?:an? )?(?:valid|correct|different|unique|another)\b)(?:an? |the |either )?["'`\w]/i,
    ],
  },
  { kind: 'format', patterns: [/\b(?:wrong|invalid|bad) format\b|\bone of (?:these|the following) formats\b/i] },
  {
    kind: 'enum',
    patterns: [
      /^expected ["'`][^"'`\n]{1,80}["'`],? (?:but )?(?:actual|got|received|found|was)\b/i,
      /\bexpect(?:ed)?(?: to be)? \(?["'][^"'\n]{1,80}["'] \|/i,
      /\bone of\b|\benum\w*|\bunknown variant\b|\bis not included in\b|\bnot among\b|\bunknown value\b|\bwhitelist\b/i,
      /\bnot (?:a )?valid (?:choice|option)\b|\bnot (?:an? )?(?:allowed|accepted|permitted) (?:choice|option|value)s?\b|\bpermitted:|\binvalid (?:option|choice)\b/i,
      /\b(?:allowed|valid|accepted|supported|possible|available) (?:values|options|choices)\b/i,
      /\bselected .{1,60} is invalid\b|\bmust be [A-Z]\w{0,30}(?:, [A-Z]\w{0,30}){0,20},? or [A-Z]\w{0,30}$|\b(?:must|should|has to|needs to|can only|may only) be (?:either )?['"`][^'"`]{1,60}['"`](?:,| or )|\bunsupported (?:grant|response)_type\b/i,
    ],
  },
  {
    kind: 'length',
    patterns: [
      /\btoo (?:short|long)\b|\blength\b|\bsize must be\b|\b(?:longer|shorter) than\b|\bNOT have (?:more|fewer) than\b/i,
      /\b(?:at (?:least|most)|minimum|maximum|exactly|between|up to|than|contain|have|exceed)\b[^.]{0,40}\b(?:char(?:acter)?s?\b|character\(s\)|letters|symbols|items?\b|elements?\b|digits|entries)/i,
    ],
  },
  {
    kind: 'range',
    patterns: [
      /(?:>=|<=|(?<![-=\d] ?)>|<(?![\w/]))\s*-?\d/,
      /\b(?:greater|less|lower|higher|bigger|smaller|larger|more|fewer) than\b|\bat (?:least|most)\b|\bbetween -?\d|\bfrom -?\d+ to -?\d/i,
      /\b(?:minimum|maximum)\b|\bno (?:more|less) than\b|\bout of (?:range|bounds)\b|\b(?:integer|allowed|valid) range\b|\bmultiple of\b|\bexceed/i,
      /\btoo (?:big|small|high|low|few|many)\b|\bmust be (?:above|below|over|under) -?\d|\d or (?:less|more|fewer|higher|lower|greater)\b|\bnot be (?:over|under|above|below)\b/i,
      /\bmust be (?:an? )?(?:positive|negative|non-?(?:negative|zero))|\bmust (?:not )?be (?:before|after|in the (?:past|future))/i,
      /\bfailed on the '(?:gte?|lte?|min|max)' tag/,
    ],
  },
  {
    kind: 'format',
    patterns: [
      /\bformat\b|\bpattern\b|\bregular expression\b|\bregex\b|\btimestamp\b|\bbase64\b|\bISO ?8601\b|\bdate string\b/i,
      /\b(?:valid|invalid|an?|well-formed) (?:ISO )?(?:email|e-mail|uuid|guid|ur[il]s?|date|datetime|time|ip|phone|timestamp|duration|hostname)\b/i,
      /\bto a valid\b/i,
      /\b(?:is|are) no(?:t an?)? (?:valid )?(?:(?:e-?)?mail(?: address)?|date|day|url|uuid|phone number)\b/i,
    ],
  },
  {
    kind: 'type',
    patterns: [
      /\b(?:muss|müssen) (?:eine?|vom Typ) (?:gültige?s? )?(?:Ganzz|Z)ahl|\b(?:muss|müssen) (?:eine?|vom Typ) (?:gültige?s? )?(?:Text|Zeichenkette|Liste|Objekt|Wahrheitswert)\b/i,
      /\b(?:must|should) be (?:of type |an? |the )?(?:valid )?(?:string|number|integer|int|bool|array|object|list|null|numeric|dict|float|decimal|map|text|json)/i,
      /^not (?:positive |negative )?(?:string|number|numeric|integer|decimal|boolean|array|list|object)$/i,
      /\bnot (?:an?|of|in)(?: valid)? (?:string|number|integer|int|bool|array|object|list|dict|float|map|text|type)/i,
      /\bexpect(?:ed|s)\b[^.]{0,60}\b(?:received|got|found|but|an?|to be)\b|\bexpected type\b|\b(?:got|of) type\b/i,
      /\b(?:invalid|wrong|incorrect) (?:data )?type\b|\btype_error\b|\bInt cannot represent\b/i,
      /\b(?:can ?not|could not|can't|failed to|unable to) (?:be )?(?:unmarshal|deserialize|represent|convert|coerce|cast|parse|converted|parsed)/i,
      /\b(?:must|should) be (?:an? )?[`"'](?:string|number|integer|int|float|bool|boolean|array|object)[`"']|\b(?:must|should) be either (?:an? )?(?:object|array|string|number)/i,
      /\binvalid (?:digit|integer|number|boolean|float)\b|\berror converting value\b|\bfailed to bind\b|\bcouldn't be (?:parsed|converted)|\bsupplied to : /i,
      /\bexpect(?:ed|ing) (?:an? )?["'`]?(?:string|number|integer|int|float|bool(?:ean)?|array|list|object|dict|map)\b/i,
      /\bmust be <class '\w{1,60}'>/,
      /\binstance of ["'`](?:str|int|float|bool|list|dict)["'`]/,
      /\bnot of (?:a )?type\b|\bnot of type\(s\)|\bof a type\(s\)/i,
      /\bcast to\b|\binvalid literal\b|\bFor input string\b|\b(?:string|number|integer|boolean|uuid) is expected\b|\bprovided as an?\b/i,
      /\bvalid (?:string|number|integer|boolean|bool|array|list|dict|dictionary|object)\b/i,
      /\b(?:attendue?|erwartet|se esperaba|esperad[oa]|attes[oa]|verwacht)\b|\bexpect value to be\b/i,
    ],
  },
];

/** A row's patterns as two, with capitals told apart and without: few searches are faster than many. */
function joined({ kind, patterns }: Row): Row {
  const groups = ['', 'i'].map((flags) => patterns.filter((pattern) => pattern.flags === flags));
  const searches = groups
    .filter((group) => group.length > 0)
    .map((group) => new RegExp(group.map(({ source }) => source).join('|'), group[0]!.flags));
  return { kind, patterns: searches };
}

const joinedRows = rows.map(joined);

/** The kind of fault; `other` for prose that says none. */
export function kindIn(text: string): ClaimKind {
  return joinedRows.find((row) => row.patterns.some((pattern) => pattern.test(text)))?.kind ?? 'other';
}
