import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPointer } from '#engine/core/pointer.ts';
import type { JsonValue } from '#engine/index.ts';
import { editJson } from '#engine/patch/json-edits.ts';
import { jsonMembers } from '#engine/read/json/members.ts';
import { jsonRange } from '#engine/read/json/range.ts';
import { jsonValue, placesIn, writtenJson, type Value } from '../read/json-value.ts';

function edited(outcome: ReturnType<typeof editJson>): string {
  return 'text' in outcome ? outcome.text : `refused: ${outcome.refused.template}`;
}

const at = (steps: readonly string[]) => ({ in: 'body', path: toPointer(steps) }) as const;

/** The value with what stands at a place replaced, or removed where there is no replacement. */
function expected(whole: Value, steps: readonly string[], replacement?: Value): Value {
  const copy = structuredClone(whole);
  const last = steps.at(-1);
  const parent = placesIn(copy).find((place) => toPointer(place.steps) === toPointer(steps.slice(0, -1)))?.value;
  if (last === undefined || typeof parent !== 'object' || parent === null) return replacement ?? null;
  if (replacement !== undefined)
    Object.defineProperty(parent, last, { value: replacement, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

const withPlace = fc.tuple(writtenJson, fc.nat()).map(([written, seed]) => {
  const places = placesIn(written.value);
  return { ...written, steps: places[seed % places.length]?.steps ?? [] };
});

test('set gives the place the value, and only that place', () => {
  fc.assert(
    fc.property(withPlace, jsonValue, ({ text, value, steps }, put) => {
      const result = edited(editJson(text, steps, { op: 'set', at: at(steps), value: put as JsonValue }));
      expect(JSON.parse(result)).toEqual(expected(value, steps, put));
      const range = jsonRange(text, steps)?.value ?? { offset: 0, length: 0 };
      expect(result.startsWith(text.slice(0, range.offset)) && result.endsWith(text.slice(range.offset + range.length))).toBe(true);
    }),
  );
});

test('set adds a member and leaves the text of the others', () => {
  fc.assert(
    fc.property(withPlace, fc.string(), jsonValue, ({ text, value, steps }, name, put) => {
      const parent = placesIn(value).find((place) => toPointer(place.steps) === toPointer(steps))?.value;
      fc.pre(typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, name));
      const step = Array.isArray(parent) ? String(parent.length) : name;
      const result = edited(editJson(text, [...steps, step], { op: 'set', at: at([...steps, step]), value: put as JsonValue }));
      expect(JSON.parse(result)).toEqual(expected(value, [...steps, step], put));
      const from = jsonRange(text, steps)?.value.offset ?? 0;
      const before = jsonMembers(text, from).map((member) => text.slice(member.value.offset, member.value.offset + member.value.length));
      const after = jsonMembers(result, from).map((member) => result.slice(member.value.offset, member.value.offset + member.value.length));
      expect(after.slice(0, -1)).toEqual(before);
    }),
  );
});

test('remove takes the member and leaves the rest', () => {
  fc.assert(
    fc.property(withPlace, ({ text, value, steps }) => {
      fc.pre(steps.length > 0);
      const result = edited(editJson(text, steps, { op: 'remove', at: at(steps) }));
      expect(JSON.parse(result)).toEqual(expected(value, steps));
    }),
  );
});

test('rename changes the name alone', () => {
  fc.assert(
    fc.property(withPlace, fc.string(), ({ text, steps }, name) => {
      const place = jsonRange(text, steps);
      const taken = jsonRange(text, [...steps.slice(0, -1), name]);
      fc.pre(place?.name !== null && place !== null && taken === null);
      const result = edited(editJson(text, steps, { op: 'rename', at: at(steps), name }));
      const { offset, length } = place.name ?? { offset: 0, length: 0 };
      expect(result).toBe(text.slice(0, offset) + JSON.stringify(name) + text.slice(offset + length));
    }),
  );
});
