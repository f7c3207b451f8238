// A request's body as a tree with places, whatever its format.
import type { BodyTree } from '../../core/body-tree.ts';
import { knownText, type Request } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';
import { bodyFormat } from './format.ts';
import { bodyJson } from './json.ts';
import { formTree } from './form-tree.ts';
import { jsonTree } from './json-tree.ts';
import { mediaTypeOf } from '../head/media-type.ts';
import { multipartTree } from './multipart-tree.ts';
import { xmlTree } from './xml-tree.ts';

/** The body's tree; null when the body is unknown or absent. */
export const bodyTree: (request: Request) => BodyTree | null = memo((request: Request) => {
  const text = knownText(request.body);
  const json = bodyJson(request);
  if (text === null || !json) return null;
  const declared = mediaTypeOf(request.headers);
  switch (bodyFormat(text, json, declared)) {
    case 'json':
      return jsonTree(text, json);
    case 'form':
      return formTree(text);
    case 'multipart':
      return multipartTree(text, declared?.parameters['boundary'] ?? null);
    case 'xml':
      return xmlTree(text);
    case 'text':
      return textTree(text);
  }
});

function textTree(text: string): BodyTree {
  return {
    format: 'text',
    value: text,
    wellFormed: true,
    rangeOf: (pointer) => (pointer === '' ? { offset: 0, length: text.length } : null),
    nameRangeOf: () => null,
    insertionAt: () => null,
  };
}
