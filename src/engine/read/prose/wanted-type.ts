// The type or format that a server's prose asks for.
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
