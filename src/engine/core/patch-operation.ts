// The changes that a fix may make to a request, as data.
import type { Place } from './location.ts';

/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * `edit`: replace characters of the ORIGINAL body text or URL (UTF-16 units); edits of one request must not overlap.
 * `set`: give a place a value, making it where it is absent. Header, cookie, query, path segment, method and url take text (path and
 *   query values decoded: the patch encodes them); body members take any JSON value, form fields text.
 * `rename`: another name for a body member, header, query parameter or cookie. `remove`: take it out with its separator.
 * Order: edits first, then set, rename and remove, in the order given, on the repaired text.
 */
export type Operation =
  | { readonly op: 'edit'; readonly in: 'body' | 'url'; readonly offset: number; readonly length: number; readonly text: string }
  | { readonly op: 'set'; readonly at: Place; readonly value: JsonValue }
  | { readonly op: 'rename'; readonly at: Place; readonly name: string }
  | { readonly op: 'remove'; readonly at: Place };

/** Operations that belong together. */
export type Patch = readonly Operation[];
