// JSON Pointer (RFC 6901): between text and segments.

/** A step into a tree: a member's name or an element's index. */
export type Segment = string | number;

/** Writes segments as a JSON Pointer; no segments give '' (the whole document). */
export function toPointer(segments: readonly Segment[]): string {
  return segments.map((segment) => `/${escaped(String(segment))}`).join('');
}

function escaped(segment: string): string {
  return /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
}

/** Reads a JSON Pointer into its segments, all as text. Returns null when the text is no pointer (RFC 6901, section 3). */
export function fromPointer(pointer: string): string[] | null {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) return null;
  const segments = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return segments;
  return /~(?![01])/.test(pointer) ? null : segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** True for the text of an array index as RFC 6901 spells it: digits without a leading zero. */
export function isIndex(segment: Segment): boolean {
  return typeof segment === 'number' || /^(?:0|[1-9]\d*)$/.test(segment);
}
