// Where something stands in a GraphQL document: at the end of a way down its selection sets and arguments, or under a name.
import {
  Kind,
  parse,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type ObjectFieldNode,
  type ValueNode,
} from 'graphql';
import type { Range } from '../../core/location.ts';
import type { Segment } from '../../core/pointer.ts';

/** A field, an argument or a member of an object in the document. Characters are UTF-16 units of the document. */
export interface Selected {
  /** Null for an element of a list. */
  readonly name: Range | null;
  /** Null for a field, which has none. */
  readonly value: Range | null;
  /** The variable that gives the value; null where the document itself does. */
  readonly variable: string | null;
  /** What is left of the way below the variable. */
  readonly steps: readonly Segment[];
}

type Named = FieldNode | ArgumentNode | ObjectFieldNode;

const MOST_FIELDS = 5_000;

/** As far as the way leads, each step a name, an index, or one of the words `selectionSet` and `args`; null where it leads nowhere. Never throws. */
export function selectedBy(text: string, way: readonly Segment[]): Selected | null {
  const document = parsed(text);
  if (!document) return null;
  let children: readonly Named[] = [];
  let found: Named | null = null;
  let value: ValueNode | null = null;
  for (const [index, step] of way.entries()) {
    if (value?.kind === Kind.VARIABLE) return selected(found, value, way.slice(index));
    const named: Named | undefined = children.find((child) => child.name.value === step || aliasOf(child) === step);
    if (named) found = named;
    if (named && named.kind !== Kind.FIELD) value = named.value;
    else if (!named && value?.kind === Kind.LIST) {
      value = value.values[Number(step)] ?? null;
      if (value === null) break;
    } else if (!named && step === 'selectionSet') children = fieldsOf(document, found?.kind === Kind.FIELD ? found : null);
    else if (!named && step === 'args' && found?.kind === Kind.FIELD) children = found.arguments ?? [];
    // One value stands for a list of one.
    else if (!named && typeof step !== 'number') break;
    if (value) children = value.kind === Kind.OBJECT ? value.fields : [];
    else if (named) children = [];
  }
  return selected(found, value, []);
}

/** What bears this name: the first from a character on, or without one the only one there is; null where there is none. Never throws. */
export function selectedUnder(text: string, name: string, from: number | null): Selected | null {
  const document = parsed(text);
  if (!document) return null;
  const found: Named[] = [];
  const take = (node: Named): void => {
    if (node.name.value === name && (node.name.loc?.start ?? 0) >= (from ?? 0)) found.push(node);
  };
  visit(document, { Field: take, Argument: take, ObjectField: take });
  const [first = null, another] = found;
  if (first === null || (another && from === null)) return null;
  return selected(first, first.kind === Kind.FIELD ? null : first.value, []);
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: 20_000 });
  } catch {
    return null;
  }
}

function aliasOf(node: Named): string | undefined {
  return node.kind === Kind.FIELD ? node.alias?.value : undefined;
}

/** The fields of a selection set, with those of its fragments; of the operations where no field is given. */
function fieldsOf({ definitions }: DocumentNode, field: FieldNode | null): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();
  const open = field
    ? [...(field.selectionSet?.selections ?? [])]
    : definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : []));
  for (const selection of open) {
    if (fields.length > MOST_FIELDS) break;
    if (selection.kind === Kind.FIELD) fields.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(...selection.selectionSet.selections);
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value) as
        | FragmentDefinitionNode
        | undefined;
      open.push(...(fragment?.selectionSet.selections ?? []));
    }
  }
  return fields;
}

function selected(found: Named | null, value: ValueNode | null, steps: readonly Segment[]): Selected | null {
  if (!found) return null;
  const isOwn = value === null || found.kind === Kind.FIELD || found.value === value;
  return {
    name: isOwn ? rangeOf(found.name) : null,
    value: value && rangeOf(value),
    variable: value?.kind === Kind.VARIABLE ? value.name.value : null,
    steps,
  };
}

function rangeOf({ loc }: { readonly loc?: { readonly start: number; readonly end: number } | undefined }): Range | null {
  return loc ? { offset: loc.start, length: loc.end - loc.start } : null;
}
