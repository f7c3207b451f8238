// Finds a name among query parameters, path segments, header fields and cookies.
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import { memo } from '../core/memo.ts';
import { locationAt, type Location, type Part } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { cookiesOf } from '../read/head/cookies.ts';
import { parametersOfJson } from '../read/request/parameter-document.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { urlParts, type PathSegment, type QueryParameter } from '../read/url/parts.ts';
import type { Sentence } from '../read/prose/sentence.ts';

/** A name outside the body: brackets as the query spells them. */
export function bracketedName(segments: readonly Segment[]): string {
  const [head = '', ...rest] = segments;
  return String(head) + rest.map((segment) => `[${segment}]`).join('');
}

/** The query parameter of this name, in any spelling; null when there is none. `a`, `a[]` and `a[b]` count as one name's forms. */
export function queryPlace(request: Request, name: string): Location | null {
  const { named, folded, unbracketed, bracketed } = parametersByName(request);
  // `id[0]` is the first of a parameter that is repeated, or the first value within it.
  const element = /^(.+)\[(\d{1,6})\]$/.exec(name);
  const repeated = element ? (named.get(element[1]!) ?? []) : [];
  const parameter =
    named.get(name)?.[0] ??
    folded.get(foldName(name)) ??
    unbracketed.get(withoutBrackets(foldName(name))) ??
    repeated[Number(element?.[2])] ??
    repeated[0] ??
    onlyAround(bracketed, name);
  return parameter ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : null;
}

/** The query parameters by their names in several spellings: a document may ask for thousands of names. */
const parametersByName = memo(({ url }: Request) => {
  const { query } = urlParts(url);
  const named = new Map<string, QueryParameter[]>();
  for (const each of query) {
    const alike = named.get(each.name);
    if (alike) alike.push(each);
    else named.set(each.name, [each]);
  }
  const folded = new Map<string, QueryParameter>();
  const unbracketed = new Map<string, QueryParameter>();
  for (const each of query.toReversed()) {
    folded.set(foldName(each.name), each);
    unbracketed.set(foldName(withoutBrackets(each.name)), each);
  }
  const bracketed = query.filter(({ name }) => name.includes('[')).map((parameter) => ({ parameter, steps: stepsOf(parameter.name) }));
  return { named, folded, unbracketed, bracketed };
});

function withoutBrackets(name: string): string {
  return name.replaceAll(/[[\]]/g, '');
}

function stepsOf(name: string): string {
  return `.${readFieldPath(name).segments.join('.')}.`;
}

/** The one parameter among whose steps stand those of the name: `where[state][equals]` for `state`. */
function onlyAround(bracketed: readonly { parameter: QueryParameter; steps: string }[], name: string): QueryParameter | undefined {
  const steps = stepsOf(name);
  const around = bracketed.filter((each) => each.steps.includes(steps));
  return around.length === 1 && steps !== '..' ? around[0]?.parameter : undefined;
}

/** Where a query parameter would be added. `Page` is what .NET and Go call their own field: the parameter has a small letter, unless the others have capitals too. */
export function absentQueryPlace(request: Request, stated: string): Location {
  const { query, queryRange, fragment } = urlParts(request.url);
  const isType = /^[A-Z](?:[a-z][A-Za-z]*)?$/.test(stated) && !query.some(({ name }) => /^[A-Z]/.test(name));
  const isDotted = query.some((each) => each.name.includes('.')) && !query.some((each) => each.name.includes('['));
  const spelled = isDotted ? stated.replaceAll(/\[([^[\]]*)\]/g, '.$1') : stated;
  const name = isType ? spelled.charAt(0).toLowerCase() + spelled.slice(1) : spelled;
  const end = request.url.length - (fragment === null ? 0 : fragment.length + 1);
  const offset = queryRange ? queryRange.offset + queryRange.length : end;
  return { in: 'query', path: name, offset, length: 0 };
}

/** The one query parameter that holds a whole JSON object, as tRPC's `input` and LoopBack's `filter` do: names that stand nowhere else are its members'. */
export function parameterOfJson(request: Request): Location | null {
  const [only, another] = parametersOfJson(request);
  return only && !another ? locationAt({ in: 'query', path: only.name }, only.valueRange) : null;
}

/** The one query parameter among whose words is the one name that the sentence does not know: `$select=id,nme`, `fields=id,nme`. */
export function parameterHolding(request: Request, { kind, places }: Sentence): Location | null {
  const [named, ...others] = kind === 'unknown-member' ? places : [];
  if (!named || others.length > 0 || !/^[\w.-]{2,100}$/.test(named.text)) return null;
  const [only, another] = urlParts(request.url).query.filter(({ value }) => value.split(/[^\w.-]+/, 500).includes(named.text));
  return only && !another ? locationAt({ in: 'query', path: only.name }, only.valueRange) : null;
}

/** Servers behind CGI (RFC 3875, section 4.1.18) and WSGI call a field `HTTP_X_TENANT`. */
function fieldName(name: string): string {
  return /^HTTP_[A-Z\d_]+$/.test(name) ? name.slice(5).replaceAll('_', '-') : name;
}

/** The header field of this name; null when there is none. */
export function headerPlace(request: Request, name: string): Location | null {
  const folded = foldName(fieldName(name));
  const field = request.headers.find((each) => foldName(each.name) === folded);
  return field ? { in: 'header', path: field.name.toLowerCase(), offset: 0, length: field.value.length } : null;
}

/** The cookie of this name; null when there is none. */
export function cookiePlace(request: Request, name: string): Location | null {
  const folded = foldName(name);
  const cookie = cookiesOf(request.headers).find((each) => foldName(each.name) === folded);
  return cookie ? locationAt({ in: 'cookie', path: cookie.name }, cookie.range) : null;
}

/**
 * The path segment that a path parameter fills. Servers name the parameter, the URL does not: the rejected value tells the segment, else
 * the one after its name (`/users/{id}` for `user`), else the last.
 */
export function pathPlace(request: Request, name: string, rejected: unknown): Location | null {
  const { segments } = urlParts(request.url);
  const held = typeof rejected === 'string' || typeof rejected === 'number' ? segmentHolding(request, String(rejected)) : null;
  if (held) return held;
  const index = segmentAfter(segments, foldName(name).replace(/id$/, '')) ?? segments.length - 1;
  const segment = segments[index];
  return segment ? locationAt({ in: 'path', path: `/${index}` }, segment.range) : null;
}

/** The index of the segment after the one that is this noun, or its plural; null where none follows it. */
function segmentAfter(segments: readonly PathSegment[], noun: string): number | null {
  const index = noun === '' ? 0 : segments.findIndex(({ decoded }) => foldName(decoded).replace(/s$/, '') === noun) + 1;
  return index > 0 && index < segments.length ? index : null;
}

/** `id`, `petId`, `order_id`; not `invalid`. */
const ID_NAME = /^(?:[iI][dD]|(?:pu|u)uid|UUID|guid|mbid|slug)$|[a-z\d](?:I[dD]|Uuid|UUID|Guid)$|[_-](?:[iI][dD]|uuid|UUID|slug)$/;

/** The path segment that an id's name means: the one after the name of its thing, else the last that follows a plural (`/lists/{id}/items`). */
export function idSegment(request: Request, name: string): Location | null {
  if (!ID_NAME.test(name)) return null;
  const { segments } = urlParts(request.url);
  const texts = segments.map(({ decoded }) => decoded);
  const named = segmentAfter(segments, foldName(name).replace(/(?:id|uuid|guid|slug)$/, ''));
  const listed = texts.findLastIndex((text, index) => /[a-z]{2}s$/.test(texts[index - 1] ?? '') && !/^[a-z]+s$/.test(text));
  const last = request.method === 'POST' && request.body.state !== 'absent' && !/\d/.test(texts.at(-1) ?? '') ? -1 : texts.length - 1;
  const index = named ?? (listed >= 0 ? listed : last);
  const segment = segments[index];
  return segment ? locationAt({ in: 'path', path: `/${index}` }, segment.range) : null;
}

/** The path segment that is this text, decoded or as it stands; null when there is none. */
export function segmentHolding(request: Request, value: string): Location | null {
  const { segments } = urlParts(request.url);
  const index = segments.findIndex((each) => each.decoded === value || each.text === value);
  return index < 0 ? null : locationAt({ in: 'path', path: `/${index}` }, segments[index]!.range);
}

/** The place of a name in a part other than the body, present or not. */
export function placeIn(request: Request, part: Exclude<Part, 'body'>, name: string, rejected: unknown): Location {
  switch (part) {
    case 'query':
      return queryPlace(request, name) ?? absentQueryPlace(request, name);
    case 'path':
      return pathPlace(request, name, rejected) ?? { in: 'path', path: '/0' };
    case 'header':
      return headerPlace(request, name) ?? { in: 'header', path: fieldName(name).toLowerCase(), offset: 0, length: 0 };
    case 'cookie':
      return cookiePlace(request, name) ?? { in: 'cookie', path: name, offset: 0, length: 0 };
    case 'method':
    case 'url':
      return { in: part, path: '' };
  }
}
