// The kind of fault that a server's prose speaks of: one table, read from the top.
import type { ClaimKind } from './sentence.ts';

/** What concerns the whole request stands before what concerns one member; the first row that matches wins. */
const kinds: readonly (readonly [ClaimKind, RegExp])[] = [
  ['csrf', /\b(?:csrf|xsrf)|cross[- ]site request|\bforgery\b|authenticity token|verification token/i],
  [
    'syntax',
    /\b(?:not|in|no|invalid) (?:a )?(?:valid |well[- ]?formed )(?:json|xml|yaml|document|syntax)|(?:invalid|bad|broken|malformed|unparse?able) (?:request )?(?:payload )?(?:json|xml|form|multipart|body|syntax)\b(?! field)|\b(?:json|xml|syntax|form) ?(?:parse|parsing|syntax|decode|format)|pars(?:e|ing) (?:error|failed|failure|json|(?:the )?(?:request )?body)|problems? pars|syntax ?error|not well-formed|malformed(?! (?:header|token|jwt|authorization|url|uri))|unexpected (?:token|end|eof|character|non-?white|string|number)|invalid character|^(?:unexpected )?EOF$|unterminated|looking for beginning|expected (?:double-quoted|property name|[',":\]}]{1,3} or)|expecting (?:property name|value|[',":]|object|a? ?string)|(?:decode|deserialize|read|parse|understand) (?:the )?(?:request|body|json|payload|http message|xml)|(?:invalid|json) (?:request )?payload JSON|body cannot be empty|empty (?:request )?body|not readable|end of (?:form|file|input|stream)|trailing (?:comma|characters|garbage|data)|control character|is not valid JSON/i,
  ],
  [
    'host',
    /\b(?:invalid|unknown|missing|bad|disallowed|wrong)[^.]{0,40}\bhost(?:name)?\b|\bhost(?:name)? (?:header|is (?:invalid|not))|'Host' request header|request hostname|ALLOWED_HOSTS|misdirected/i,
  ],
  [
    'media-type',
    /\bmedia[- ]?types?\b|\bmime[- ]?types?\b|\bcontent[- ]type\b|\bboundary\b|unsupported charset|entity of content type|\bnot (?:a )?multipart\b|\b(?:application|text|multipart)\/[a-z][\w.+-]{2,40} (?:is |was )?(?:not supported|expected|required)|not acceptable/i,
  ],
  [
    'method',
    /\b(?:method|verb)\b[^.]{0,40}\b(?:not (?:allowed|supported|permitted|implemented)|unsupported|unknown)|\b(?:bad|invalid|wrong|unsupported)\b[^.]{0,20}\bmethod\b|^cannot (?:get|post|put|patch|delete) \/|\bfrom a (?:post|get) request\b|only (?:get|post|put|patch|delete) (?:requests? )?(?:is|are)? ?(?:allowed|supported)/i,
  ],
  [
    'credentials',
    /\b(?:not |un)auth(?:enticated|orized)\b|\bauthenticat(?:e|ion)\b|\bauthori[sz]ation\b|\bcredentials?\b|\bjwt\b|\b(?:access|bearer|api|refresh|id|auth|session|security)[- _]?(?:token|key)s?\b|\btokens?\b[^.]{0,40}\b(?:expired|invalid|missing|malformed|revoked|required|not (?:valid|found|provided)|rejected)|\b(?:invalid|expired|missing|bad|malformed|no) token\b(?! [`"'])|\bbearer\b|(?:invalid|bad|wrong) signature|signature (?:is |does |mismatch|verification)|\blog ?in (?:is )?required|\bmust (?:be logged|log) in|request has expired|unknown client|password (?:is )?(?:incorrect|wrong)/i,
  ],
  [
    'size',
    /\btoo large\b|\bentity exceeds\b|\bexceeds? (?:the )?(?:maximum|max\w*|size|limit|allowed)[^.]{0,40}\b(?:bytes|size|length|body|kb|mb)\b|\bexceeds? the maximum allowed bytes|content[- ]length (?:greater|exceeds|is too)|(?:request|body|payload|file|headers?|uri|url|request line|line)\b[^.]{0,30}\btoo (?:big|long|large)|\bsize limit\b|too many (?:parameters|fields|headers|parts|files)|number of (?:get|post|form)[^.]{0,40} exceed/i,
  ],
  [
    'encoding',
    /\bcodec\b|\butf-?(?:8|16)\b|\bunicode\b|byte order mark|\bcontent[- ]encoding\b|\bincorrect header check\b|\bgzip\b|\bdeflate\b|\binflate\b|percent[- ]?encod|url[- ]?encod|hexadecimal encoding|encoded slash|failed to decode|decod(?:e|ing) (?:error|failed)|invalid byte|surrogate|URI malformed|valid url component|invalid (?:uri|url)\b|found in the request target|charset/i,
  ],
  [
    'unknown-member',
    /\badditional propert|\bunknown (?:field|name|key|param|arg|propert|attribute|member|option|query|column|variable|element)|\bunexpected (?:[\w-]+ ){0,2}(?:field|key|param|arg|propert|attribute|member|query|input|element)|\bunrecogni[sz]ed\b|\bunpermitted\b|\bundefined (?:field|parameter|property)|should not exist|extra (?:fields?|inputs?|propert|keys?|values?)\b|not (?:an? )?(?:allowed|permitted|expected|recogni[sz]ed|known) (?:field|key|param|propert|here)|["'`] is not (?:allowed|expected|permitted|recogni[sz]ed)|(?:was|were) unexpected|cannot query field|could not find member|not marked as ignorable|unsupported (?:param|field|key|argument|attribute)|\bcannot find field\b|must not have additional|unevaluated propert|unknown[_ ]?(?:field|parameter)s?$|parameter_unknown|\bprohibited\b/i,
  ],
  [
    'missing',
    /\brequired\b(?! (?:type|format|pattern))|\bmissing(?:_|\b)|\bnot (?:been )?(?:provided|specified|supplied|given|present|set)\b|\bcan(?:not|'t| not) be (?:blank|empty|null|nil|undefined|missing|none)|\b(?:must|may|should) not be (?:blank|empty|null|nil|undefined|none)\b|\bnot be (?:blank|null|empty)|\bno [^.]{1,60}(?:provided|specified|supplied|given|found)\b|\bKeyError\b|\bmandatory\b|is empty\b|is missing|received undefined|\bmust (?:be (?:provided|specified|present|supplied|set)|have (?:required )?property)|blank|requires property|notblank|notnull|notempty/i,
  ],
  [
    'enum',
    /\bone of\b|\bnot (?:a )?valid (?:choice|option|enum\w*)|\benum\w*|\ballowed values\b|\bpermitted:|\b(?:valid|accepted|supported|possible|allowed|available) (?:values|options|choices)\b|\bunknown variant\b|is not included in|selected .{1,60} is invalid|\bmust be '[^']*'(?:,| or) |\bShould be '[^']*'(?:,| or) |not among|unknown value|unsupported (?:grant|response)_type/i,
  ],
  [
    'length',
    /\b(?:too|at (?:least|most)|minimum|maximum|min|max|longer|shorter|more|fewer|less|exactly|between|up to|than)\b[^.]{0,40}\b(?:char(?:acter)?s?\b|character\(s\)|length|letters|symbols|items?\b|elements?\b|digits|bytes long|entries)|\btoo (?:short|long)\b|\blength\b|\bsize must be between\b|(?:longer|shorter) than|must NOT have (?:more|fewer) than|cannot exceed \d+ char/i,
  ],
  [
    'range',
    /(?:>=|<=|(?<![-=])>(?![\w/])|<(?![\w/]))\s*-?\d|\b(?:greater|less|lower|higher|bigger|smaller|larger|more|fewer) than\b|\bat (?:least|most)\b|\bbetween -?\d|\b(?:minimum|maximum)\b|\bno (?:more|less) than\b|\bout of (?:range|bounds)\b|\bwithin\b.{0,30}\brange\b|\bmust be (?:a )?(?:positive|negative|non-?(?:negative|zero))|\bfrom -?\d+ to -?\d+|\bmultiple of\b|\bmust (?:not )?be (?:before|after|in the (?:past|future))|failed on the '(?:gte?|lte?|min|max)' tag|\binteger range\b|exceed/i,
  ],
  [
    'format',
    /\bformat\b|\bpattern\b|\bregular expression\b|\bregex\b|\b(?:valid|an?|invalid) (?:email|e-mail|uuid|guid|ur[il]|date|datetime|time|ip|phone|timestamp|duration|hostname|iso)|\bISO ?8601\b|\bvalid (?:e-?mail|uuid|date|url)|invalid (?:date|datetime|uuid|email|url)|\btimestamp\b|date string|base64/i,
  ],
  [
    'type',
    /\b(?:must|should) be (?:of type |an? |the )?(?:valid )?(?:string|number|integer|int|bool|array|object|list|null|numeric|dict|float|decimal|map|text|json object)|\bnot (?:a|an)(?: valid)? (?:string|number|integer|int|bool|array|object|list|dict|float|map|text)|\bexpected\b[^.]{0,60}\b(?:received|got|found|but|an?|to be)\b|\binvalid (?:data )?type\b|\bwrong type\b|\bcannot (?:unmarshal|deserialize|represent|convert|coerce)|could not (?:be )?(?:convert|cast|coerce|parse|deserialize)|\bconverted\b|\bfailed to convert\b|\bcast to\b|\binvalid literal\b|strconv\.|\bFor input string\b|\bvalid (?:string|number|integer|boolean|bool|array|list|dict|dictionary|object)|\bis not of type\b|\b(?:string|number|integer|boolean|uuid) is expected\b|unable to parse string|provided as an? (?:object|array|string)|not an integer|(?:got|of) type\b|expected type\b|type_error|expected a/i,
  ],
];

/** The kind of fault; `other` for prose that says none. */
export function kindIn(text: string): ClaimKind {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
