// The one value that would do: `must be "active"`, Joi's `must be [active]`, Python's `'active' was expected`, Zod's `Invalid input: expected "active"`.
import type { KindRow } from './kind-row.ts';

/** Words of types, formats and qualities, which are no values. */
const QUALITY = String.raw`(?!(?:strings?|text|numbers?|integers?|int|floats?|doubles?|decimals?|bool(?:ean)?s?|objects?|arrays?|lists?|null|dates?|date-?time|e-?mail|ur[il]|uuid|positive|negative|unique|valid|required|present|(?:non-?)?empty|(?:alpha)?numeric|(?:lower|upper)case|constant)\b)`;
const VALUE = String.raw`${QUALITY}([\w.+-]{1,60})`;

const ONE_VALUE = new RegExp(
  [
    `\\bmust be "${VALUE}"\\.?$`,
    `\\bmust be '${VALUE}'\\.?$`,
    `^'${VALUE}' was expected$`,
    `\\bInvalid (?:input|literal value)[:,] expected "${VALUE}"(?=$|, received)`,
  ].join('|'),
);

/** Prose that tells it. */
export const ofOneValue: KindRow = { kind: 'enum', patterns: [ONE_VALUE] };

/** The value; null where the prose tells none, or several. */
export function oneValueIn(text: string): string | null {
  return (
    ONE_VALUE.exec(text)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  );
}
