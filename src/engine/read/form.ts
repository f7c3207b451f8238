// A body of form fields, as application/x-www-form-urlencoded writes them (WHATWG URL, section 5), with places.
import type { Range } from '../core/location.ts';
import { formDecode } from './percent.ts';

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
  const counts = new Map<string, number>();
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('&', from);
    if (to < 0) to = text.length;
    if (to > from) fields.push(readField(text, from, to, counts));
    from = to + 1;
  }
  return fields;
}

function readField(text: string, from: number, to: number, counts: Map<string, number>): FormField {
  const equals = text.indexOf('=', from);
  const nameEnd = equals < 0 || equals > to ? to : equals;
  const valueStart = Math.min(nameEnd + 1, to);
  const name = formDecode(text.slice(from, nameEnd));
  return {
    name,
    value: formDecode(text.slice(valueStart, to)),
    segments: numbered(bracketSegments(name), counts),
    nameRange: { offset: from, length: nameEnd - from },
    valueRange: { offset: valueStart, length: to - valueStart },
  };
}

/** The steps of a bracketed name: `a[b][]` gives a, b and ''; a name whose brackets do not match is one step. */
export function bracketSegments(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  const inner = name.slice(open + 1, -1).split('][');
  if (inner.length > DEEPEST || inner.some((step) => step.includes('[') || step.includes(']'))) return [name];
  return [name.slice(0, open), ...inner];
}

/** Gives every empty step its number among the fields with the same beginning. */
function numbered(segments: string[], counts: Map<string, number>): string[] {
  for (let at = 1; at < segments.length; at++) {
    if (segments[at] !== '') continue;
    const prefix = segments.slice(0, at).join('][');
    const count = counts.get(prefix) ?? 0;
    counts.set(prefix, count + 1);
    segments[at] = String(count);
  }
  return segments;
}
