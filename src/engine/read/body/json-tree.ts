// JSON text as a body tree; in broken JSON the places are those of what could be recovered.
import type { BodyTree } from '../../core/body-tree.ts';
import type { Range } from '../../core/location.ts';
import { fromPointer } from '../../core/pointer.ts';
import { originalRange } from '../../core/text-edit.ts';
import { jsonInsertion, jsonRange, type JsonPlace } from '../json/range.ts';
import { mayRepeatNames } from '../json/repeats.ts';
import type { JsonReading } from '../json/json.ts';

/** The tree of a JSON text that was read before. */
export function jsonTree(text: string, reading: JsonReading): BodyTree {
  const { recovered } = reading;
  const places = new Map<string, JsonPlace | null>();
  const back = (range: Range | null | undefined): Range | null => (range && recovered ? originalRange(recovered.edits, range) : null);
  const placeOf = (pointer: string): JsonPlace | null => {
    const known = places.get(pointer);
    if (known !== undefined) return known;
    const segments = fromPointer(pointer);
    const place = recovered && segments ? jsonRange(recovered.text, segments, mayRepeatNames(reading)) : null;
    places.set(pointer, place);
    return place;
  };
  return {
    format: 'json',
    value: reading.value,
    wellFormed: reading.valid,
    rangeOf: (pointer) => (pointer === '' ? { offset: 0, length: text.length } : back(placeOf(pointer)?.value)),
    nameRangeOf: (pointer) => back(placeOf(pointer)?.name),
    insertionAt: (pointer) => {
      const segments = fromPointer(pointer);
      return recovered && segments ? back(jsonInsertion(recovered.text, segments)) : null;
    },
  };
}
