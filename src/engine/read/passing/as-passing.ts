// A value written as one that passed is: in its type, its format, or its notation for numbers.
import type { JsonValue } from '../../core/patch-operation.ts';
import { convert, convertText } from '../prose/conversion.ts';
import { formatMismatch } from '../prose/format-conversion.ts';
import { localNumber } from '../text/local-value.ts';
import type { Expectation } from '../prose/sentence.ts';
import { isStrictFormat, textFormat } from '../text/format.ts';
import { traitTextOf, traitTypeOf } from './traits.ts';

/** What `own` would be, written as `theirs` is; undefined where it is written so already, or where that cannot be told. `text`: it can only be sent as text. */
export function asPassing(own: unknown, theirs: JsonValue, text: boolean): JsonValue | undefined {
  const meant = typeof own === 'string' ? (localNumber(own)?.plain ?? own) : own;
  if (typeof own === 'string' && typeof meant === 'string' && (text || typeof theirs === 'string'))
    return asText(own, meant, traitTextOf(theirs));
  const wanted = traitTypeOf(theirs);
  if (wanted === 'null') return undefined;
  const conversion = convert(meant, wanted);
  if (conversion.fits || conversion.becomes === undefined) return undefined;
  const { becomes } = conversion;
  // Digits as a text are still no UUID.
  const isAlike =
    typeof theirs !== 'string' || !isStrictFormat(textFormat(theirs)) || textFormat(traitTextOf(becomes)) === textFormat(theirs);
  return isAlike ? becomes : undefined;
}

function asText(own: string, meant: string, theirs: string): string | undefined {
  const format = textFormat(theirs);
  if (format === 'date' || format === 'date-time' || format === 'email' || format === 'uuid' || format === 'url')
    return formatMismatch(own, format, '')?.becomes[0];
  if (format !== 'integer' && format !== 'decimal' && format !== 'boolean') return undefined;
  const wanted: Expectation = format === 'decimal' ? 'number' : format;
  const conversion = convertText(meant.trim(), wanted);
  const becomes = conversion.fits ? meant.trim() : conversion.becomes;
  return typeof becomes === 'string' && becomes !== own ? becomes : undefined;
}
