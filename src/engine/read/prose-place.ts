// The places that a server's prose names: quoted or path-like tokens in the slots of sentences that servers are known to write, never a word of plain English.
import type { StatedPlace } from '../core/evidence.ts';
import type { Part } from '../core/location.ts';
import { allMatches } from './all-matches.ts';
import { partNamed, placeAt, placeFrom, readFieldPath, spell } from './field-path.ts';

/** What a server calls the thing it names. */
const NOUN =
  '(?<noun>(?:(?:http|request|url|route|query|path|body|form|multipart|json|post|get|input|method|file|string|required|optional) )*' +
  '(?:parameter|param|property|field|key|argument|attribute|member|header|cookie|variable|option|column|item|element|arg|part|path|label)(?:s|\\(s\\)|\\(ies\\))?|properties)';
/** A name between quotation marks; blanks inside only a few. */
const QUOTED = String.raw`(?<quote>["'\`])(?<at>:?[\w$@/#*-][^\s"'\`{}<>=;]{0,100}(?: [^\s"'\`{}<>=;]{1,30}){0,2})\k<quote>`;
/** A name that stands bare: an identifier with its steps. Never begins inside a word, so that no scan starts over. */
const BARE = String.raw`(?<![\w$.\]/-])(?<at>[A-Za-z_$@][\w$@-]{0,80}(?:\.[\w$@*-]{1,80}|\[[^\]\s]{0,60}\]|\/[\w~$-]{1,80}){0,30})`;
const START = String.raw`(?:^|[.;:,[\n] ?)`;
/** What is said of a name and hardly ever of a value. */
const FATE =
  "(?:(?:(?:field|parameter|param|property|value|header|attribute|array|query parameter) )?(?:is|are) (?:a )?(?:required|missing|mandatory|not allowed|not provided|not specified|not set|not present|not expected|prohibited|forbidden|read-?only)|must\\b|should\\b|needs to\\b|has already been|(?:may|can) ?not be (?:blank|empty|null|nil|undefined|greater|less|longer|shorter|more|negative|zero|in the)|can't be (?:blank|empty|null)|fails to match|length must|contains (?:an? )?(?:invalid|duplicate)|was not (?:provided|specified|supplied|set))";
/** More is said of names that no English word looks like. */
const LOOSE_FATE = String.raw`(?:is|are|was|were|has|have|did|does|do|not|may|can|cannot|can't|only|failed|exceeds|contains)\b`;
const WRONG =
  '(?:missing|unknown|undefined|unexpected|unrecogni[sz]ed|unsupported|invalid|required|extra|extraneous|unpermitted|disallowed|duplicated?|illegal|undocumented|additional|bad|malformed)';

interface Template {
  readonly pattern: RegExp;
  /** The name must look like no English word. */
  readonly structured?: boolean;
  /** The name may be a bare word, as long as it is none that such sentences hold anyway. */
  readonly bare?: boolean;
}

const within = (source: string, flags = 'gi') => new RegExp(source, flags);

const templates: readonly Template[] = [
  { pattern: within(String.raw`\b${NOUN}(?: name| named| called)? ?:?\(?${QUOTED}`) },
  { pattern: within(String.raw`${QUOTED} (?:is an? )?(?:required |unknown |invalid |missing )?${NOUN}\b`) },
  { pattern: within(String.raw`${START}(?:the )?${QUOTED}(?: in (?:an?|the) [\w ]{1,30}?)? ${FATE}`) },
  { pattern: within(String.raw`(?:^|\n)the ${QUOTED} (?:\w+ ){0,3}is (?:not|invalid)\b`) },
  {
    pattern: within(String.raw`\b(?:missing|required|unknown|unrecogni[sz]ed) (?:name )?${QUOTED}(?= (?:in|for|on|from)\b|[.,;:]|$)`),
  },
  {
    pattern: within(
      String.raw`\b(?:value|type|format|length|data)(?: (?:specified|provided|given|supplied|passed))? (?:for|at|of)(?: the)? ${QUOTED}`,
    ),
  },
  { pattern: within(String.raw`\bat ${QUOTED}(?= failed\b|[.,;:\s]|$)`) },
  { pattern: within(String.raw`\bKeyError: ${QUOTED}`) },
  // Spring and Micronaut: Failed to convert 'id' with value: 'abc', Failed to convert argument [id] for value [abc]
  { pattern: within(String.raw`\bfailed to convert (?:argument |property |parameter )?${QUOTED} (?:with|for|of) value`) },
  { pattern: within(String.raw`\bfailed to convert (?:argument|property|parameter) \[(?<at>[\w$.-]{1,100})\] for value`) },
  {
    pattern: within(
      String.raw`[(,] ?${QUOTED}(?:, ${QUOTED.replaceAll('quote>', 'last>').replaceAll('<at>', '<also>')})? (?:was|were) unexpected`,
    ),
  },
  { pattern: within(String.raw`${START}(?:the |property |field |each value in |nested property |provided )?${BARE} ${FATE}`), bare: true },
  { pattern: within(String.raw`^(?:the )?field ${BARE} (?:is|must)\b`), bare: true },
  { pattern: within(String.raw`\bproperty ${BARE} should not exist`), bare: true },
  { pattern: within(String.raw`\b(?:contain|have) (?:the )?(?:required )?property ${BARE}(?=[.,;]|$)`), bare: true },
  {
    pattern: within(
      String.raw`\bno ${BARE} (?<noun>(?:query |form |url )?(?:parameter|param|field|header|cookie|property|argument)s?)(?: (?:was|were|is))? (?:provided|specified|given|found|supplied|present|set|sent)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`(?:^|: |\) |\bfor |\bof )(?:the )?(?<noun>(?:required |request |query |path )*(?:parameter|param|field|property|header|argument|attribute|cookie)) ${BARE}(?= (?:is|was|must|should|has|cannot|not)\b|[.,;]|$)`,
    ),
    bare: true,
  },
  {
    pattern: within(
      String.raw`\b(?:invalid|bad|incorrect|illegal|wrong|unexpected|missing|no) (?:value|type|format)(?: (?:specified|provided|given|supplied))? (?:for|at|in|of) ${BARE}(?=[.,:;]|$)`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bis (?:not valid|invalid) for ${BARE}(?=[.,]|$)`), bare: true },
  {
    pattern: within(
      String.raw`${START}${BARE}: (?:must\b|is required|required\b|cannot be|can't be|may not|should\b|is not an?\b|field required|invalid (?:type|value|input)|missing field|unknown field|expected\b|ensure\b|value is not|this (?:field|value)|path \`|cast to|input should)`,
    ),
    bare: true,
  },
  { pattern: within(String.raw`\bvalue is empty(?: or invalid)?: ${BARE}`), bare: true },
  { pattern: within(String.raw`${START}(?:the |provided )?${BARE} ${LOOSE_FATE}`), structured: true },
  { pattern: within(String.raw`\b${WRONG} ${BARE}\b`), structured: true },
];

/** Words that stand in such sentences without being anybody's field. */
const plainWords = new Set(
  (
    'a an the this that it its these they which there here what one two all both each either none no not at least only any some of for in on to with is are was has have and or if when ' +
    'field fields value values input data request requests body payload json xml yaml html content message header headers param params parameter parameters property properties object array string ' +
    'number integer int float boolean bool list map dict item items element elements token tokens authentication authorization login access permission permissions credential credentials session ' +
    'signature server api resource entity entry method url uri host query querystring operation error errors validation exception response status we you client member schema document file form element ' +
    'expected required missing invalid provided unknown unexpected name: character characters line column position syntax type: http https'
  ).split(' '),
);

/** Tokens that look like names and are none: media types, versions, code, host names. */
const foreign =
  /^(?:application|text|multipart|image|audio|video)\/|^(?:utf|iso|rfc|http|https|e\.g|i\.e|node|java|org|com|net|io)\b(?=[-./\d]|$)|^(?:System|Microsoft|javax?|kotlin|org|com|io|github)\.|Exception$|Error$|^request\.|^(?:JavaScript|TypeScript|OpenAPI|GraphQL|PostgreSQL|MySQL|OAuth2?|YouTube|GitHub|MongoDB)$/i;

function looksNamed(name: string): boolean {
  return /_|[a-z][A-Z]|\[|\w\.\w|^[$@#/]|\w\/\w/.test(name) || /^x-[\w-]+$/i.test(name) || /^[a-z]{2,}-[a-z]{2,}$/i.test(name);
}

/** Words that servers hyphenate without meaning a name. */
const hyphenated = /^(?:well|non|pre|re|self|multi|sub|co|top|read|write|case|time|up|look|so|built|run|e)-/i;

function allowed(name: string, template: Template): boolean {
  if (foreign.test(name)) return false;
  if (template.structured) return looksNamed(name) && !hyphenated.test(name) && !/^[A-Z]\w*$/.test(name.replaceAll(/[A-Z]/g, 'A'));
  if (template.bare) return !plainWords.has(name.toLowerCase()) && !hyphenated.test(name);
  return !/%[\dA-F]{2}/i.test(name);
}

/** The part that the noun or the words around it tell: `query parameter 'x'`, `header 'x'`, `'x' in the query`. */
function partOf(noun: string | undefined, text: string): Part | null {
  const word = noun?.toLowerCase() ?? '';
  if (/header/.test(word)) return 'header';
  if (/cookie/.test(word)) return 'cookie';
  if (/query (?:string )?(?:param|arg|key)|querystring/.test(word)) return 'query';
  if (/path |route |path ?variable/.test(word)) return 'path';
  if (/body|form|multipart|json|file/.test(word)) return 'body';
  const where = /\b(?:in|from|of) (?:the )?(?:request )?(body|payload|query(?: ?string)?|headers?|cookies?|path|querystring)\b/i.exec(
    text,
  )?.[1];
  return where ? partNamed(where) : null;
}

/** Lists after a colon: `Missing required fields: name, email`, `Unexpected query string parameters: pge`. */
const listed = within(
  String.raw`\b(?<fault>${WRONG}|not allowed|permitted)\b[^:.\n"'\`]{0,40}?\b${NOUN}(?<after>[^:.\n"'\`]{0,30}): ?(?<list>[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?(?:(?:, | and |, and )[:"'\`]?[\w$@.[\]/-]{1,100}["'\`]?){0,30})(?=[.\s]*$|[.;\n]| ->)`,
);

function listedPlaces(text: string): StatedPlace[] {
  return allMatches(listed, text).flatMap((match) => {
    const { fault = '', noun, after = '', list = '' } = match.groups ?? {};
    if (/value/.test(after) || (/header/i.test(noun ?? '') && !/missing|required/i.test(fault))) return [];
    const names = list.split(/, (?:and )?| and /).map((each) => each.replaceAll(/^[:"'`]+|["'`.]+$/g, '').replace(/^\[([^[\]]+)\]$/, '$1'));
    return names.filter((name) => name && !foreign.test(name)).map((name) => placeFrom(name, partOf(noun, match[0])));
  });
}

/** `Email and password are required`. */
const joint =
  /^(?:both |all of )?(?<list>[\w.-]{1,60}(?:, [\w.-]{1,60}){0,20},? and [\w.-]{1,60}) are (?:all |both )?(?:required|missing|mandatory)\b/i;

function jointPlaces(text: string): StatedPlace[] {
  const names = joint.exec(text)?.groups?.['list']?.split(/,? and |, /) ?? [];
  return names.some((name) => plainWords.has(name.toLowerCase())) ? [] : names.map((name) => placeFrom(name));
}

/** `body/items/0/qty must be integer`, `querystring must have required property 'from'`, `data.x should be number`: ajv and its kin. */
const based =
  /(?:^|[,;:.\n(] ?)(?<base>(?:request[/.])?(?:body|payload|querystring|query|params|headers|data|instance)(?:[/.[][^\s,]{0,200})?) (?:must|should|requires|is not|does not)\b(?: (?:NOT )?have)?(?: (?:required|additional|unevaluated) propert(?:y|ies))?(?: property)? ?(?:\(?["'`](?<member>[^"'`\s]{1,100})["'`])?/g;

function basedPlaces(text: string): StatedPlace[] {
  return allMatches(based, text).map((match) => {
    const { base = '', member } = match.groups ?? {};
    const bare = base.replace(/^(?:data|instance)[/.]?/, '');
    const path = bare === '' ? { in: null, segments: [] } : readFieldPath(bare.replace(/^(?=\w+$)/, 'request/'));
    const named = member !== undefined && /propert/.test(match[0]);
    const segments = named ? [...path.segments, member] : path.segments;
    return { text: named ? (path.segments.length ? `${base}/${member}` : member) : base, segments, in: path.in };
  });
}

const micronautParts: Readonly<Record<string, Part>> = {
  QueryValue: 'query',
  Header: 'header',
  CookieValue: 'cookie',
  PathVariable: 'path',
  Part: 'body',
};

/** Sentences that tell the whole way by themselves; when one is there nothing else is looked for. */
const whole: readonly ((text: string) => StatedPlace[])[] = [
  // go-playground/validator: Key: 'Order.Items[0].Qty' Error:Field validation … The first step is the struct's name.
  (text) =>
    allMatches(/\bKey: '(?<at>[\w.[\]]{1,200})' Error:/g, text).map(({ groups }) => {
      const segments = readFieldPath(groups!['at']!).segments;
      return placeAt(segments.length > 1 ? segments.slice(1) : segments, null, groups?.['at']);
    }),
  // encoding/json: json: cannot unmarshal string into Go struct field Order.items.qty of type int
  (text) =>
    allMatches(/\bGo struct field (?<at>[\w.[\]-]{1,200}) of type/g, text).map(({ groups }) =>
      placeAt(readFieldPath(groups!['at']!).segments.slice(1), 'body', groups?.['at']),
    ),
  // Jackson: through reference chain: shop.Order["items"]->java.util.ArrayList[0]->shop.Item["qty"]
  (text) => {
    const chain = /reference chain: ([^\n)]{1,1000})/.exec(text)?.[1];
    if (!chain) return [];
    const segments = [...chain.matchAll(/\["([^"]{1,200})"\]|\[(\d{1,9})\]/g)].map((each) => each[1] ?? Number(each[2]));
    return segments.length > 0 ? [placeAt(segments, 'body', spell(segments))] : [];
  },
  // System.Text.Json: … Path: $.items[0].qty | LineNumber: 3 | BytePositionInLine: 12.   Newtonsoft: … Path 'items[0].qty', line 3, position 12.
  (text) => {
    const path = /\bPath: (\$[^\s|]{0,200}) \|/.exec(text)?.[1] ?? /\bPath '([^'\n]{1,200})', line \d/.exec(text)?.[1];
    return path ? [{ ...placeFrom(path, 'body'), segments: readFieldPath(path).segments }] : [];
  },
  // kotlinx.serialization: Field 'qty' is required for type with serial name 'Item', but it was missing at path: $.items[0]
  (text) =>
    allMatches(/\bField '(?<name>[^'\n]{1,200})' is required for type [^\n]{1,300}? at path: \$\.?(?<at>[^\s]{0,200})/g, text).map(
      ({ groups }) => placeAt([...readFieldPath(groups!['at']!).segments, groups!['name']!], 'body'),
    ),
  // kotlinx.serialization: Encountered an unknown key 'qyt' at path: $.items[0]
  (text) =>
    allMatches(/\bunknown key '(?<name>[^'\n]{1,200})' at path: \$\.?(?<at>[^\s]{0,200})/g, text).map(({ groups }) =>
      placeAt([...readFieldPath(groups!['at']!).segments, groups!['name']!], 'body'),
    ),
  // echo: Unmarshal type error: expected=int, got=string, field=items.qty, offset=25
  (text) =>
    allMatches(/\bUnmarshal type error: [^\n]{1,300}?, field=(?<at>[\w.[\]-]{1,200}), offset=/g, text).map(({ groups }) =>
      placeAt(readFieldPath(groups!['at']!).segments, 'body', groups!['at']),
    ),
  // class-validator, below the first level: customer.address.property country should not exist
  (text) =>
    allMatches(
      /(?<![\w.])(?<at>(?:[\w$-]{1,80}\.){1,20})(?:nested )?property (?<name>[\w$-]{1,80}) (?:should not exist|must be)/g,
      text,
    ).map(({ groups }) => placeFrom(`${groups!['at']!}${groups!['name']!}`)),
  // Micronaut: Required QueryValue [type] not specified
  (text) =>
    allMatches(
      /\bRequired (?<part>QueryValue|Header|CookieValue|PathVariable|Part|Body) \[(?<at>[^\]\n]{1,100})\] not specified/g,
      text,
    ).map(({ groups }) => placeFrom(groups!['at']!, micronautParts[groups!['part']!] ?? null)),
  // Google: Unknown name "qty" at 'order.items[0]': Cannot find field.
  (text) =>
    allMatches(/\bUnknown name "(?<name>[^"\n]{1,200})" at '(?<at>[^'\n]{1,200})'/g, text).map(({ groups }) =>
      placeFrom(`${groups!['at']!}.${groups!['name']!}`, 'body'),
    ),
];

const MOST_PLACES = 50;

/** The places that the prose names, likeliest first, each once. */
export function placesIn(text: string): StatedPlace[] {
  for (const read of whole) {
    const places = read(text);
    if (places.length > 0) return places.slice(0, MOST_PLACES);
  }
  const places = [...basedPlaces(text), ...listedPlaces(text), ...jointPlaces(text)];
  if (places.length === 0) for (const template of templates) places.push(...templatePlaces(template, text));
  const seen = new Set<string>();
  return places.filter((place) => !seen.has(place.text) && seen.add(place.text)).slice(0, MOST_PLACES);
}

function templatePlaces(template: Template, text: string): StatedPlace[] {
  return allMatches(template.pattern, text).flatMap((match) => {
    const { at = '', also, noun } = match.groups ?? {};
    if (/\btype ["'`]$/i.test(text.slice(0, match.index + match[0].indexOf(at)))) return [];
    // ASP.NET Core: Failed to read parameter "Order order" from the request body: a type and its variable, not a member.
    if (/^\w+ \w+$/.test(at) && /["'`] from the request body/.test(text)) return [];
    const names = [at, also].filter((name) => name !== undefined && allowed(name, template)) as string[];
    const after = /^["'`]? ((?:query |path |request )?(?:header|cookie|query parameter|path parameter))\b/i;
    const end = match.index + match[0].indexOf(at) + at.length;
    return names.map((name) => placeFrom(name.replace(/^:/, ''), partOf(noun ?? after.exec(text.slice(end, end + 40))?.[1], text)));
  });
}

const token = within(BARE, 'g');
/** `First name is required`: a person's label for a field. */
const label = /(?:^|[.;\n] ?)(?<at>[A-Z]\w{1,30}(?: \w{1,30}){1,2}) (?:is|must|cannot|can't|should)\b/g;

/** Subjects of sentences that may as well speak of a value: `Transport unknown`, `symbol "acme" is not a valid symbol`. */
const subject = within(
  String.raw`${START}(?:the )?${BARE}(?: "[^"\n]{0,100}")? (?:is |are )?(?:unknown|invalid|not valid|not a valid|not an?\b|malformed|unsupported)`,
);

/** Tokens that look like names wherever they stand; weaker than `placesIn`, for whoever can check them against the request. */
export function namesIn(text: string): string[] {
  const subjects = allMatches(subject, text)
    .map((match) => match.groups!['at']!)
    .filter((name) => !plainWords.has(name.toLowerCase()));
  const labels = allMatches(label, text)
    .map((match) => match.groups!['at']!)
    .filter((name) => !name.split(' ').some((word) => plainWords.has(word.toLowerCase())));
  const tokens = allMatches(token, text)
    .map((match) => match.groups!['at']!)
    .filter((name) => /_|[a-z][A-Z]|\[|^x-/.test(name));
  return [...new Set([...subjects, ...labels, ...tokens])].filter((name) => !foreign.test(name)).slice(0, MOST_PLACES);
}
