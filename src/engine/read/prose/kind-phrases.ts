// Phrases that leave no doubt of their kind of fault, although words of another kind stand in them.
import type { KindRow } from './kind-row.ts';
import { ofOneValue } from './one-value.ts';

/** In this order. What a parser's wrapper says (`JSON parse error: …`) counts less than what it wraps. */
export const kindPhrases: readonly KindRow[] = [
  {
    kind: 'csrf',
    patterns: [/\b(?:csrf|xsrf)/i, /cross[- ]site request/i, /authenticity token|verification token|\bpage (?:has )?expired\b/i],
  },
  { kind: 'media-type', patterns: [/\bboundary\b(?!\.\w)/i, /\bunsupported charset\b/i, /\brequest is not (?:a )?multipart\b/i] },
  {
    kind: 'encoding',
    patterns: [/\bcodec can't\b/i, /\binvalid (?:start|continuation) byte\b/i, /\binvalid utf-?8\b/i, /found in the request target/i],
  },
  // traitlets: expected a unicode string, not the int 7
  { kind: 'type', patterns: [/\bexpected an? [\w ]{1,20}, not the \w/] },
  // Jackson behind a wrapper's words, PostgreSQL, Rust: a number that its type cannot hold.
  {
    kind: 'range',
    patterns: [
      /\bout of range (?:of|for) (?:an? |the )?(?:java |type )?["'`]?(?:u?int\w*|byte|short|long|smallint|bigint|[iu]\d{1,3})\b/i,
      /\binvalid value: integer `-?\d{1,40}`, expected (?:[iu]\d{1,3}|[iu]size)\b/,
    ],
  },
  // What was found is nothing; Jackson, of a value that is empty.
  {
    kind: 'missing',
    patterns: [
      /\bbut (?:got|found|received) (?:nothing\b|<(?:empty|none|nothing|missing)>)/i,
      /\bcoerce (?:empty string \(""\)|`?null`?) to\b|\bdeserialize value of type [^\n]{1,200} from String "":/i,
    ],
  },
  // revalidator: must be present in given enumerator
  {
    kind: 'enum',
    patterns: [
      /\b(?:present|included|contained|found|listed|not(?: one)?) (?:with)?in (?:the |an? )?(?:(?:given|allowed|accepted|permitted|supported|valid|following|predefined) ){1,2}(?:enum\w*|set|list|values|options|choices)\b/i,
      /\b(?:present|included|contained|listed) in (?:the |an? )?(?:enum\w*|list)\b|\bnot an? (?:member|element) of (?:the |an? )?(?:(?:given|allowed|accepted|permitted|supported|valid) )?(?:enum\w*|set|list)\b/i,
    ],
  },
  // Sequel and others, of a member whose name may be a word of another kind: length is not > 0
  { kind: 'range', patterns: [/^["'`]?[\w.[\]-]{1,80}["'`]? (?:is not|must be|should be) [<>]=? ?-?\d/] },
  { kind: 'enum', patterns: [/\bis not in (?:range or set\b|(?:the )?(?:list|set): ?\[)/] },
  ofOneValue,
  // PostgreSQL, of a foreign key: what the value stands for is missing, and not the value.
  { kind: 'other', patterns: [/\bis not present in table\b/] },
  // What the text itself had to be like comes first, whatever its parser missed in it.
  {
    kind: 'format',
    patterns: [
      /\b(?:must|should) be (?:an? )?(?:valid )?reg(?:ular expression|ex)\b/i,
      /\b(?:only contain|contain only|consist (?:only )?of|(?:start|begin|end) with)\b|\bcan contain (?:lowercase|uppercase|letters|only)\b|\bsyntax and length\b/i,
    ],
  },
  // PHP's DateTime read a text.
  { kind: 'format', patterns: [/\bFailed to parse time string\b/] },
  // Go's YAML: field ports not found in type main.Config; what no document declares.
  { kind: 'unknown-member', patterns: [/\b(?:missing|no) declaration (?:for|of)\b/i, /\bfield \w{1,80} not found in type \w/] },
  // An argument that is called host is no Host field.
  { kind: 'missing', patterns: [/\bmissing (?:argument|parameter|field)s?: |^no file was (?:submitted|uploaded|sent|provided)\b/i] },
  // json-iterator's readers, beneath the field of a Go type: a value of another type stood there.
  {
    kind: 'type',
    patterns: [
      /\bshould be "\w{1,40}" instead of value "|\bmust be one of "\w{1,40}"(?:, "\w{1,40}"){0,5} \("\w{1,40}" given\)|\bis not in format (?:binary|integer|string|list|atom)\b/,
      /^(?:\[\]|\*|\w+\.)[\w.[\]]*: [^]{0,300}?\b[Rr]ead(?:String|Bool|U?[Ii]nt\d{0,2}|Float\d{0,2}): (?:expects|unexpected)/,
    ],
  },
  // How things stand on the server: a cart that is empty is no member that was left out.
  {
    kind: 'other',
    patterns: [
      /^(?:the |your |this )?(?:shopping )?(?:cart|basket|bag|wallet|order|queue|inbox|folder|directory|bucket|repository|table|collection|team|group|project|room|warehouse|stock|inventory) is empty\b/i,
      /\bobject with id ["'`][^"'`\n]{1,100}["'`] does not exist\b/i,
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
      /\bUndefined (?:array key|index|property):? |\bkey '[^'\n]{1,100}' not found\b|\bmissing field `[^`\n]{1,100}`|\b(?:key|field|property|index|member) ["'`][^"'`\n]{1,100}["'`] to exist\b|\bdoes not contain fields?: [{[(]/,
      /\bNOT NULL constraint failed\b|\binsert (?:the value )?NULL into\b|\bdoesn't have a default value\b/,
      /^Undef did not pass type constraint\b|\(Expected value to not be null\)|\bnot complete\. Tag '[^'\n]{1,100}' expected\b/,
    ],
  },
  {
    kind: 'unknown-member',
    patterns: [
      /\bproperties which are not allowed by the schema\b|\bfield '[^'\n]{1,100}' not found in type\b|\bExtra fields in constructor\b|\bUnexpected child with tag '|\bunexpected keys? \[|\bmethod [`'"]?\w{1,100}=['"]? (?:doesn't exist|for )/,
    ],
  },
  {
    kind: 'enum',
    patterns: [/\bvalues accepted for Enum class\b/, /\bNo enum constant\b|\bunknown variant `|^\(not \(#\{|\bkeyword: enum\b/],
  },
  // A type without values: superstruct's and TypeScript's word for a member that may not be there.
  { kind: 'unknown-member', patterns: [/\bof type [`'"]never[`'"]/, /\bexpect(?:ed)?(?: to be)? undefined$/] },
  {
    kind: 'unknown-member',
    patterns: [
      /payload received\. unknown name|^disallowed key$|\bkeyword: additionalProperties\b/i,
      /\b(?:undefined|nonexistent) (?:field|column|attribute)\b/i,
      /\b(?:unrecogni[sz]ed|unknown) field ["'`]|\bcould not find a property named ["'`]/i,
    ],
  },
  {
    kind: 'type',
    patterns: [
      /^\(not \((?:instance\? |\w{1,20}\? )|^(?:int|integer|number|string|boolean|map|coll|vector|double)\?$|\bkeyword: type\b/,
      /\bstrconv\.Parse|\bgot unconvertible type\b|^(?:Value|Reference) [^\n]{1,300} did not pass type constraint\b/,
      /\bdoes not match any allowed primitive type\b|\b\w{3,10} found, \w{3,10} expected$|^error\.expected\.(?:js)?\w{3,10}$|: (?:integer|number|string|boolean|array|object|buffer)(?:\[\])?(?:\|\w{3,10})? expected$/,
      /\binvalid type: |\bcannot deserialize (?:value of type|instance of)\b|\binvalid input syntax for type\b|\bproto: [^\n]{0,30}invalid value for\b/i,
      /\b(?:an|for) invalid (?:integer|number|boolean|bool)\b|\bvalue must be an? (?:number|integer|string|boolean|array|object)\b/i,
    ],
  },
];
