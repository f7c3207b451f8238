// Whether a text has the format that a server asks for, and how it would be written in it.
import { dateTimeText, momentsIn, patternIn, writeMoment, type Moment } from '../text/calendar.ts';
import type { Expectation } from './sentence.ts';
import { isOfFormat } from '../text/format.ts';
import { percentDecode } from '../url/percent.ts';

/** Formats that can be told from a text. */
export type Format = Extract<Expectation, 'date' | 'date-time' | 'email' | 'uuid' | 'url'>;

/** What a text would be in the format. */
export interface FormatMismatch {
  /** Likeliest first; empty where it cannot be told. */
  readonly becomes: readonly string[];
  /** True when the first keeps the meaning and nothing else can have been meant. */
  readonly certain: boolean;
}

const LONGEST = 2000;

/** True for an expectation that is a format of texts. */
export function isFormat(expected: Expectation | null): expected is Format {
  return expected === 'date' || expected === 'date-time' || expected === 'email' || expected === 'uuid' || expected === 'url';
}

/** Null when the text has the format; `prose` is where the server may name a pattern. */
export function formatMismatch(text: string, wanted: Format, prose: string): FormatMismatch | null {
  if (text.length > LONGEST) return null;
  switch (wanted) {
    case 'date':
    case 'date-time':
      return momentMismatch(text, wanted, prose);
    case 'email':
      return isOfFormat(text, 'email') && !text.includes(':') ? null : emailMismatch(text);
    case 'uuid':
      return isOfFormat(text, 'uuid') ? null : uuidMismatch(text);
    case 'url':
      return /^[a-z][a-z\d+.-]*:\/\/[^\s/]+\S*$/i.test(text) ? null : urlMismatch(text);
  }
}

const NOTHING: FormatMismatch = { becomes: [], certain: false };

function only(text: string, certain: boolean): FormatMismatch {
  return { becomes: [text], certain };
}

function momentMismatch(text: string, wanted: 'date' | 'date-time', prose: string): FormatMismatch | null {
  const pattern = patternIn(prose.slice(0, 4000));
  const timed = pattern === null ? wanted === 'date-time' : pattern.includes('HH');
  const write = (moment: Moment): string =>
    pattern === null ? (timed ? dateTimeText(moment) : writeMoment(moment, 'yyyy-MM-dd')) : writeMoment(moment, pattern);
  const meant = momentsIn(text);
  const becomes = [...new Set(meant.map(write))];
  const [first] = meant;
  if (!first || becomes.length === 0) return NOTHING;
  if (becomes.includes(text)) return null;
  // A time that is cut off or made up, or a zone that is guessed, is another meaning.
  const keeps = timed ? first.time !== null && (first.zone !== '' || pattern !== null) : first.time === null;
  return { becomes, certain: becomes.length === 1 && keeps && !/^\d{10,13}$/.test(text) };
}

function emailMismatch(text: string): FormatMismatch {
  const bare = text.trim();
  // Encoded once more than the URL that carries it, or for no URL at all.
  const meant = /%40/.test(bare) ? percentDecode(bare) : bare;
  const inner = /^[^<>]{0,200}<([^<>\s]{1,200})>$/.exec(meant)?.[1] ?? meant.replace(/^mailto:/i, '').replace(/[.,;]$/, '');
  const closed = inner.replaceAll(/\s*@\s*/g, '@');
  return isOfFormat(closed, 'email') ? only(closed, closed === bare) : NOTHING;
}

function uuidMismatch(text: string): FormatMismatch {
  const hex = text
    .trim()
    .replace(/^urn:uuid:/i, '')
    .replaceAll(/[{}()-]/g, '');
  if (!/^[\da-f]{32}$/i.test(hex)) return NOTHING;
  return only([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'), true);
}

function urlMismatch(text: string): FormatMismatch {
  const bare = text.trim();
  // A host's name holds no blank, and none can be written into it.
  if (/^https?:\/\/[^\s/?#]+[/?#]/i.test(bare)) return only(bare.replaceAll(/\s/g, '%20'), true);
  if (/\s/.test(bare)) return NOTHING;
  const slashes = /^(https?):?\/{0,2}(?=[\w-]+(?:\.|:))(.*)$/i.exec(bare);
  if (slashes) return only(`${slashes[1]}://${slashes[2]}`, true);
  return /^(?:\/\/)?(?:[\w-]{1,63}\.)+[a-z]{2,20}(?:[:/?#].*)?$/i.test(bare)
    ? only(`https://${bare.replace(/^\/\//, '')}`, false)
    : NOTHING;
}
