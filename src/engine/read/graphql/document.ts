// GraphQL documents (https://spec.graphql.org/October2021/#sec-Document): what they declare and use, or where they stop being one.
import { GraphQLError, Kind, parse, type ASTNode, type DocumentNode, type TypeNode } from 'graphql';

export { selectedBy, selectedUnder } from './selection.ts';

/** Documents with more tokens are not read: servers set such limits too. */
const MOST_TOKENS = 20_000;
const MOST_NODES = 100_000;

/** A declared type: `[Int!]!` is a required list of required Int. */
export interface GraphqlType {
  readonly text: string;
  readonly required: boolean;
  /** The named type; for a list that of its elements at the bottom. */
  readonly name: string;
  /** The elements' type; null when it is no list. */
  readonly elements: GraphqlType | null;
}

export interface GraphqlVariable {
  readonly name: string;
  readonly type: GraphqlType;
  readonly hasDefault: boolean;
}

/** A name in the document, with its place in UTF-16 units of the document. */
export interface GraphqlName {
  readonly name: string;
  readonly offset: number;
}

export interface GraphqlOperation {
  /** Null for an anonymous one. */
  readonly name: string | null;
  readonly kind: string;
  readonly variables: readonly GraphqlVariable[];
}

/** What a document holds; `fault` is where it stops being one, and the rest is then empty. */
export interface GraphqlReading {
  readonly fault: { readonly offset: number; readonly reason: string } | null;
  readonly operations: readonly GraphqlOperation[];
  readonly fragments: readonly string[];
  /** Uses of variables and fragments, not their declarations. */
  readonly usedVariables: readonly GraphqlName[];
  readonly usedFragments: readonly GraphqlName[];
}

const NOTHING = { operations: [], fragments: [], usedVariables: [], usedFragments: [] };

/** Reads a document; null when it is too large or nested too deep to be read. Never throws. */
export function readGraphql(text: string): GraphqlReading | null {
  try {
    return reading(parse(text, { maxTokens: MOST_TOKENS }));
  } catch (error) {
    // Deep nesting overflows the parser's stack.
    if (!(error instanceof GraphQLError) || /token limit/i.test(error.message)) return null;
    const offset = Math.min(error.positions?.[0] ?? 0, text.length);
    return { ...NOTHING, fault: { offset, reason: error.message.replace(/^Syntax Error: /, '').slice(0, 300) } };
  }
}

function reading({ definitions }: DocumentNode): GraphqlReading | null {
  const operations = definitions.flatMap((each): GraphqlOperation[] => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return [];
    const variables = (each.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
      name: variable.name.value,
      type: typeOf(type),
      hasDefault: defaultValue !== undefined,
    }));
    return [{ name: each.name?.value ?? null, kind: each.operation, variables }];
  });
  const fragments = definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [each.name.value] : []));
  const uses = usesIn(definitions);
  return uses && { fault: null, operations, fragments, ...uses };
}

function typeOf(node: TypeNode): GraphqlType {
  if (node.kind === Kind.NON_NULL_TYPE) {
    const inner = typeOf(node.type);
    return { ...inner, text: `${inner.text}!`, required: true };
  }
  if (node.kind === Kind.NAMED_TYPE) return { text: node.name.value, required: false, name: node.name.value, elements: null };
  const elements = typeOf(node.type);
  return { text: `[${elements.text}]`, required: false, name: elements.name, elements };
}

/** Walks the tree without recursion; null when it is too large. */
function usesIn(definitions: readonly ASTNode[]): Pick<GraphqlReading, 'usedVariables' | 'usedFragments'> | null {
  const usedVariables: GraphqlName[] = [];
  const usedFragments: GraphqlName[] = [];
  const stack: unknown[] = [...definitions];
  for (let seen = 0; stack.length > 0; seen++) {
    if (seen > MOST_NODES) return null;
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { kind, name } = node as { kind?: string; name?: { value: string; loc?: { start: number } } };
    if (name && kind === Kind.VARIABLE) usedVariables.push({ name: name.value, offset: name.loc?.start ?? 0 });
    if (name && kind === Kind.FRAGMENT_SPREAD) usedFragments.push({ name: name.value, offset: name.loc?.start ?? 0 });
    for (const [key, value] of Object.entries(node))
      if (key !== 'loc' && !(kind === Kind.VARIABLE_DEFINITION && key === 'variable')) stack.push(value);
  }
  return { usedVariables: byOffset(usedVariables), usedFragments: byOffset(usedFragments) };
}

function byOffset(names: readonly GraphqlName[]): GraphqlName[] {
  return names.toSorted((a, b) => a.offset - b.offset);
}
