// The words of faults that concern the request as a whole: its syntax, its head, who sent it, how large it is.
import type { KindRow } from './kind-row.ts';

/** Methods that are none of HTTP's stand in no request line: `Invalid payment method`, `Unsupported code_challenge method`. */
const OTHER_METHODS = String.raw`(?<!\b(?:payment|billing|shipping|delivery|shipment|transport|contact|auth\w*|verification|sort\w*|sampling|calculation|encryption|hash\w*|signing|challenge|[a-z]{1,30}_[a-z]{1,30})[ _-])`;

/** What is large by its bytes. */
const SENDABLE =
  'requests?|body|payload|entity|content|data|file|upload|image|photo|picture|attachment|message|header|cookie|ur[il]|query|form|document|video|audio|avatar|json|package|part|field|input|response|it|this|that';

/** In this order. */
export const kindsOfRequest: readonly KindRow[] = [
  {
    kind: 'syntax',
    patterns: [
      /\b(?:not|no|invalid) (?:a )?(?:valid |well[- ]?formed )(?:json|xml|yaml|document|syntax)/i,
      /\b(?:invalid|bad|broken|malformed) (?:request )?(?:payload )?(?:json|xml|yaml|multipart|form data|body|payload|syntax|message body)\b(?! (?:field|path|pointer|type))/i,
      /\bmalformed (?:request|data|content|input)\b/i,
      /\b(?:json|xml|form) ?(?:parse|parsing|parser|syntax|decode|format)\b/i,
      /\bpars(?:e|er|ing) (?:error|fail|the (?:request )?body|body|request|json)/i,
      /\bproblems? parsing\b/i,
      /\bsyntax ?error\b|\bkey must be a string at line\b/i,
      /(?<!\b(?:is|was|were|are) )\bwell[- ]formed\b(?! (?:e-?mail|ur[il]|address|uuid))/i,
      /\bunexpected json token\b|\bunable to process (?:the )?json\b/i,
      /\btoken ["'`][^"'`\n]{1,20}["'`] is (?:invalid|not valid|unexpected)\b/i,
      /\bunexpected (?:token|end\b|eof|character|non-?white|string in|number in|identifier)/i,
      /\binvalid character\b/i,
      /(?:^|: )(?:unexpected )?EOF\b/,
      /\bunterminated\b|\blooking for beginning\b|\btrailing (?:comma|characters|garbage|data)\b|\bcontrol character\b/i,
      /\bexpect(?:ed|ing) (?:double-quoted|property name|value at|['"`]?[,:}\]]['"`]?(?: |$)|delimiter|comma)/i,
      /\b(?:decode|deserialize|read|understand) (?:the )?(?:request|body|json|payload|http message|input)\b(?![^\n]{0,400}: (?:missing|unknown) field `)/i,
      /\bbody (?:cannot|can't|must not|may not) be empty\b|\bempty (?:request )?(?:body|json|payload)\b|\bnot readable\b/i,
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
      /\bunsupported (?:get|post|put|patch|delete)[ -]request\b(?!\. Object with ID )/i,
      /^(?:http )?(?:error )?405\b[ :-]*(?:method )?not allowed\.?$/i,
      /\bfrom a (?:post|get) request\b|\bonly (?:accepts? )?(?:get|post|put|patch|delete)\b/i,
    ],
  },
  {
    kind: 'credentials',
    patterns: [
      /\binvalid client\b(?! (?:side|id\b|version|metadata))|\bclient (?:authentication|secret)\b/i,
      /\b(?:not |un)auth(?:enticated|orized)\b|\bauthenticat(?:e|ion)\b(?! flow)|\bauthori[sz]ation\b(?! (?:codes?|servers?|grants?|endpoints?)\b)|\bcredentials?\b(?! (?:id|type)\b)|\bjwt\b|\bbearer\b|\btoken\b[^.]{0,40} number of segments\b|^(?:not enough|too many|wrong number of) segments\b/i,
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
      // `Port number too large: 99999`
      /\b(?:number|value|amount|quantity|count|index|offset)s? too (?:large|big): -?\d/i,
    ],
  },
  {
    kind: 'size',
    patterns: [
      /(?<!\b(?:window|value|number|amount|integer|limit|offset|page) (?:is |was )?)\btoo large\b|\bsize limit\b|\btoo many (?:parameters|fields|headers|parts|files)\b/i,
      /\bexceed(?:s|ed)? (?:the )?(?:maximum|max\w*|size|limit|allowed)[^.]{0,40}\b(?:bytes|size|body|kb|mb)\b/i,
      /\b(?:upload|file|request|body|payload|content)\b[^.]{0,30}\bsize\b[^.]{0,20}\bexceed/i,
      /\bexceed(?:s|ed)? (?:the )?(?:limit of )?\d{1,12} ?(?:[kmg]i?)?b(?:ytes?)?\b/i,
      /\bcontent[- ]length (?:greater|exceeds|is too)/i,
      /\b(?:request|body|payload|file|headers?|uri|url|request line)\b[^.]{0,30}\btoo (?:big|long)\b/i,
      /\bnumber of (?:get|post|form)[^.]{0,40}\bexceed/i,
    ],
  },
  {
    kind: 'encoding',
    patterns: [
      /\bcontent[- ]encoding\b|\bincorrect header check\b|\b(?:gzip|deflate|inflate|brotli)\b/i,
      /\bcodec\b|\bunicode\b(?! string>)|\bbyte order mark\b|\binvalid byte\b|\bsurrogate\b|\butf-?(?:8|16)\b/i,
      /\b(?:percent|url)[- ]?encod|\bhexadecimal encoding\b|\bencoded slash\b|\bURI malformed\b|\bvalid url component\b|\binvalid uri\b/i,
      /\bfailed to decode\b|\bdecod(?:e|ing) (?:error|failed)/i,
    ],
  },
];
