// Values of any shape as the texts that forms, queries and header fields can hold.
import type { JsonValue } from '../core/patch-operation.ts';

/** The text of a single value; null for lists and objects. */
export function scalarText(value: JsonValue): string | null {
  if (value === null) return '';
  return typeof value === 'object' ? null : String(value);
}

/** One text with the steps that lead to it below where it is set; a list's elements have the step null. */
export interface FlatValue {
  readonly steps: readonly (string | null)[];
  readonly text: string;
}

/** Takes a value apart into texts; deeper than a few levels it is written as JSON. */
export function flatValues(value: JsonValue, steps: readonly (string | null)[] = []): FlatValue[] {
  const text = scalarText(value);
  if (text !== null) return [{ steps, text }];
  if (steps.length >= 8) return [{ steps, text: JSON.stringify(value) }];
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((element) => flatValues(element, [...steps, null]));
  return Object.entries(value as Record<string, JsonValue>).flatMap(([name, inner]) => flatValues(inner, [...steps, name]));
}
