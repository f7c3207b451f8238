// A multipart body as a body tree: a file is the value '(file)', a JSON part goes on into its members.
import type { BodyTree } from '../../core/body-tree.ts';
import type { Range } from '../../core/location.ts';
import { fieldTree, type TreeField } from '../form/field-tree.ts';
import { fieldSegments } from '../form/form.ts';
import { jsonTree } from './json-tree.ts';
import { readJson } from '../json/json.ts';
import { isJsonType, readMediaType } from '../head/media-type.ts';
import { readMultipart, type MultipartPart } from '../form/multipart.ts';

/** The value that stands for a file's content. */
export const FILE = '(file)';

/** The tree of a multipart body; `boundary` as Content-Type declares it. */
export function multipartTree(text: string, boundary: string | null): BodyTree {
  const { parts, closed, end } = readMultipart(text, boundary);
  const segmentsOf = fieldSegments();
  const fields = parts.flatMap((part) => (part.name === null ? [] : [treeField(text, part, segmentsOf(part.name))]));
  const { rangeOf, value, ...tree } = fieldTree(fields, { offset: end, length: 0 });
  return {
    format: 'multipart',
    ...tree,
    value: parts.length > 0 || closed ? value : undefined,
    wellFormed: closed && parts.every((part) => part.name !== null),
    rangeOf: (pointer) => (pointer === '' ? { offset: 0, length: text.length } : rangeOf(pointer)),
  };
}

function treeField(text: string, part: MultipartPart, segments: readonly string[]): TreeField {
  const { nameRange, bodyRange } = part;
  const content = text.slice(bodyRange.offset, bodyRange.offset + bodyRange.length);
  const places = { segments, nameRange, valueRange: bodyRange };
  if (part.contentType !== null && isJsonType(readMediaType(part.contentType).essence)) {
    const inner = jsonTree(content, readJson(content));
    return { ...places, value: inner.value, inner: shifted(inner, bodyRange.offset) };
  }
  return { ...places, value: part.filename === null ? content : FILE };
}

function shifted(tree: BodyTree, by: number): BodyTree {
  const shift = (range: Range | null): Range | null => range && { offset: range.offset + by, length: range.length };
  return {
    ...tree,
    rangeOf: (pointer) => shift(tree.rangeOf(pointer)),
    nameRangeOf: (pointer) => shift(tree.nameRangeOf(pointer)),
    insertionAt: (pointer) => shift(tree.insertionAt(pointer)),
  };
}
