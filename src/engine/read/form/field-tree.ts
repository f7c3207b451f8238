// Named fields, of a form or of a multipart body, as one nested tree with places.
import type { BodyTree } from '../../core/body-tree.ts';
import type { Range } from '../../core/location.ts';
import { fromPointer, toPointer } from '../../core/pointer.ts';

/** A field as it takes part in the tree. */
export interface TreeField {
  readonly segments: readonly string[];
  readonly value: unknown;
  readonly nameRange: Range | null;
  readonly valueRange: Range;
  /** The tree of what the field holds, with ranges in the whole body's text. */
  readonly inner?: BodyTree;
}

/** A place that one or several fields share: `/a` for `a[b]` and `a[c]`. */
interface Branch {
  readonly fields: TreeField[];
  readonly children: Map<string, Branch>;
}

/** The look-ups of a body tree over fields; new fields go to `end`. */
export function fieldTree(fields: readonly TreeField[], end: Range): Pick<BodyTree, 'value' | 'rangeOf' | 'nameRangeOf' | 'insertionAt'> {
  const root: Branch = { fields: [], children: new Map() };
  for (const field of fields) plant(root, field);
  return {
    value: valueOf(root),
    rangeOf: (pointer) => {
      const found = find(root, pointer);
      if (!found) return null;
      return found.rest === '' ? rangeOf(found.branch, found.field) : (found.field?.inner?.rangeOf(found.rest) ?? null);
    },
    nameRangeOf: (pointer) => {
      const found = find(root, pointer);
      if (!found) return null;
      return found.rest === '' ? (found.field?.nameRange ?? null) : (found.field?.inner?.nameRangeOf(found.rest) ?? null);
    },
    insertionAt: (pointer) => {
      const segments = fromPointer(pointer);
      if (!segments || segments.length === 0) return null;
      const found = segments.length === 1 ? null : find(root, toPointer(segments.slice(0, -1)));
      if (found?.field?.inner) return found.field.inner.insertionAt(found.rest + toPointer(segments.slice(-1)));
      return segments.length === 1 || found ? end : null;
    },
  };
}

function plant(root: Branch, field: TreeField): void {
  let branch = root;
  for (const segment of field.segments) {
    let child = branch.children.get(segment);
    if (!child) branch.children.set(segment, (child = { fields: [], children: new Map() }));
    branch = child;
  }
  branch.fields.push(field);
}

interface Found {
  readonly branch: Branch;
  /** The first field at or below the place. */
  readonly field: TreeField | undefined;
  /** What of the pointer leads on into the field's own tree. */
  readonly rest: string;
}

function find(root: Branch, pointer: string): Found | null {
  const segments = fromPointer(pointer);
  if (!segments || segments.length === 0) return null;
  let branch = root;
  for (const [at, segment] of segments.entries()) {
    const child = branch.children.get(segment);
    if (child) {
      branch = child;
      continue;
    }
    const repeated = branch.fields.length > 1 && /^\d{1,9}$/.test(segment) ? branch.fields[Number(segment)] : undefined;
    const field = repeated ?? (branch.fields.length === 1 ? branch.fields[0] : undefined);
    const rest = toPointer(segments.slice(repeated ? at + 1 : at));
    if (!field || (rest !== '' && !field.inner?.rangeOf(rest))) return null;
    return { branch: { fields: [field], children: new Map() }, field, rest };
  }
  return { branch, field: firstField(branch), rest: '' };
}

function firstField(branch: Branch): TreeField | undefined {
  let at: Branch | undefined = branch;
  while (at && at.fields.length === 0) at = at.children.values().next().value;
  return at?.fields[0];
}

/** A field's value; for a branch, from the first of its fields on as long as they stand side by side. */
function rangeOf(branch: Branch, first: TreeField | undefined): Range | null {
  if (!first) return null;
  if (branch.fields.length > 0) return first.valueRange;
  let end = first.valueRange.offset + first.valueRange.length;
  for (const field of fieldsBelow(branch)) {
    if (field.nameRange?.offset === end + 1) end = field.valueRange.offset + field.valueRange.length;
  }
  const offset = first.nameRange?.offset ?? first.valueRange.offset;
  return { offset, length: end - offset };
}

/** All fields below a branch, in the text's order. Names have few steps (`DEEPEST` in form.ts), so this does not go deep. */
function fieldsBelow(branch: Branch): TreeField[] {
  const below = [...branch.fields, ...[...branch.children.values()].flatMap(fieldsBelow)];
  return below.toSorted((a, b) => a.valueRange.offset - b.valueRange.offset);
}

function valueOf(branch: Branch): unknown {
  if (branch.children.size === 0) {
    const values = branch.fields.map((field) => field.value);
    return values.length === 1 ? values[0] : values.length > 1 ? values : {};
  }
  const names = [...branch.children.keys()];
  if (names.every((name, index) => name === String(index))) return [...branch.children.values()].map(valueOf);
  const members = Object.create(null) as Record<string, unknown>;
  for (const [name, child] of branch.children) members[name] = valueOf(child);
  return members;
}
