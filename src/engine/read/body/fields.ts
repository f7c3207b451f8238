// The fields of a form or multipart body one by one, as a person filled them in.
import { knownText, type Request } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';
import type { Range } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { fieldSegments, readForm } from '../form/form.ts';
import { readMultipart } from '../form/multipart.ts';
import { mediaTypeOf } from '../head/media-type.ts';
import { bodyTree } from './tree.ts';

/** One field or part. */
export interface BodyField {
  /** Decoded; '' for a part without a name. */
  readonly name: string;
  /** Decoded; the content of a file is left out. */
  readonly value: string;
  /** The value as sent. */
  readonly raw: string;
  /** Of a part that is a file; its type is null where the part does not tell. */
  readonly file: { readonly name: string; readonly type: string | null } | null;
  /** Where the body's tree has it, except that of several with one name each has the place of all. */
  readonly pointer: string;
  /** Name and value in the body's text. */
  readonly range: Range;
}

/** In the order in which they were sent; none for a body of another kind. */
export const bodyFields: (request: Request) => readonly BodyField[] = memo((request: Request) => {
  const [text, format] = [knownText(request.body), bodyTree(request)?.format];
  if (text === null) return [];
  if (format === 'form') return formFields(text);
  return format === 'multipart' ? partFields(text, mediaTypeOf(request.headers)?.parameters['boundary'] ?? null) : [];
});

function formFields(text: string): readonly BodyField[] {
  return readForm(text).map(({ name, value, segments, nameRange, valueRange }) => ({
    name,
    value,
    raw: cut(text, valueRange),
    file: null,
    pointer: toPointer(segments),
    range: { offset: nameRange.offset, length: valueRange.offset + valueRange.length - nameRange.offset },
  }));
}

function partFields(text: string, boundary: string | null): readonly BodyField[] {
  const segmentsOf = fieldSegments();
  return readMultipart(text, boundary).parts.map(({ name, filename, contentType, range, bodyRange }) => {
    const value = filename === null ? cut(text, bodyRange) : '';
    return {
      name: name ?? '',
      value,
      raw: value,
      file: filename === null ? null : { name: filename, type: contentType },
      pointer: toPointer(name === null ? [] : segmentsOf(name)),
      range,
    };
  });
}

function cut(text: string, { offset, length }: Range): string {
  return text.slice(offset, offset + length);
}
