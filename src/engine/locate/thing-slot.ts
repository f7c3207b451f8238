// What words speak of by its kind alone, by the standard that describes it or in other words, and the names under which requests hold such a thing.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import { onlyOne } from './only-one.ts';

/** What is spoken of, and the names of members and parameters that hold one. */
const THINGS: readonly (readonly [spoken: RegExp, name: RegExp])[] = [
  [/\bISO[- ]?4217\b|\bcurrency codes?\b/i, /currenc/i],
  [/\bISO[- ]?3166\b|\bcountry codes?\b/i, /country|nation/i],
  [/\bE\.?164\b/, /phone|mobile|msisdn|^(?:tel|to|from)$/i],
  [/\bISO[- ]?639\b|\bBCP ?47\b|\blanguage (?:code|tag)s?\b/i, /lang|locale/i],
  [/\b(?:IANA|Olson|tz) (?:time ?zone|database)\b/i, /time_?zone|^tz$/i],
  [/\byears? (?:old|of age)\b|\bunder ?age\b/i, /birth|^dob$|^age$/i],
  [/\bIBANs?\b/, /iban|account/i],
  [/\bLuhn\b|\bcredit card number\b/i, /card|^pan$/i],
  [/\bcron (?:expression|schedule|syntax)\b/i, /cron|schedule/i],
  [/\bhex(?:adecimal)? colou?r\b|\bCSS colou?r\b/i, /colou?r/i],
  [
    /\b(?:cursor|(?:pagination|page|continuation) token)\b/i,
    /cursor|(?:page|next|continuation)_?token|^(?:after|before|marker)$|(?:starting|ending)_?(?:after|before)/i,
  ],
];

/** The one value that is named as such a thing; null where the words speak of none, or none or several are. */
export function thingSlot(request: Request, tree: BodyTree | null, words: string): Location | null {
  const names = THINGS.find(([spoken]) => spoken.test(words))?.[1];
  return names === undefined ? null : onlyOne(request, tree, (_, name) => names.test(name));
}
