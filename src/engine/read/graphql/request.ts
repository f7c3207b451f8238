// Finds the GraphQL documents that a request carries (GraphQL over HTTP: as JSON, as application/graphql, or in the query string).
import { knownText, type Request } from '../../core/exchange.ts';
import { isObject } from '../../core/is-object.ts';
import type { Place, Range } from '../../core/location.ts';
import { memo } from '../../core/memo.ts';
import { toPointer } from '../../core/pointer.ts';
import { bodyJson } from '../body/json.ts';
import { bodyTree } from '../body/tree.ts';
import { readJson } from '../json/json.ts';
import type { GraphqlOperation, GraphqlReading } from './document.ts';
import { graphqlReader } from './graphql-reader.ts';
import { unitInJsonString } from '../json/string-offset.ts';
import { mediaTypeOf } from '../head/media-type.ts';
import { urlParts } from '../url/parts.ts';

/** One document with what goes along. */
export interface GraphqlRequest {
  readonly text: string;
  readonly reading: GraphqlReading;
  /** Where the document stands. */
  readonly place: Place;
  /** The pointer of the object that holds query, variables and operationName; null when they do not stand in a JSON body. */
  readonly base: string | null;
  /** undefined when there are none, or when they are not at hand. */
  readonly variables: unknown;
  readonly operationName: string | null;
  /** The characters of the request behind one character of the document; null where they cannot be told. */
  readonly rangeOf: (offset: number) => Range | null;
}

/** The addresses that GraphQL servers have by custom. */
const ADDRESS = /\/(?:graphql|gql|graphiql)\b/i;
/** Behind an opening brace a field goes on as GraphQL's do: `{app="x"}` is LogQL, `{ status: "A" }` a filter. */
const DOCUMENT =
  /^(?:\s|,|\uFEFF|#[^\n]*\n)*(?:(?:query|mutation|subscription)\b\s*(?:\w{1,200}\s*)?[({@]|fragment\s+\w{1,200}\s+on\b|\{\s*(?:\}|#|\.\.\.|[A-Za-z_]\w{0,200}(?!\w)\s*(?:[({}@,#A-Za-z_]|:\s*[A-Za-z_]|\.\.\.|$)))/;
const MOST_BATCHED = 20;

/** True for an address that by its name takes GraphQL. */
export function isGraphqlAddress(url: string): boolean {
  return ADDRESS.test(url.slice(0, 2000).split('?')[0] ?? '');
}

/** What a request with a document has somewhere, however it is escaped. */
const SIGN = /query|graphi?ql|gql|\\u|%/i;

/** True where a document may be found: then the reader must be there. */
export function mayHoldGraphql({ url, headers, body }: Request): boolean {
  return SIGN.test(url) || SIGN.test(mediaTypeOf(headers)?.essence ?? '') || SIGN.test(knownText(body) ?? '');
}

/** The documents of the request; empty for anything but GraphQL. */
export const graphqlRequests: (request: Request) => readonly GraphqlRequest[] = memo((request: Request) => {
  const text = knownText(request.body);
  if (text !== null && request.body.state === 'known' && !request.body.complete) return [];
  if (text === null || text === '') return inQuery(request);
  if (mediaTypeOf(request.headers)?.essence === 'application/graphql') return inWholeBody(text);
  const json = bodyJson(request);
  if (!json?.valid) return [];
  if (Array.isArray(json.value))
    return json.value.slice(0, MOST_BATCHED).flatMap((each, index) => inObject(request, text, each, `/${index}`));
  return inObject(request, text, json.value, '');
});

function isDocument(text: unknown, url: string): text is string {
  return typeof text === 'string' && text.trim() !== '' && (DOCUMENT.test(text.slice(0, 5000)) || isGraphqlAddress(url));
}

function inObject(request: Request, body: string, value: unknown, base: string): GraphqlRequest[] {
  if (!isObject(value) || !Object.hasOwn(value, 'query') || !isDocument(value['query'], request.url)) return [];
  const { query, variables, operationName } = value;
  const reading = graphqlReader.now().readGraphql(query);
  const range = bodyTree(request)?.rangeOf(`${base}/query`);
  if (!reading || !range) return [];
  return [
    {
      text: query,
      reading,
      place: { in: 'body', path: `${base}/query` },
      base,
      variables,
      operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
      rangeOf: (offset) => unitInJsonString(body, range.offset, offset),
    },
  ];
}

function inWholeBody(text: string): GraphqlRequest[] {
  const reading = graphqlReader.now().readGraphql(text);
  const rangeOf = (offset: number): Range => ({ offset, length: offset < text.length ? 1 : 0 });
  return reading
    ? [{ text, reading, place: { in: 'body', path: '' }, base: null, variables: undefined, operationName: null, rangeOf }]
    : [];
}

function inQuery(request: Request): GraphqlRequest[] {
  const { query } = urlParts(request.url);
  const parameter = query.find(({ name }) => name === 'query');
  if (!parameter || !isDocument(parameter.value, request.url)) return [];
  const reading = graphqlReader.now().readGraphql(parameter.value);
  const named = query.find(({ name }) => name === 'operationName')?.value;
  const at: Place = { in: 'query', path: 'query' };
  const variables = variablesIn(query.find(({ name }) => name === 'variables')?.value ?? '');
  return reading
    ? [{ text: parameter.value, reading, place: at, base: null, variables, operationName: named || null, rangeOf: () => null }]
    : [];
}

/** The parameter's JSON; none at all where it is left out or empty, undefined where it is no object. */
function variablesIn(text: string): unknown {
  if (text.trim() === '') return {};
  const { valid, value } = readJson(text);
  return valid && isObject(value) ? value : undefined;
}

/** The operation that will run: the named one, else the only one; undefined where none is told apart. */
export function runningOperation({ reading: { operations }, operationName }: GraphqlRequest): GraphqlOperation | undefined {
  if (operationName !== null) return operations.find(({ name }) => name === operationName);
  return operations.length === 1 ? operations[0] : undefined;
}

/** Where a member beside the document stands, or would; null where the whole body is the document. */
export function memberPlace({ base, place }: GraphqlRequest, name: string): Place | null {
  if (base !== null) return { in: 'body', path: `${base}${toPointer([name])}` };
  return place.in === 'query' ? { in: 'query', path: name } : null;
}

/** Where a variable stands, or would; in the query all share one parameter. */
export function variablePlace({ base }: GraphqlRequest, name: string): Place {
  return base === null ? { in: 'query', path: 'variables' } : { in: 'body', path: `${base}${toPointer(['variables', name])}` };
}
