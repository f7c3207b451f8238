// What a GraphQL server says of the document leads into it, or to the variable that gives the value there: never to a member beside it.
import type { LocatedClaim, StatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location, type Range } from '../core/location.ts';
import { fromPointer, type Segment } from '../core/pointer.ts';
import { graphqlReader } from '../read/graphql/graphql-reader.ts';
import { graphqlRequests, variablePlace, type GraphqlRequest } from '../read/graphql/request.ts';
import type { Selected } from '../read/graphql/selection.ts';
import { saysOfDocument } from '../read/prose/graphql.ts';
import { ofValue } from '../read/prose/said-of.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { positionInBody } from './parse-position.ts';

/** The claim at its place in the document, or stated anew for a variable; null for what is not said of the document, or of one that is not known. */
export function inSelection(request: Request, claim: StatedClaim): LocatedClaim | StatedClaim | null {
  // The steps lead into the variables already.
  if (claim.stated?.segments) return null;
  const way = wayOf(claim);
  if (!way && claim.position?.inside !== 'query' && !saysOfDocument(claim.text)) return null;
  const [graphql, another] = graphqlRequests(request);
  if (!graphql || another || graphql.reading.fault) return null;
  const found = way ? graphqlReader.now().selectedBy(graphql.text, way) : named(graphql, claim);
  if (!found) return way || !claim.position ? inDocument(claim, locationAt(graphql.place, null)) : null;
  const { kind } = readSentence(claim.text);
  const isOfName = !found.value || kind === 'unknown-member' || (!way && !ofValue.has(kind));
  const range = isOfName ? found.name : found.value;
  if (found.variable !== null && (found.steps.length > 0 || !isOfName)) return ofVariable(graphql, claim, found.variable, found.steps);
  return inDocument(claim, locationAt(graphql.place, range && charactersOf(graphql, range)));
}

/** Hasura: `extensions.path` is `$.selectionSet.insert_users.args.objects[0].age`. */
function wayOf({ stated }: StatedClaim): readonly Segment[] | null {
  return stated?.text.startsWith('$.selectionSet.') ? readFieldPath(stated.text).segments : null;
}

/** The first name of the words that the document holds, where the server points there or behind. */
function named({ text }: GraphqlRequest, { text: words, position }: StatedClaim): Selected | null {
  const { names, quoted } = readSentence(words);
  const { inside: _, ...pointed } = position ?? {};
  const from = position ? (positionInBody(text, pointed)?.offset ?? null) : null;
  const inOrder = [...names, ...quoted].toSorted((a, b) => words.indexOf(a) - words.indexOf(b));
  for (const name of inOrder) {
    const found = graphqlReader.now().selectedUnder(text, name, from);
    if (found) return found;
  }
  return null;
}

function inDocument(claim: StatedClaim, at: Location): LocatedClaim {
  return { ...claim, position: { inside: 'query' }, at };
}

function ofVariable(graphql: GraphqlRequest, claim: StatedClaim, name: string, steps: readonly Segment[]): StatedClaim {
  const { in: part, path } = variablePlace(graphql, name);
  const way = part === 'body' ? [...(fromPointer(path) ?? []), ...steps] : [path];
  const { position: _, ...rest } = claim;
  return { ...rest, stated: { text: claim.stated?.text ?? name, segments: way, in: part } };
}

/** The characters of the request for those of the document; null where they cannot be told. */
function charactersOf({ rangeOf }: GraphqlRequest, { offset, length }: Range): Range | null {
  const first = rangeOf(offset);
  const last = rangeOf(offset + length);
  return first && last && { offset: first.offset, length: last.offset - first.offset };
}
