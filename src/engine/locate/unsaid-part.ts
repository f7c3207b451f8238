// A name without the part of the request that it belongs to: what the request really holds decides, then what it could hold.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import { locationAt, type Location } from '../core/location.ts';
import { fromPointer, toPointer, type Segment } from '../core/pointer.ts';
import { ofValue } from '../read/prose/said-of.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { findInBody } from './body-place.ts';
import { objectTold, valueUnder } from './member-named.ts';
import {
  absentQueryPlace,
  cookiePlace,
  headerPlace,
  idSegment,
  parameterOfJson,
  placeIn,
  queryPlace,
  segmentHolding,
} from './named-place.ts';
import { urlParts } from '../read/url/parts.ts';
import { valuesBehindColons } from './value-in-words.ts';
import { oneOfSeveral } from './one-of-several.ts';
import { heldInField } from './own-field.ts';
import { expressionNaming, slotHolding } from './rejected-value.ts';
import { spellsInTwoWays } from './mixed-spelling.ts';

/** How a place was said. `absentToo`: one that the request does not hold is an answer as well. */
export interface Said {
  readonly sentence: Sentence;
  readonly absentToo: boolean;
  readonly text: string;
}

/** The place of a name that the server gives without its part; null where the request has none, unless an absent one is an answer too. */
export function placeOfUnsaidPart(
  request: Request,
  tree: BodyTree | null,
  segments: readonly Segment[],
  name: string,
  said: Said,
): Location | null {
  const found = tree && findInBody(tree, segments, request.url);
  if (found?.present) return found.at;
  if (name === request.method) return { in: 'method', path: '' };
  const own = hasNoMembers(request, tree) ? lastStep(request, segments) : null;
  const elsewhere =
    missedQueryPlace(request, name, said) ??
    queryPlace(request, name) ??
    (missesMember(name, said) ? null : headerPlace(request, name)) ??
    cookiePlace(request, name) ??
    (own === null ? null : (queryPlace(request, own) ?? headerPlace(request, own))) ??
    unnamedSegment(request, name, said) ??
    (said.sentence.kind === 'missing'
      ? null
      : (valueCalled(request, tree, name, said) ?? expressionNaming(request, tree, String(segments.at(-1)))));
  if (elsewhere) return elsewhere;
  const inField = heldInField(request, segments);
  if (inField) return inField;
  const among = segments.length === 1 ? oneOfSeveral(tree, name, said.sentence, said.text) : null;
  if (among || !said.absentToo) return among;
  if (HEADER_LIKE.test(name) || (/^[a-z]+(?:-[a-z]+)+$/.test(name) && /\bheaders?\b/i.test(said.text)))
    return placeIn(request, 'header', name, undefined);
  if (isEmptyDocument(request)) return { in: 'body', path: toPointer(segments) };
  if (isUnread(request, tree)) return null;
  if (hasNoMembers(request, tree)) return parameterOfJson(request) ?? givenInPath(request, said) ?? absentQueryPlace(request, own ?? name);
  const parent = tree && objectTold(tree, request.url, said.text, name);
  if (parent) return parent;
  const lower = asSpelledHere(tree, name, said);
  if (tree && lower !== null) return findInBody(tree, [lower], request.url)?.at ?? null;
  return found ? found.at : { in: 'body', path: toPointer(segments) };
}

/** `missing argument: host`, `{ "host": "required field missing" }`: no field of the head, and one that every request has is not missing. */
function missesMember(name: string, { sentence, text }: Said): boolean {
  if (sentence.kind !== 'missing') return false;
  return /\bmissing (?:argument|parameter|member|property)s?: /i.test(text) || (/^host$/i.test(name) && !/\bheaders?\b/i.test(text));
}

/** Spring calls a parameter `search.limit`, by the method that takes it; null where the query has steps of its own below the first. */
function lastStep({ url }: Request, segments: readonly Segment[]): string | null {
  const [first, ...rest] = segments;
  const last = rest.at(-1);
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  return urlParts(url).query.some(({ name }) => name.startsWith(`${first}[`) || name.startsWith(`${first}.`)) ? null : last;
}

/** `parameters: ["MARS"]`: the value that was refused where a name was expected. */
function valueCalled(request: Request, tree: BodyTree | null, name: string, { sentence, text }: Said): Location | null {
  const slot = slotHolding(request, tree, name);
  return slot?.in === 'path'
    ? null
    : (tree && slot && sentence.kind !== 'unknown-member' && !NO_SUCH.test(text) && valueBeside(tree, slot, { sentence, text })) || slot;
}

/** Members that hold the name of what `value` beside them is the value of. */
const NAMING = /(?:property|name|key|field|attribute|column|type)$/i;

/** Members that hold how a value is compared. */
const OPERATORS = ['op', 'operator', 'comparison', 'comparator', 'operation', 'condition'];
/** The name itself is to blame: `No column 'agee' in table users`. */
const NO_SUCH = /\bno (?:such )?(?:column|field|property|attribute|key|relation)\b/i;

/** A name that was sent as a value, as in `{ property: 'size', value: 12 }`, speaks of the value beside it, or of the operator that the words repeat. */
function valueBeside(
  tree: BodyTree,
  { in: part, path }: Location,
  { sentence: { kind }, text }: Pick<Said, 'sentence' | 'text'>,
): Location | null {
  if (part !== 'body' || !(NAMING.test(path) || (path.endsWith('/id') && ofValue.has(kind)))) return null;
  const entry = path.slice(0, path.lastIndexOf('/'));
  const said = text.slice(0, 500).split(/[^\w$<>=!-]+/);
  const isSaid = (pointer: string): boolean => {
    const value = valueUnder(tree.value, fromPointer(pointer) ?? []);
    return typeof value === 'string' && value !== '' && said.includes(value);
  };
  const beside = OPERATORS.map((name) => `${entry}/${name}`).find(isSaid) ?? `${entry}/value`;
  const range = tree.rangeOf(beside);
  return range && locationAt({ in: 'body', path: beside }, range);
}

/** `X-Tenant`, `x-client`, `Upload-Length`: names that header fields have and members hardly ever. */
const HEADER_LIKE = /^(?:[Xx]-[\w-]+|[A-Z][a-z]+(?:-[A-Z][a-z]+)+)$/;

/** `Email can't be blank` where every member begins small: the sentence made the capital. Null where the request writes it otherwise. */
function asSpelledHere(tree: BodyTree | null, name: string, { sentence }: Said): string | null {
  const { value } = tree ?? {};
  if (
    !/^[A-Z][a-z]+$/.test(name) ||
    !sentence.places.some(({ text }) => text === name) ||
    sentence.quoted.includes(name) ||
    typeof value !== 'object' ||
    value === null
  )
    return null;
  const names = Array.isArray(value) ? [] : Object.keys(value).slice(0, 100);
  const isSmall = names.length > 0 && names.every((each) => /^[a-z]/.test(each));
  return isSmall && !spellsInTwoWays(names) ? name.toLowerCase() : null;
}

/** A media type for members is declared, and nothing was sent of it. */
function isEmptyDocument({ body, headers, method }: Request): boolean {
  const isEmpty = body.state === 'absent' || (body.state === 'known' && body.text === '');
  return isEmpty && /^(?:POST|PUT|PATCH)$/.test(method) && /json|form/i.test(headerValue(headers, 'content-type') ?? '');
}

/** A document in a language that is not read here, such as TOML or YAML: what it holds, and so what is missing, cannot be told. */
function isUnread({ body, headers }: Request, tree: BodyTree | null): boolean {
  const type = headerValue(headers, 'content-type') ?? '';
  return (
    body.state === 'known' &&
    body.text !== '' &&
    (tree === null || tree.format === 'text') &&
    /\b(?:x-)?(?:toml|ya?ml|msgpack|cbor|protobuf)\b/i.test(type)
  );
}

/** No body, or one of a kind that has no members: then what is missing can only be a parameter. */
function hasNoMembers({ method, body, headers }: Request, tree: BodyTree | null): boolean {
  const type = headerValue(headers, 'content-type') ?? '';
  if (body.state === 'absent') return !/\bjson\b/i.test(type) || method === 'GET' || method === 'HEAD';
  return (
    body.state === 'known' &&
    (tree === null || tree.format === 'form' || tree.format === 'text') &&
    type !== '' &&
    !/json|form|xml|graphql/i.test(type)
  );
}

/**
 * Go names the field of its own type, always with a capital, and reads the parameter with a small letter: `Page` is missing although `Page=1`
 * was sent, so `page` is what it looks for.
 */
function missedQueryPlace(request: Request, name: string, { sentence }: Said): Location | null {
  if (sentence.kind !== 'missing' || !/^[A-Z]/.test(name)) return null;
  const held = queryPlace(request, name);
  return held?.path === name && held.length !== 0 ? absentQueryPlace(request, name.charAt(0).toLowerCase() + name.slice(1)) : null;
}

/**
 * URLs do not name their path parameters: a name that stands nowhere, whose value the server did get, is one when its value is quoted,
 * or when it is an id's name.
 */
function unnamedSegment(request: Request, name: string, { sentence, text }: Said): Location | null {
  if (sentence.kind === 'missing') return null;
  const values = [...sentence.quoted, ...valuesBehindColons(text)];
  return values.flatMap((value) => segmentHolding(request, value) ?? [])[0] ?? idSegment(request, name);
}

/** `The provided NINO is invalid`, where the path alone can have provided it: the last segment with a figure in it. */
function givenInPath(request: Request, { sentence }: Said): Location | null {
  const { query, segments } = urlParts(request.url);
  if (sentence.kind === 'missing' || query.length > 0 || request.body.state !== 'absent') return null;
  const index = segments.findLastIndex(({ decoded }, at) => at > 0 && /\d/.test(decoded) && !/^v\d+(?:\.\d+)*$/.test(decoded));
  return index < 0 ? null : locationAt({ in: 'path', path: `/${index}` }, segments[index]!.range);
}
