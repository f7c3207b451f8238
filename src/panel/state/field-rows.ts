// Tables of names and values (headers, cookies, query, path), with culprits marked or changes shown.
import type { Mark } from '../text/marked-lines.ts';
import { markOf, nameOf, type Culprit } from './culprits.ts';

/** A name with its value as the table shows it. */
export interface Field {
  readonly name: string;
  readonly value: string;
  /** The value as sent, when that differs from what is shown. */
  readonly raw?: string;
}

export interface FieldRow extends Field {
  readonly state: 'plain' | 'absent' | 'added' | 'removed';
  /** Offsets into the value; the whole value where the culprit's own characters are not known. */
  readonly marks: readonly Mark[];
}

/** How a table finds the row that a culprit speaks of. */
export interface FieldMatch {
  readonly matches: (culprit: Culprit, field: Field, index: number) => boolean;
  /** True when the culprits' offsets count within the shown value. */
  readonly offsetsInValue: boolean;
}

/** The rows as sent, with marks; a field that is missing gets a row of its own at the end. */
export function markedRows(fields: readonly Field[], culprits: readonly Culprit[], match: FieldMatch): readonly FieldRow[] {
  const marks = fields.map((): Mark[] => []);
  const absent = new Map<string, FieldRow>();
  for (const culprit of culprits) {
    const index = fields.findIndex((field, at) => match.matches(culprit, field, at));
    if (index >= 0) marks[index]!.push(...marksInValue(culprit, fields[index]!.value, match.offsetsInValue));
    else if (culprit.at.path !== '' && !absent.has(culprit.at.path)) {
      const name = nameOf(culprit.at);
      absent.set(culprit.at.path, { name, value: '', state: 'absent', marks: [wholeMark(culprit, '')] });
    }
  }
  return [...fields.map((field, index): FieldRow => ({ ...field, state: 'plain', marks: marks[index]! })), ...absent.values()];
}

function marksInValue(culprit: Culprit, value: string, offsetsInValue: boolean): Mark[] {
  const exact = offsetsInValue ? markOf(culprit).filter((mark) => mark.length > 0 && mark.offset + mark.length <= value.length) : [];
  return exact.length > 0 ? exact : [wholeMark(culprit, value)];
}

function wholeMark({ at, finding, leading, message }: Culprit, value: string): Mark {
  return { offset: 0, length: value.length, kind: leading ? 'culprit' : 'other', finding, label: message, name: nameOf(at) };
}

/** The rows after the fixes: what is new is marked, and what was taken out stands where it was, ahead of what took its place. */
export function changedRows(before: readonly Field[], after: readonly Field[]): readonly FieldRow[] {
  const left = [...before];
  const rows: FieldRow[] = [];
  for (const [index, field] of after.entries()) {
    const partner = left.findIndex((old) => isSame(old, field));
    if (partner >= 0) {
      for (const gone of left.splice(0, partner + 1).slice(0, -1)) rows.push({ ...gone, state: 'removed', marks: [] });
      rows.push({ ...field, state: 'plain', marks: [] });
    } else {
      const [replaced] = left;
      if (replaced?.name === field.name && !after.slice(index).some((later) => isSame(replaced, later))) {
        left.shift();
        rows.push({ ...replaced, state: 'removed', marks: [] });
      }
      rows.push({ ...field, state: 'added', marks: [] });
    }
  }
  return [...rows, ...left.map((gone): FieldRow => ({ ...gone, state: 'removed', marks: [] }))];
}

function isSame(a: Field, b: Field): boolean {
  return a.name === b.name && a.value === b.value;
}
