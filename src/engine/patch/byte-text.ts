// Bodies that hold one character per byte: what is put into them is UTF-8 in that form too.
import { byteText } from '../core/bytes.ts';
import type { JsonValue } from '../core/patch-operation.ts';

/** A value whose texts and names are byte texts. */
export function byteValue(value: JsonValue): JsonValue {
  return JSON.parse(byteText(JSON.stringify(value))) as JsonValue;
}
