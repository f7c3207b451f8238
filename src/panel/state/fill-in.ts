// A fix's patch with what the person typed in the place of a placeholder.
import type { JsonValue, Operation, Patch, Place } from '#engine/index.ts';

/** A placeholder as a fix leaves it. */
interface Placeholder {
  readonly at: Place;
  readonly text: string;
}

/**
 * Replaces the placeholder's text wherever the patch would write it. In a JSON body a text that is a JSON number, true, false, null,
 * object, array or quoted string stands as that value; anything else is text.
 */
export function fillIn(patch: Patch, placeholder: Placeholder, typed: string, jsonBody: boolean): Patch {
  const own = patch.some((operation) => isSetAt(operation, placeholder.at));
  return patch.map((operation) => {
    if (operation.op === 'edit')
      return { ...operation, text: fillText(operation.text, placeholder.text, typed, jsonBody && operation.in === 'body') };
    if (operation.op !== 'set' || (own && !isSetAt(operation, placeholder.at))) return operation;
    return {
      ...operation,
      value: fillValue(operation.value, placeholder.text, jsonBody && operation.at.in === 'body' ? jsonOrText(typed) : typed),
    };
  });
}

function isSetAt(operation: Operation, place: Place): boolean {
  return operation.op === 'set' && operation.at.in === place.in && operation.at.path === place.path;
}

function fillValue(value: JsonValue, mark: string, filled: JsonValue): JsonValue {
  if (value === mark) return filled;
  if (typeof value === 'string')
    return typeof filled === 'string' ? value.replaceAll(mark, () => filled) : value.replaceAll(mark, () => JSON.stringify(filled));
  if (Array.isArray(value)) return value.map((element: JsonValue) => fillValue(element, mark, filled));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]: [string, JsonValue]) => [name, fillValue(member, mark, filled)]));
}

/** In JSON text a quoted placeholder gives way with its quotes. */
function fillText(text: string, mark: string, typed: string, json: boolean): string {
  if (!json) return text.replaceAll(mark, () => typed);
  const inside = JSON.stringify(typed).slice(1, -1);
  return text.replaceAll(`"${mark}"`, () => JSON.stringify(jsonOrText(typed))).replaceAll(mark, () => inside);
}

function jsonOrText(typed: string): JsonValue {
  try {
    return JSON.parse(typed) as JsonValue;
  } catch {
    return typed;
  }
}
