// Edits to the header fields of one part of a multipart body: its other characters stay as they are.
import type { Patch } from '../../core/patch-operation.ts';
import type { MultipartPart } from './multipart.ts';

/** Makes a part that is a text a file, named after itself. Null where it has no name or no Content-Disposition. */
export function withFileName({ name, headersRange: { offset, length } }: MultipartPart, body: string): Patch | null {
  const field = /^content-disposition[ \t]*:[^\r\n]*/im.exec(body.slice(offset, offset + length));
  if (!field || name === null) return null;
  const text = `; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`;
  return [{ op: 'edit', in: 'body', offset: offset + field.index + field[0].length, length: 0, text }];
}

/** Makes a part that is a file a text. Null where it has no file name. */
export function withoutFileName({ headersRange: { offset, length } }: MultipartPart, body: string): Patch | null {
  const found = /;[ \t]*filename\*?=(?:"[^"\r\n]*"|[^;\s]*)/i.exec(body.slice(offset, offset + length));
  return found && [{ op: 'edit', in: 'body', offset: offset + found.index, length: found[0].length, text: '' }];
}

/** Sets the Content-Type of a part, behind its other fields when it has none. */
export function withMediaType({ headersRange: { offset, length } }: MultipartPart, body: string, mediaType: string): Patch {
  const field = /^content-type[ \t]*:[^\r\n]*/im.exec(body.slice(offset, offset + length));
  const text = `Content-Type: ${mediaType}`;
  return field
    ? [{ op: 'edit', in: 'body', offset: offset + field.index, length: field[0].length, text }]
    : [{ op: 'edit', in: 'body', offset: offset + length, length: 0, text: `\r\n${text}` }];
}
