// A GraphQL request in a JSON body: the document as it was written, and its variables.
import { bodyTree, type Range, type Request } from '#engine/index.ts';

export interface GraphqlBody {
  readonly document: string;
  /** Where it stands in the body's text, quotes included. */
  readonly at: Range;
  readonly operationName: string | null;
  /** undefined when there are none. */
  readonly variables: unknown;
}

const DOCUMENT = /^\s*(?:#[^\n]*\n\s*)*(?:query|mutation|subscription|fragment)\b|^\s*\{\s*[A-Za-z_]/;

/** Null for a body that is none. */
export function graphqlBody(request: Request): GraphqlBody | null {
  if (request.body.state !== 'known' || !/"query"\s*:/.test(request.body.text.slice(0, 100_000))) return null;
  const tree = bodyTree(request);
  const [value, at] = [tree?.value, tree?.rangeOf('/query')];
  if (typeof value !== 'object' || value === null || !('query' in value) || !at) return null;
  const { query, operationName, variables } = value as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string' || !DOCUMENT.test(query.slice(0, 2000))) return null;
  return { document: query, at, operationName: typeof operationName === 'string' ? operationName : null, variables };
}
