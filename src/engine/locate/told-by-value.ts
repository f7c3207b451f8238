// Values that a server tells without a name and without quotation marks: the one of the wrong type, an id in the path, a pair of coordinates.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Location } from '../core/location.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { convert, convertText } from '../read/prose/conversion.ts';
import { typeNamed } from '../read/prose/wanted-type.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { urlParts } from '../read/url/parts.ts';
import { beyondLimit } from './beyond-limit.ts';
import { comparedValue } from './compared-values.ts';
import { givenTwice } from './given-twice.ts';
import { onlyOne } from './only-one.ts';
import { parameterOfType } from './parameter-of-type.ts';
import { repeatedMember } from './repeated-member.ts';
import { bodyLocation } from './body-match.ts';
import type { Segment } from '../core/pointer.ts';
import { walkBody } from '../read/body/nodes.ts';
import { segmentHolding } from './named-place.ts';
import { thingSlot } from './thing-slot.ts';

const LONGEST = 2_000;
const MOST_VALUES = 50;

/** Null unless exactly one place of the request fits. */
export function toldByValue(request: Request, tree: BodyTree | null, text: string): Location | null {
  const words = text.slice(0, LONGEST);
  return (
    ofType(tree, words) ??
    encountered(tree, words) ??
    emptyValue(tree, words) ??
    emptyList(tree, words) ??
    parameterOfType(request, words) ??
    repeatedMember(tree, words) ??
    printed(tree, words) ??
    beyondLimit(request, tree, words) ??
    gotValue(request, tree, words) ??
    listOfName(tree, words) ??
    onlyParameter(request, words) ??
    idInPath(request, words) ??
    noHex(request, tree, words) ??
    nearChoice(request, tree, words) ??
    coordinates(request, tree, words) ??
    vector(tree, words) ??
    filtered(request, words) ??
    comparedValue(request, tree, words) ??
    givenTwice(tree, words) ??
    thingSlot(request, tree, words)
  );
}

/** Jackson: Cannot deserialize value of type `java.lang.String` from Object value. The one member of the body that is an object, or a list. */
function ofType(tree: BodyTree | null, words: string): Location | null {
  const sent = /\bof type `[^`]{1,200}` from (Object|Array) value\b/.exec(words)?.[1];
  if (sent === undefined || !isObject(tree?.value)) return null;
  const names = Object.entries(tree.value).filter(([, value]) => (sent === 'Array' ? Array.isArray(value) : isObject(value)));
  return names.length === 1 ? bodyLocation(tree, [names[0]![0]]) : null;
}

/**
 * Without the way to it, aeson: expected Number, but encountered Boolean; Go: cannot unmarshal string into Go value of type bool. The one value of that
 * type, or the one that spells what was wanted.
 */
function encountered(tree: BodyTree | null, words: string): Location | null {
  const { type, wanted } =
    /\bexpected (?<wanted>\w{3,10}), but encountered (?<type>String|Number|Boolean)\b/.exec(words)?.groups ??
    /\bcannot unmarshal (?<type>string|number|bool) into Go value of type \*?(?<wanted>[\w.]{1,100})/.exec(words)?.groups ??
    {};
  if (type === undefined || wanted === undefined) return null;
  const sent = type.toLowerCase().replace(/^bool$/, 'boolean');
  const found = bodyScalars(tree, (value) => typeof value === sent, MOST_VALUES);
  const expected = typeNamed(wanted);
  const spelled = found.filter(({ value }) => expected !== null && 'becomes' in convert(value, expected));
  return (found.length === 1 ? found : spelled.length === 1 ? spelled : [])[0]?.at ?? null;
}

const EMPTY = /\bcoerce empty string \(""\)|\bconvert the literal '' to\b|\bof type [^\n]{1,200} from String "":/i;
const NULL = /\bcoerce `?null`? to\b/i;

/** Jackson and OData, without the way to it: Cannot coerce empty String (""), Cannot coerce `null` to `int` value. The one value that is so. */
function emptyValue(tree: BodyTree | null, words: string): Location | null {
  const empty = EMPTY.test(words) ? '' : NULL.test(words) ? null : undefined;
  if (!tree || empty === undefined) return null;
  const found: (readonly Segment[])[] = [];
  walkBody(tree.value, (value, _, path) => {
    if (value === empty) found.push([...path]);
    return found.length > 1;
  });
  return found.length === 1 ? bodyLocation(tree, found[0]!) : null;
}

/** What is said of a list without elements. */
const OF_NOTHING = /\bat least (?:one|1|a single) (?<noun>[a-z]{3,30})\b|\b(?:is|are|was|were|be) empty\b/i;
const MOST_EMPTY = 20;

/** `Order must contain at least one item`, `Your cart is empty`: the one list that is, or that is of such. */
export function emptyList(tree: BodyTree | null, words: string): Location | null {
  const told = OF_NOTHING.exec(words);
  if (!tree || !told) return null;
  const found: (readonly Segment[])[] = [];
  walkBody(tree.value, (value, _, path) => {
    if (Array.isArray(value) && value.length === 0) found.push([...path]);
    return found.length > MOST_EMPTY;
  });
  const noun = told.groups?.['noun']?.toLowerCase() ?? '';
  const names = [noun, `${noun}s`, `${noun}es`, noun.replace(/y$/, 'ies')];
  const own = found.length > 1 ? found.filter((path) => names.includes(String(path.at(-1)).toLowerCase())) : found;
  return own.length === 1 ? bodyLocation(tree, own[0]!) : null;
}

/** jsonschema, without the way to it: 5 is not of type 'string', 'null'. The one value that Python prints so, however short. */
function printed(tree: BodyTree | null, words: string): Location | null {
  const shown = /(?:^|: )('[^'\n]{0,200}'|-?\d[\d.]{0,30}|True|False) is not of type '\w/.exec(words)?.[1];
  if (shown === undefined) return null;
  const python = (value: unknown): string =>
    typeof value === 'string' ? `'${value}'` : typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  const found = bodyScalars(tree, (value) => python(value) === shown, SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}

/** `Expected a value between 18 and 120. Got: 16`: the one value that is printed so. */
function gotValue(request: Request, tree: BodyTree | null, words: string): Location | null {
  const told =
    /\b(?:got|received|given|found|requested|ordered)[:=]? (-?\d[\d.]{0,30}(?<!\.)|true|false|null|(?!(?:string|number|integer|object|array|boolean|undefined)\b)[a-z][\w-]{2,40})(?:[,;)]|\.?$)/i.exec(
      words,
    )?.[1];
  return told === undefined ? null : onlyOne(request, tree, (value) => String(value) === told);
}

/** `Expected an array. Got: string`, or `must be an array` alone. */
const LIST_WANTED =
  /^(?:value )?(?:expected|must be|should be|is not)(?: of type)? (?:an? )?(?:array|list)(?:\b.{0,20}\b(?:got|received|given|found):? (?:an? )?string\b|\.?$)/i;

/** The one member at the top that is named for several and holds one text. */
function listOfName(tree: BodyTree | null, words: string): Location | null {
  if (!LIST_WANTED.test(words) || !isObject(tree?.value)) return null;
  const names = Object.keys(tree.value).filter(
    (name) => /[a-z](?<![sui])s$/.test(name) && typeof (tree.value as Record<string, unknown>)[name] === 'string',
  );
  return names.length === 1 ? bodyLocation(tree, [names[0]!]) : null;
}

const OPERATOR = /^(?:not\.)?[a-z]{2,5}\./;

/** PostgREST: PostgreSQL's words on the "x" of `id=eq.x`, or `failed to parse filter (5)`. The one parameter that filters by it. */
function filtered({ url }: Request, words: string): Location | null {
  const [, refused, unread] =
    /\binvalid input syntax for type [^\n:]{1,60}: "([^"\n]{1,200})"$|\bfailed to parse filter \(([^()\n]{1,200})\)/.exec(words) ?? [];
  const sent = refused ?? unread;
  const found = sent === undefined ? [] : urlParts(url).query.filter(({ value }) => value.replace(OPERATOR, '') === sent);
  const [parameter] = found;
  return parameter && found.length === 1 ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : null;
}

/** `Value is not a number.`, of a request that sends one parameter, which is none, and no body. */
function onlyParameter(request: Request, words: string): Location | null {
  const { query } = urlParts(request.url);
  const expected = /^(?:the )?(?:value|argument|parameter|input) (?:is|must|should)\b/i.test(words) ? readSentence(words).expected : null;
  const [parameter] = query;
  if (expected === null || !parameter || query.length > 1 || request.body.state !== 'absent') return null;
  return convertText(parameter.value, expected).fits ? null : locationAt({ in: 'query', path: parameter.name }, parameter.valueRange);
}

/** `Exception decrypting 9nXjv0bWmk`: a word of letters and digits that fills a segment of the path. */
function idInPath(request: Request, words: string): Location | null {
  for (const [word] of allMatches(/(?<![\w.-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,100}(?![\w-])/g, words)) {
    const segment = segmentHolding(request, word);
    if (segment) return segment;
  }
  return null;
}

/** MongoDB's drivers: `input must be a 24 character hex string`. */
const HEX_OF =
  /\b(\d{1,3})[- ](?:hex(?:adecimal)? characters?|characters? hex(?:adecimal)? string)\b|\bhex string must be (\d{1,3}) characters\b/;
const ID_NAME = /(?:^|[_-])ids?$|[a-z\d]I[dD]s?$/;

/** The one id, by its name or as a step of the path, that is no such text. */
function noHex(request: Request, tree: BodyTree | null, words: string): Location | null {
  const [, before, behind] = HEX_OF.exec(words) ?? [];
  const length = before ?? behind;
  if (length === undefined) return null;
  const unfit = (value: unknown): boolean => !new RegExp(`^[\\da-f]{${length}}$`, 'i').test(String(value));
  const { segments } = urlParts(request.url);
  const found = [
    ...bodyScalars(tree, (value, name) => ID_NAME.test(name) && unfit(value), SEVERAL).map(({ at }) => at),
    ...segments.flatMap(({ decoded, range }, index) =>
      index > 0 && /\d/.test(decoded) && !/^v\d+$/.test(decoded) && unfit(decoded)
        ? [locationAt({ in: 'path', path: `/${index}` }, range)]
        : [],
    ),
  ];
  return found.length === 1 ? found[0]! : null;
}

/** `is not one of enum values: single, double`: the one text that is such a value but for its letter case. */
function nearChoice(request: Request, tree: BodyTree | null, words: string): Location | null {
  const { kind, allowed } = readSentence(words);
  if (kind !== 'enum' || allowed.length === 0) return null;
  const folded = new Set(allowed.map((each) => each.toLowerCase()));
  return onlyOne(request, tree, (value) => typeof value === 'string' && folded.has(value.toLowerCase()) && !allowed.includes(value));
}

const PAIR = /^\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d{1,20})?)\s*$/;

/** `latitude must be >= -90`, of a text of two numbers. */
function coordinates(request: Request, tree: BodyTree | null, words: string): Location | null {
  if (!/\b(?:lat|latitude|lng|lon|longitude)s?\b/i.test(words)) return null;
  return onlyOne(request, tree, (value) => typeof value === 'string' && PAIR.test(value));
}

const DIMENSION = /\bdim(?:ension)?s?\b/i;

/** `Vector dimension 3 does not match the dimension of the index 1536`: the list of numbers of a length that is told, else the only one. */
function vector(tree: BodyTree | null, words: string): Location | null {
  if (!tree || !DIMENSION.test(words)) return null;
  const told = new Set(allMatches(/\b\d{1,6}\b/g, words, 20).map(([number]) => Number(number)));
  const lists: { readonly path: readonly Segment[]; readonly length: number }[] = [];
  walkBody(tree.value, (value, _, path) => {
    const isVector = Array.isArray(value) && (value.length === 0 || typeof value[0] === 'number');
    if (isVector) lists.push({ path: [...path], length: value.length });
    return lists.length > MOST_LISTS;
  });
  const named = new Set(lists.map(({ path }) => String(path.at(-1))));
  const list = lists.find(({ length }) => told.has(length)) ?? (named.size === 1 ? lists[0] : undefined);
  return told.size > 0 && list ? bodyLocation(tree, list.path) : null;
}

const MOST_LISTS = 500;
