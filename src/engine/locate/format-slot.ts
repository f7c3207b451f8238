// An answer that only says which format it wanted: the one slot that should have it, by its name or looks, and has not.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { formatMismatch, isFormat, type Format } from '../read/prose/format-conversion.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { textFormat, type TextFormat } from '../read/text/format.ts';
import { urlParts } from '../read/url/parts.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';

/** Names of members and parameters that hold a value of the format. */
const NAMES: Readonly<Record<Format, RegExp>> = {
  date: /date|day|birth|\bdob\b|_(?:at|on)$|[a-z](?:At|On)$|^(?:since|until|from|to|start|end)$/i,
  'date-time': /date|time|_(?:at|on)$|[a-z](?:At|On)$|^(?:since|until|from|to|start|end)$/i,
  email: /mail/i,
  uuid: /(?:^|[_-])(?:id|uuid|guid)$|[a-z](?:I[dD]|Uuid|Guid)$/,
  url: /ur[il]$|link|href|website|homepage|callback|webhook/i,
};
const FITTING: Readonly<Record<Format, readonly TextFormat[]>> = {
  date: ['date', 'date-time'],
  'date-time': ['date', 'date-time'],
  email: ['email'],
  uuid: ['uuid'],
  url: ['url'],
};

/**
 * The one slot that is named for the format and holds something else, or nothing when the server was given the `empty` text; null where none
 * or several do, and for words that quote a value.
 */
export function formatSlot(request: Request, tree: BodyTree | null, sentence: Sentence, empty: boolean): Location | null {
  const { kind, expected } = sentence;
  if ((kind !== 'format' && kind !== 'type' && kind !== 'other') || !isFormat(expected) || sentence.quoted.length > 0) return null;
  return slotWithout(request, tree, expected, empty);
}

/** The one slot that is named for the format, or is in the path where ids stand, and has not got it. */
export function slotWithout(request: Request, tree: BodyTree | null, expected: Format, empty = false): Location | null {
  return (
    unfitSlot(
      request,
      tree,
      expected,
      empty ? (value) => value === '' : (value) => value !== '' && !FITTING[expected].includes(textFormat(value)),
    ) ??
    // A day alone where a time of day belongs, or a time without its zone.
    (expected === 'date-time' && !empty ? unfitSlot(request, tree, expected, isShortMoment) : null)
  );
}

function isShortMoment(value: string): boolean {
  return FITTING['date-time'].includes(textFormat(value)) && formatMismatch(value, 'date-time', '') !== null;
}

function unfitSlot(request: Request, tree: BodyTree | null, expected: Format, unfit: (value: string) => boolean): Location | null {
  const { query, segments } = urlParts(request.url);
  const found = [
    ...query
      .filter(({ name, value }) => NAMES[expected].test(name) && unfit(value))
      .map(({ name, valueRange }) => locationAt({ in: 'query', path: name }, valueRange)),
    ...segments.flatMap((segment, index) =>
      expected === 'uuid' && /\d/.test(segment.decoded) && !/^v\d+$/.test(segment.decoded) && unfit(segment.decoded)
        ? [locationAt({ in: 'path', path: `/${index}` }, segment.range)]
        : [],
    ),
    ...bodyScalars(tree, (value, name) => NAMES[expected].test(name) && unfit(String(value)), SEVERAL).map(({ at }) => at),
  ];
  return found.length === 1 ? found[0]! : null;
}
