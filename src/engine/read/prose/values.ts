// Values and types in a server's prose: what it wanted, what it would take, the bounds that it names, and what it quotes.
import { allMatches } from '../text/all-matches.ts';
import { oneValueIn } from './one-value.ts';
import type { Expectation } from './sentence.ts';

/** Words for a type or format, the more telling first: a date-time is also a string. */
const types: readonly (readonly [Expectation, RegExp])[] = [
  [
    'date-time',
    /\bdate-?time|\btimestamp|\binstant\b|\brfc ?3339|\biso ?8601 (?:date-?time|format|string)|localdatetime|datetimeoffset|\byyyy-mm-dd[t ]hh/i,
  ],
  ['date', /\bdates?\b|\biso ?8601|\blocaldate\b|\bdateonly\b|\byyyy-mm-dd/i],
  ['email', /\be-?mail\b|\bmail address\b/i],
  ['uuid', /\b(?:uuid|guid|ulid)(?:v?\d)?\b/i],
  ['url', /\b(?:url|uri|href)s?\b/i],
  [
    'integer',
    /\b(?:u?int(?:eger)?(?:8|16|32|64)?s?|whole number|(?<!\b(?:characters?|chars?|letters|digits|bytes|items?|elements?|entries|too) )(?:long|short)|bigint|[iu](?:8|16|32|64)|usize|entier|ganzzahl|entero|inteiro|intero|geheel getal)\b/i,
  ],
  [
    'number',
    /(?<!\b(?:(?:tele)?phone|card|account|serial|line|version) )\b(?:number|numeric|float(?:32|64)?|double|decimal|f32|f64|bigdecimal|nombre|zahl|número|numero|getal)\b/i,
  ],
  ['boolean', /\bbool(?:ean|éen|eano)?\b|\bwahrheitswert\b/i],
  [
    'array',
    /\b(?:array|list|arraylist|sequence|slice|tuple|iterable|(?<!\bor )set(?! to)|ienumerable|tableau|liste|lista|arreglo|matriz|elenco)\b/i,
  ],
  ['object', /\b(?:object|dict(?:ionary)?|map(?:ping)?|struct|hash|record|objet|objekt|objeto|oggetto)\b/i],
  ['string', /\b(?:string|str|text|cha[iî]ne|zeichenkette|cadena|texto|stringa|tekst)\b/i],
  ['null', /\bnull\b/i],
];

/** Any of these words, be it inside of another: most texts hold none, and ask for no type. */
const ANY_TYPE = new RegExp(
  [String.raw`\[\d{0,4}\]|map\[`, ...types.map(([, { source }]) => source.replaceAll(String.raw`\b`, ''))].join('|'),
  'i',
);

/** What comes before the type that the server wanted, surest first. The slot after it runs to the next comma, `but` or quotation. */
const wanted: readonly RegExp[] = [
  /\btype requires an? (?:JSON )?(array|object)\b/,
  // networknt: $.qty: string found, integer expected. Play: error.expected.jsnumber
  /\b\w{3,10} found, (\w{3,10}) expected$/,
  // Lua: bad argument 'qty' (number expected, got string); qty: number expected, received string
  /[(:] ?(\w{3,10}) expected, (?:but )?(?:got|received|found) \w/,
  // jsonschema (npm): is not of a type(s) integer
  /\bof (?:a )?type\(s\):? (\w{3,10})$/,
  // jsonschema, null first: 5 is not of type 'null', 'string'
  /\bof type ['"]null['"], ['"](\w{3,10})/,
  /\bonly (?:takes|accepts) (\w{3,10}) values?\b/,
  // Clojure: (not (instance? java.lang.Number "12")), (not (integer? "two"))
  /^\(not \((?:instance\? [\w.]{0,100}\.)?(\w{1,30})\??[ )]/,
  /^(\w{1,20})\?$/,
  /\bparsed as (?:dates?,? (?:or )?(?:iso ?8601 )?)?([a-z]{3,12})\b/i,
  /^error\.expected\.(?:js)?(\w{3,10})$/,
  // protobuf.js: extras.count: integer expected
  /: (\w{3,10}(?:\[\])?)(?:\|\w{3,10})? expected$/,
  /\bprimitive type \(allowed: \[[^\]\n]{0,100}\b(number)\b/,
  /\bprimitive type \(allowed: \[["']?(\w{1,20})/,
  // dacite: should be "int" instead of value "2" of type "str"
  /\bshould be "(\w{1,40})" instead of value "/,
  // Symfony's serializer: must be one of "int" ("string" given)
  /\bmust be one of "(\w{1,40})"(?:, "\w{1,40}"){0,5} \("\w{1,40}" given\)/,
  /\bis not in format (\w{1,20})/,
  // json-iterator names the reader: Order.Qty: ReadInt: unexpected character
  /: [Rr]ead(String|Bool|U?[Ii]nt\d{0,2}|Float\d{0,2}): (?:expects|unexpected)/,
  /\bsupplied to [:/][^\n]{1,2000}: (\w{1,40})$/,
  /\bdid not match (?:the following|one or more of the following) types?: (\w{1,40})/i,
  /\bconverted to ([\w.`[\]<>+]{1,120})/i,
  /\bto required type:? ["'`]?([\w.`[\]<> ]{1,60})/i,
  // Of what was sent, `Received value of type "string"` tells nothing that is wanted.
  /(?<!\b(?:received|got|given|found) value )\b(?:to|of) (?:required |target )?type:? ?["'`]?([\w.`[\]<> ]{1,60})/i,
  // PostgreSQL: invalid input syntax for type uuid: ""
  /\binput syntax for (?:type )?([\w ]{1,40})/i,
  /\bformat:? ["'`]?([\w-]{1,30})/i,
  /(?<!\b(?:received|got|given|found) )\bvalue of type [`'"]?([\w.]{1,80})/i,
  /\b(?:must|should|has to|needs to|have to) (?:only )?(?:be|contain)(?: of type| in)?:? ((?:an? |the )?(?:valid |well-formed |positive |negative |non-empty |list of |array of )*["'`]?[\w -]{1,40})/i,
  /\bexpect(?:ed|ing|s)?(?: value)?(?: type| an?| to be| one of| value of type)?(?::? |=)["'`]?([\w -]{1,40})/i,
  /\b(?:is|are) no (?:valid )?([\w -]{1,40})/i,
  /\b(?:not|isn't) (?:an?|of type|in) (?:valid )?["'`]?([\w -]{1,40})/i,
  /^not (?:positive |negative )?(\w{1,20})$/i,
  /\b(?:a|an|be|not) (?:valid )([\w -]{1,40})/i,
  /\b(?:invalid|incorrect|wrong|malformed|bad) (?:iso(?:[- ]?8601)?[- ])?(rfc ?3339|[\w-]{1,30}(?: format)?)/i,
  /\b(\w{1,20}(?: string| v ?\d)?) is expected\b/i,
  /\ban? (?:valid )?(integer|number|string|boolean|array|object|list) is required\b/i,
  /\bbadly formed (?:hexadecimal )?(\w{1,20})/i,
  /\bshould be (?:an? )?(float|int|str|bool|list|dict), not \w/,
  /\btype\?\((\w{1,40}),/,
  /\bCould not coerce value [^\n]{1,200} to (\w{1,40})\)?$/,
  /\binstance of ["'`]?([\w.]{1,60})/i,
  /\bmust be <class '(\w{1,60})'>/,
  /\bnot be converted to an? (\w{1,40})/i,
  /\b(int|float)\(\)/,
  // German, French, Spanish, Portuguese, Italian, Dutch
  /\b(?:muss|doit être|debe ser|deve ser|deve essere|moet)(?: vom Typ| sein:?| une?| un[ao]?| eine?| een)? ([\wäöüéîáíóú]{3,30})/i,
  /\b(?:erwartet(?: wurde| wird)?|se esperaba|esperad[oa]|attes[oa]|verwacht)[: ](?:une?|un[ao]?|eine?|een)? ?([\wäöüéîáíóú]{3,30})/i,
  /((?:cha[iî]ne de )?[\wäöüèéîáíóú]{3,30}) attendue?\b/i,
  /^(Int|Float|String|Boolean|ID) cannot represent\b|\bstrconv\.Parse(Int|Uint|Float|Bool)/,
  /\b(?:cast|convert(?:ed)?|coerced?|parsed?) (?:string )?to (?:an? )?(?:valid )?["'`]?([\w.]{1,60})/i,
];

/** What Go says of a whole body: an array where its own type is no slice must have been an object. */
const GO_VALUE = /\bcannot unmarshal (\w{1,10}) into Go value of type (\[\]|map\[|)/;

/** What Jackson says of one: an object or list where its own type is none, and a text where it is one. */
const JACKSON_VALUE =
  /\b(?:of type `(?<whole>[^`\n]{1,200})` from (?<sent>Array|Object) value\b|[Cc]oerce [\w -]{3,30} value \([^\n]{1,200}?\) to `(?<scalar>[^`\n]{1,200})`|instance of `(?<bean>[^`\n]{1,200})`[^\n]{1,100} String-argument constructor\b)/;

/** What JavaScript says of a date that it could not read. */
const NO_DATE = /^(?:RangeError: )?Invalid (?:time value|Date)$/;

/** Go: parsing time "2024/01/02" as "2006-01-02": the layout, which a value read as JSON has in quotes. */
const GO_TIME = /\bparsing time "[^\n]{1,200}" as "(?:\\?")?2006-01-02(T15:04:05)?/;

/** The type or format that the prose asks for; null when it names none. */
export function expectedIn(text: string): Expectation | null {
  if (NO_DATE.test(text)) return 'date-time';
  const time = text.includes('parsing time "') ? GO_TIME.exec(text) : null;
  if (time) return time[1] ? 'date-time' : 'date';
  const go = GO_VALUE.exec(text);
  if (go) return go[2] === '[]' ? 'array' : go[1] === 'array' || go[2] === 'map[' ? 'object' : null;
  const { whole = '', sent, scalar, bean } = JACKSON_VALUE.exec(text)?.groups ?? {};
  if (sent !== undefined) return typeNamed(whole) ?? (sent === 'Array' ? 'object' : null);
  if (scalar !== undefined) return typeNamed(scalar);
  if (bean !== undefined) return typeNamed(bean) ?? (bean.startsWith('java') ? null : 'object');
  if (!ANY_TYPE.test(text)) return null;
  for (const pattern of wanted) {
    const match = pattern.exec(text);
    if (!match) continue;
    const slot = (match[1] ?? match[2] ?? '').split(/\b(?:but|got|received|found|and|not|between|than|with|when|from|longer)\b/i)[0] ?? '';
    // `the expected number of params` counts them.
    const type = /^ ?number of\b/.test(slot) ? null : typeNamed(slot);
    if (type) return type;
  }
  return null;
}

/** `a list of numbers` is a list: the word that stands first wins, `date-time` before the `date` in it. */
export function typeNamed(slot: string): Expectation | null {
  // Go's own spelling: []string, map[string]int
  if (/^\[\d{0,4}\]/.test(slot)) return 'array';
  if (slot.startsWith('map[')) return 'object';
  let best: { type: Expectation; index: number } | null = null;
  for (const [type, pattern] of types) {
    const index = pattern.exec(slot)?.index;
    if (index !== undefined && (!best || (index < best.index && !(best.type !== 'array' && type !== 'array')))) best = { type, index };
  }
  return best?.type ?? null;
}

/** What comes before a list of values that would do. */
const leads: readonly RegExp[] = [
  /\b(?:expected |must be |should be |be |not |is not )?(?:equal to )?one of(?: (?:the )?(?:(?:following|allowed|these|permitted|accepted|enum)\b ?)?(?:values|options|choices)?(?: are)?)?[:;]? ?/gi,
  /\b(?:allowed|valid|accepted|supported|possible|permitted|available|known|expected) (?:values|options|choices|properties|fields|formats)(?: for [\w.-]{1,60}(?= are)| for [^:]{1,60}(?=:))?(?: are| is)?:? ?/gi,
  /\baccepted for Enum class: ?/g,
  // Gemini: Please use a valid role: user, model.
  /\b(?:use|provide|choose|select|specify) (?:an? )?valid [\w-]{1,40}: (?=[\w-]{1,40}(?:, | or ))/gi,
  // Sequel: is not in range or set: ["yacht", "barge"]; pykwalify: Enum: ['info', 'warn']
  /\b(?:range or set|Enum): ?(?=\[)/g,
  /^\(not \(#(?=\{)/g,
  /\bpermitted: ?/gi,
  /\b(?:must|should|has to|needs to|can only|may only) be (?:either )?(?=['"`][^'"`]{1,60}['"`](?:,| or | \|))/gi,
  /\bexpected (?:one of )?(?=['"`][^'"`]{1,60}['"`] ?(?:,|or |\||actual\b|but\b|got\b|received\b))/gi,
  /\b(?:expect(?:ed)?(?: to be)?|must be|should be) \(?(?=["'][^"'\n]{1,80}["'] \|)/gi,
  /\bexpected any of (?=\[)/gi,
  /\b(?:must|should) be (?:either )?(?=[\w-]{1,40} or [\w-]{1,40}\.?$)/gi,
  /\bset [\w-]{1,60} to (?=['"`])/gi,
];

const LONGEST_LIST = 1_000;
const MOST_VALUES = 50;

/** Values that the prose says would do; a "did you mean" first. */
export function allowedIn(text: string): string[] {
  const meant = /\bdid you mean:? (?:to (?:use|write) )?(?:the (?:enum )?value )?(?:one of )?([^?\n]{1,300})/i.exec(text)?.[1];
  const allowed = meant ? valuesIn(meant) : [];
  for (const lead of leads) {
    const listed = allMatches(lead, text, MOST_VALUES).flatMap((match) => {
      const start = match.index + match[0].length;
      return valuesIn(text.slice(start, start + LONGEST_LIST));
    });
    allowed.push(...listed);
    if (listed.length > 0) break;
  }
  const one = allowed.length === 0 ? oneValueIn(text) : null;
  return one === null ? [...new Set(allowed)].slice(0, MOST_VALUES) : [one];
}

/** Splits `[a, b]`, `'a', 'b' or 'c'`, `"a" | "b"`, `a, b and c`, up to the end of the sentence. */
function valuesIn(text: string): string[] {
  // superstruct puts back-ticks around the whole list: `"open","closed"`
  const printed = /^\[([\w.+-]{1,60}(?: [\w.+-]{1,60}){1,30})\]/.exec(text)?.[1];
  // Go prints a slice with blanks only: one of [available sold]
  if (printed !== undefined) return printed.split(' ');
  const list = /^\s*[[({]([^\])}\n]*)[\])}]/.exec(text)?.[1] ?? /^`(["'][^`\n]*)`/.exec(text)?.[1] ?? text;
  const first = /^\s*(["'`])/.exec(list)?.[1];
  if (first) return leadingQuoted(list, first);
  const values = list
    .split(/[;\n)]|\.(?:\s|$)| but | at line | in schema |\bgot\b/)[0]!
    .split(/,\s*(?:and |or )?|\s+(?:and|or)\s+|\s*\|\s*/)
    .map((each) => each.trim());
  // Where other words come first, no list begins here: one of the values accepted for Enum class: [A, B, C]
  return isValue(values[0]) ? values.filter(isValue) : [];
}

const isValue = (text = ''): boolean => /^[\w+./:-]{1,80}$/.test(text);

/** Quoted values one after another, until something other than a separator stands between them. */
function leadingQuoted(list: string, quote: string): string[] {
  const values: string[] = [];
  const next = new RegExp(`\\s*${quote}([^${quote}\\n]{0,200})${quote}\\s*(?:,\\s*(?:and |or )?|\\|\\s*|(?:and|or) )?`, 'y');
  for (let match = next.exec(list); match; match = next.exec(list)) values.push(match[1]!);
  return values;
}

/** Bounds that a number or a length must keep, inclusive or not: prose seldom tells reliably. */
export interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const NONE: Bounds = { minimum: null, maximum: null };
/** How many digits a number may have says nothing of how large it may be. */
const NUMBER = String.raw`(-?\d{1,20}(?:\.\d{1,20})?)(?!\d| ?(?:decimal|fraction|significant|digits? (?:in total|before|after)))`;
const between = new RegExp(String.raw`\b(?:between|from|range(?: of)?:?|in) [\[(]?${NUMBER}\]? ?(?:and|to|-|–|\.\.|,) ?${NUMBER}`, 'i');
/** `3-15 chars`. */
const ofCharacters = /(?<![\d.-])(\d{1,6}) ?[-–] ?(\d{1,6}) (?:chars?\b|characters|letters|digits)/i;
const minimum = new RegExp(
  String.raw`(?:>=|(?<![-=\d] ?)>|\bat least|(?<!\bnot? (?:be |have )?)\bmore than|\b(?<!not (?:be )?)(?:greater|larger|higher|longer|bigger)(?: than)?(?: or equal(?: to)?)?|\b(?:must not|not|no) (?:be )?(?:less|smaller|lower|shorter|fewer) than(?: or equal to)?|\bmin(?:imum)?(?: (?:of|is|value|length|allowed|value is|length is|allowed value))*[:=]?|\bor after)[ (]*${NUMBER}`,
  'i',
);
const maximum = new RegExp(
  String.raw`(?:<=?|\bat most|\bbelow|\bup to|\b(?<!not (?:be )?)(?:less|smaller|lower|shorter|fewer)(?: than)?(?: or equal(?: to)?)?|\b(?:must not|not|no) (?:be |have )?(?:greater|larger|higher|longer|bigger|more) than(?: or equal to)?|\bmax(?:imum)?(?: (?:of|is|value|length|allowed|value is|length is|allowed value|\w+ allowed))*[:=]?|\b(?:cannot|not|must not) exceed|\bexceeds? (?:the )?(?:limit|maximum)?(?: of)?)[ (]*${NUMBER}`,
  'i',
);
const orMore = new RegExp(String.raw`${NUMBER} or (?:more|greater|higher|above)\b`, 'i');
const orLess = new RegExp(String.raw`${NUMBER} or (?:less|fewer|lower|below)\b`, 'i');

/** The bounds that the prose names; null for one that it does not name. */
export function boundsIn(said: string): Bounds {
  if (!/\d/.test(said)) return NONE;
  const text = said
    .replaceAll(/\b(?:can(?:no|')t|can not|may not|mustn't|shouldn't)(?= )/gi, 'must not')
    .replaceAll(/\bnot be (?:over|above)\b/gi, 'not be greater than')
    .replaceAll(/\bnot be (?:under|below)\b/gi, 'not be less than');
  const both = between.exec(text) ?? ofCharacters.exec(text);
  if (both) return { minimum: Number(both[1]), maximum: Number(both[2]) };
  const least = (minimum.exec(text) ?? orMore.exec(text))?.[1];
  const most = (maximum.exec(text) ?? orLess.exec(text))?.[1];
  return { minimum: least === undefined ? null : Number(least), maximum: most === undefined ? null : Number(most) };
}

/** Everything between quotation marks or back-ticks, in order, once each. An apostrophe inside a word opens nothing. */
export function quotedIn(text: string): string[] {
  // A dump of the whole object that holds the refused value quotes every other value too.
  const prose = text.replaceAll(/['"`]?\{ ?['"][^{}\n]{0,2000}\}['"`]?/g, ' ');
  const quoted = allMatches(/(?<!\w)(["'`])([^"'`\n]{1,300})\1(?!\w)/g, prose).map((match) => match[2]!);
  return [...new Set(quoted)].slice(0, MOST_VALUES);
}
