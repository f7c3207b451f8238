// A request body as a tree with places, whatever its format: JSON, form, multipart, XML.
import type { Range } from './location.ts';

/** How a body was read. `text` has no tree: only '' is a place in it. */
export type BodyFormat = 'json' | 'form' | 'multipart' | 'xml' | 'text';

/**
 * Made by `read/body-tree.ts`. Pointers are JSON Pointers over `value`; ranges are UTF-16 units in the body's text.
 * All look-ups answer null for a pointer that leads nowhere.
 */
export interface BodyTree {
  readonly format: BodyFormat;
  /** The body as plain values: the JSON value, or nested objects, arrays and strings; undefined when nothing could be read. */
  readonly value: unknown;
  /** False when faults had to be forgiven to read it. */
  readonly wellFormed: boolean;
  /** The value's characters, quotes and brackets included. '' is the whole body. */
  rangeOf(pointer: string): Range | null;
  /** The characters of a member's name (in JSON with its quotes); null for array elements. */
  nameRangeOf(pointer: string): Range | null;
  /** Length 0, where an absent member of this pointer's parent would be inserted; null when the parent is absent or takes no members. */
  insertionAt(pointer: string): Range | null;
}
