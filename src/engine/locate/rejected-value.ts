// When a server quotes a value that stands in exactly one slot of the request, that is the slot.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { urlParts } from '../read/url/parts.ts';
import { formatSlot } from './format-slot.ts';
import { valuesBehindColons } from './value-in-words.ts';

/** Shorter text stands in too many places by chance. */
const SHORTEST = 2;
/** A body that is quoted whole: shorter ones may be quoted by chance, longer ones are not read as quoted. */
const SHORTEST_BODY = 8;
const LONGEST_QUOTED = 300;

/** InfluxDB: unable to parse 'cpu,host=a value=': missing field value. What follows the quoted body speaks of something inside it. */
export function quotesBody({ body }: Request, sentence: Sentence): boolean {
  const text = knownText(body)?.trim() ?? '';
  return text.length >= SHORTEST_BODY && text.length <= LONGEST_QUOTED && sentence.quoted.includes(text);
}

/** The slot of the first quoted value that stands in one only. */
export function slotQuoted(request: Request, tree: BodyTree | null, { quoted }: Sentence): Location | null {
  for (const value of quoted) {
    const slot = slotHolding(request, tree, value);
    if (slot) return slot;
  }
  return null;
}

/** The slot that a claim tells by its rejected value or its words. */
export function slotTold(request: Request, tree: BodyTree | null, claim: StatedClaim, sentence: Sentence): Location | null {
  const { quoted, subjects, names } = sentence;
  // Go: strconv.ParseInt: parsing "abc": invalid syntax
  const parsed = /\bparsing "([^"\n]{1,200})": (?:invalid syntax|value out of range)/.exec(claim.text)?.[1] ?? [];
  const values = [...(claim.rejected === undefined ? [] : [claim.rejected]), parsed, ...quoted, ...valuesBehindColons(claim.text)].flat();
  for (const value of values) {
    const slot = slotHolding(request, tree, value);
    if (slot) return slot;
  }
  for (const word of [...subjects.filter((each) => each.length > 2), ...names]) {
    const slot = slotHolding(request, tree, word);
    // `invalid form` sent to /form: a word of prose, and one of the address.
    if (slot && !(slot.in === 'path' && /^[a-z]+$/i.test(word))) return slot;
  }
  const [, character = '', beyond] =
    /\binvalid character '([^'\\])' (?:looking for beginning of|after top-level()) value/.exec(claim.text) ?? [];
  const beginning = tree && character !== '' ? textBeginning(tree, character, beyond === undefined ? '' : NUMBER) : null;
  if (beginning) return beginning;
  const meant = formatSlot(request, tree, sentence, EMPTY.test(claim.text));
  if (meant) return meant;
  const token = /\bfound (\w{3,40}), expected\b/.exec(claim.text)?.[1];
  for (const value of token === undefined ? quoted : [token, ...quoted]) {
    const slot = textWithin(request, tree, value);
    if (slot) return slot;
  }
  return null;
}

/** `invalid input syntax for type uuid: ""`: the value that was refused is the empty one. */
const EMPTY = /(?:^|[\s:(=])(?:""|''|``)(?=$|[\s.,;)])/;

/** A value that was sent with quotation marks inside it is told without them, or between two pairs. */
function isWritten(value: string, wanted: string): boolean {
  const marks = value.length - wanted.length;
  if (marks !== 0 && marks !== 2) return false;
  return (/^"[^"]+"$|^'[^']+'$/.test(value) ? value.slice(1, -1) : value) === wanted;
}

/** The one slot that holds the value; null when none or several do. */
export function slotHolding(request: Request, tree: BodyTree | null, value: unknown): Location | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const wanted = String(value);
  const found = slotsHolding(request, tree, wanted, SEVERAL);
  if (found.length === 0 && wanted.length >= SHORTEST) return fieldHolding(request, wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The slots of URL and body that hold the value, of the body's the first `most`. */
export function slotsHolding(request: Request, tree: BodyTree | null, wanted: string, most: number): readonly Location[] {
  if (wanted.length < SHORTEST) return [];
  return [...slotsInUrl(request, wanted), ...bodyScalars(tree, (each) => isWritten(String(each), wanted), most).map(({ at }) => at)];
}

/** The one header field of the application's own that holds this value, or the body's media type. */
function fieldHolding({ headers }: Request, wanted: string): Location | null {
  const [field, ...others] = headers.filter(
    ({ name, value }) =>
      (value === wanted && /^x-/i.test(name)) ||
      (/^content-type$/i.test(name) && wanted.includes('/') && value.split(';')[0]!.trim().toLowerCase() === wanted.toLowerCase()),
  );
  return field && others.length === 0 ? { in: 'header', path: field.name.toLowerCase(), offset: 0, length: field.value.length } : null;
}

/** The one query parameter, or text of the body, that holds these words somewhere inside: an expression that the server parses. */
function textWithin({ url }: Request, tree: BodyTree | null, words: string): Location | null {
  if (!/^\w[^\n]{2,200}$/.test(words)) return null;
  const wanted = ` ${words.replaceAll(/[^\w]/g, ' ').trim()} `;
  const holds = (value: unknown): boolean =>
    typeof value === 'string' && value.length < 5_000 && ` ${value.replaceAll(/[^\w]/g, ' ')} `.includes(wanted);
  const found = [
    ...urlParts(url)
      .query.filter(({ value }) => holds(value))
      .map(({ name, valueRange }) => locationAt({ in: 'query', path: name }, valueRange)),
    ...bodyScalars(tree, holds, SEVERAL).map(({ at }) => at),
  ];
  return found.length === 1 ? found[0]! : null;
}

/**
 * The one query parameter or text of the body whose value is an expression that holds this name: `status` in `jql=status = Open`, in
 * `fields=id,status` or in `$filter=status eq 'x'`.
 */
export function expressionNaming(request: Request, tree: BodyTree | null, name: string): Location | null {
  if (!/^[\w$.-]{3,100}$/.test(name)) return null;
  const escaped = name.replaceAll(/[$.]/g, String.raw`\$&`);
  const used = new RegExp(
    String.raw`(?:^|[\s,({|!+/-])${escaped}(?=$|\s*(?:[=<>~:,)|;!+]|(?:eq|ne|gt|ge|lt|le|in|is|like|not|and|or|asc|desc|contains)\b))`,
    'i',
  );
  const holds = (value: string): boolean => value.length > name.length && value.length < 5_000 && used.test(value);
  const { query } = urlParts(request.url);
  const found = [
    ...query.filter((each) => holds(each.value)).map((each) => locationAt({ in: 'query', path: each.name }, each.valueRange)),
    ...bodyScalars(tree, (value) => typeof value === 'string' && holds(value), SEVERAL).map(({ at }) => at),
  ];
  return found.length === 1 ? found[0]! : null;
}

const NUMBER = String.raw`-?\d{1,30}(?:\.\d{1,30})?`;

/**
 * Go's decoder on a text where it wants a number: invalid character 'a' looking for beginning of value, or ',' after one. The one text that begins
 * so, behind what is `read` already.
 */
function textBeginning(tree: BodyTree, character: string, read: string): Location | null {
  if (tree.format !== 'json' || !tree.wellFormed) return null;
  const beginning = new RegExp(`^${read}${character.replace(/\W/, String.raw`\$&`)}`);
  const found = bodyScalars(tree, (value) => typeof value === 'string' && beginning.test(value), SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}

function slotsInUrl(request: Request, wanted: string): Location[] {
  const { segments, query } = urlParts(request.url);
  const inPath = segments.flatMap((each, index) =>
    each.decoded === wanted || each.text === wanted ? [locationAt({ in: 'path', path: `/${index}` }, each.range)] : [],
  );
  const inQuery = query
    .filter((each) => each.value === wanted || each.rawValue === wanted)
    .map((each) => locationAt({ in: 'query', path: each.name }, each.valueRange));
  return [...inPath, ...inQuery];
}
