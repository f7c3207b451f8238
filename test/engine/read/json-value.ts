// JSON values and texts for property tests: hostile names, duplicates, odd white space.
import fc from 'fast-check';

export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };

const name = fc.oneof(
  fc.constantFrom('a', 'b', '0', '', '__proto__', 'a/b', '~1', 'é"\\', 'length'),
  fc.string({ maxLength: 4, unit: 'binary' }),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ maxLength: 6 }),
    fc.constantFrom<Value>(null, true, 0, -1.5e-7, 12),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries): Value => Object.fromEntries(entries)),
  ),
}));

/** Any JSON value. */
export const jsonValue = value;

/** A value with one of the ways to write it. */
export const writtenJson = fc
  .tuple(value, fc.constantFrom<string | number>('', 1, 2, '\t'), fc.boolean())
  .map(([meant, indent, windows]) => {
    const text = JSON.stringify(meant, null, indent);
    return { value: meant, text: windows ? text.replaceAll('\n', '\r\n') : text };
  });

/** Every place in a value, as steps, with what stands there; the whole first. */
export function placesIn(whole: Value): { readonly steps: string[]; readonly value: Value }[] {
  const places: { steps: string[]; value: Value }[] = [{ steps: [], value: whole }];
  for (const place of places) {
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [step, inner] of Object.entries(place.value)) places.push({ steps: [...place.steps, step], value: inner });
  }
  return places;
}
