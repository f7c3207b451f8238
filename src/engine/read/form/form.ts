// A body of form fields, as application/x-www-form-urlencoded writes them (WHATWG URL, section 5), with places.
import type { Range } from '../../core/location.ts';
import { formDecode } from '../url/percent.ts';

/** One field, decoded. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** The steps that the name's brackets spell: `a[b][]` is a, b and the running number. */
  readonly segments: string[];
  readonly nameRange: Range;
  /** Length 0 after the name when the field has no `=`. */
  readonly valueRange: Range;
}

/** Deeper brackets than these are no steps of their own: real forms stay below ten. */
const DEEPEST = 32;

/** Reads every field in order; empty fields (`a=1&&b=2`) are left out. */
export function readForm(text: string): readonly FormField[] {
  const fields: FormField[] = [];
  const segmentsOf = fieldSegments();
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('&', from);
    if (to < 0) to = text.length;
    if (to > from) fields.push(readField(text.slice(from, to), from, segmentsOf));
    from = to + 1;
  }
  return fields;
}

function readField(text: string, from: number, segmentsOf: (name: string) => string[]): FormField {
  const equals = text.indexOf('=');
  const nameEnd = equals < 0 ? text.length : equals;
  const valueStart = Math.min(nameEnd + 1, text.length);
  const name = formDecode(text.slice(0, nameEnd));
  return {
    name,
    value: formDecode(text.slice(valueStart)),
    segments: segmentsOf(name),
    nameRange: { offset: from, length: nameEnd },
    valueRange: { offset: from + valueStart, length: text.length - valueStart },
  };
}

/** Gives the steps of one field name after the other; an empty bracket gets its number among the fields with the same beginning. */
export function fieldSegments(): (name: string) => string[] {
  const counts = new Map<string, number>();
  return (name) => {
    const segments = bracketSegments(name);
    for (let at = 1; at < segments.length; at++) {
      if (segments[at] !== '') continue;
      const prefix = segments.slice(0, at).join('][');
      const count = counts.get(prefix) ?? 0;
      counts.set(prefix, count + 1);
      segments[at] = String(count);
    }
    return segments;
  };
}

/** The steps of a bracketed name: `a[b][]` gives a, b and ''; a name whose brackets do not match is one step. */
function bracketSegments(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  const inner = name.slice(open + 1, -1).split('][');
  if (inner.length > DEEPEST || inner.some((step) => step.includes('[') || step.includes(']'))) return [name];
  return [name.slice(0, open), ...inner];
}
