// Between the two ways in which pages send flat values: form fields and a JSON object.
import type { JsonValue } from '../../core/patch-operation.ts';
import { readForm } from './form.ts';
import { readMultipart } from './multipart.ts';

/** Form fields as JSON text. Plain numbers and booleans lose their quotes, as they have none in most interfaces. Null when names repeat or nest. */
export function formToJson(text: string): string | null {
  const fields = readForm(text);
  if (fields.some(({ segments }) => segments.length > 1) || new Set(fields.map(({ name }) => name)).size < fields.length) return null;
  return JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, plainValue(value)])));
}

/** The parts of a multipart form as JSON text, as `formToJson` does it; null when one is a file, or the form is cut. */
export function partsToJson(text: string): string | null {
  const { parts, closed } = readMultipart(text, null);
  const names = new Set(parts.map(({ name }) => name));
  if (!closed || parts.length === 0 || names.size < parts.length) return null;
  if (parts.some(({ name, filename }) => name === null || filename !== null || /[[\]]/.test(name))) return null;
  const members = parts.map(({ name, bodyRange: { offset, length } }) => [name, plainValue(text.slice(offset, offset + length))]);
  return JSON.stringify(Object.fromEntries(members));
}

/** The number or boolean that a text spells in full, else the text: `5`, `1.5` and `true`, but not `05`, `+5` or `1e3`. */
export function plainValue(text: string): JsonValue {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : text;
}

/** An object of plain values as form fields; null for anything nested, which forms spell in too many ways. */
export function jsonToForm(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new URLSearchParams();
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'object') return null;
    fields.append(name, String(member));
  }
  return fields.toString();
}
