// A request's body as a tree with places, whatever its format.
import type { BodyTree } from '../core/body-tree.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { memo } from '../core/memo.ts';
import { fromPointer } from '../core/pointer.ts';
import { jsonInsertion, jsonRange, readJson } from './json.ts';

/** The body's tree; null when the body is unknown or absent. */
export const bodyTree: (request: Request) => BodyTree | null = memo((request: Request) => {
  const text = knownText(request.body);
  if (text === null) return null;
  const reading = readJson(text);
  return {
    format: reading.valid ? 'json' : 'text',
    value: reading.value,
    wellFormed: reading.valid,
    rangeOf: (pointer) => jsonRange(text, fromPointer(pointer) ?? [])?.value ?? null,
    nameRangeOf: (pointer) => jsonRange(text, fromPointer(pointer) ?? [])?.name ?? null,
    insertionAt: (pointer) => jsonInsertion(text, fromPointer(pointer) ?? []),
  };
});
