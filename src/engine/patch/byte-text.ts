// Bodies that hold one character per byte: what is put into them is UTF-8 in that form too.
import type { JsonValue } from '../core/patch-operation.ts';

/** The UTF-8 bytes of a text, one character (U+0000 to U+00FF) each. */
export function byteText(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** A value whose texts and names are byte texts. */
export function byteValue(value: JsonValue): JsonValue {
  return JSON.parse(byteText(JSON.stringify(value))) as JsonValue;
}
