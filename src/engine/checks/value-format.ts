// Finds texts that are not written in the format that the server asks for: dates, e-mail addresses, UUIDs, URLs.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Safety, Values } from '../core/finding.ts';
import { locationAt, samePlace, type Location, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import type { Twin } from '../core/twin.ts';
import { bodyTexts } from '../read/body/texts.ts';
import { patternIn } from '../read/text/calendar.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { formatMismatch, isFormat, type Format } from '../read/prose/format-conversion.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { placeholderFix } from '../read/request/placeholder-fix.ts';
import { twinValue } from '../read/passing/twin-value.ts';
import { valueAt } from '../read/request/value-at.ts';

/** Formats in plain words, and one written out. */
const WORDS: Readonly<Record<Format, readonly [words: string, example: string]>> = {
  date: ['a date', '2026-01-31'],
  'date-time': ['a date and time', '2026-01-31T12:00:00Z'],
  email: ['an e-mail address', 'name@example.com'],
  uuid: ['a UUID', '8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b'],
  url: ['a whole URL', 'https://example.com/path'],
};

/** `email`, `userEmail`, `e_mail`, `contact-mail`; not `mailbox`, `voicemail` or `emails_sent`. */
const ADDRESS_NAME = /(?:^|[_-]|[a-z](?=[EM]))[eE]?[_-]?[mM]ail(?:[_-]?[aA]ddress)?$/;

export const valueFormat = defineCheck({
  id: 'value-format',
  title: 'Value in another format than the server wants',
  messages: {
    ...toldAndQuiet({
      'wrong-format': [
        '{name} must be {wanted}; “{sent}” is not written as one.',
        '{name} is named like {wanted}, but “{sent}” is not written as one.',
      ],
    }),
    'two-readings': { severity: 'error', text: '{name} must be {wanted}; “{sent}” can be read in two ways.' },
  },
  fixes: {
    convert: 'Write {name} as {becomes}',
    twin: 'Send {becomes}, as in a request that passed',
    fill: 'Fill in {name}, as {wanted}',
    correct: 'Write {name} as {wanted}',
  },
  steps: { write: 'Write it like {example}.' },
  run({ exchange: { request }, evidence, context }: CheckInput): readonly Report[] {
    const refused = complaintsByPlace(evidence).flatMap(({ at, complaints }) => {
      const standing = valueAt(request, at);
      if (at.path === '' || standing.state !== 'present') return [];
      const { value, range } = standing;
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      return reportOn(locationAt(at, range), complaints, String(value), context.twins) ?? [];
    });
    const told = [...refused, ...complaintsByPlace(evidence).filter(({ complaints }) => complaints.some(isOfName))];
    return [...refused, ...addressesGoneWrong(request, context.twins).filter(({ at }) => !told.some((other) => samePlace(other.at, at)))];
  },
});

/** Texts whose name says that they are e-mail addresses, and that are none. */
function addressesGoneWrong(request: Request, twins: readonly Twin[]): Report[] {
  const texts = bodyTexts(request, /mail/i, (text, name) => isAddressName(name) && isNoAddress(text));
  return texts
    .filter(({ at }) => !isSwitch(twinValue(twins, at)?.value))
    .map(({ at, text }) => {
      const values = { name: nameOf(at), wanted: WORDS.email[0], sent: text, example: WORDS.email[1] };
      const [meant] = formatMismatch(text, 'email', '')?.becomes ?? [];
      const fix = meant === undefined ? correct(at, text, values) : converted(at, meant, values, 'review');
      return { messageId: 'wrong-format-quiet', values, at, likelihood: 0.5, claims: [], fixes: [fix] };
    });
}

/** What passed there was no address: `{"notify": {"email": true}}`. */
function isSwitch(passed: unknown): boolean {
  return passed !== undefined && passed !== null && (typeof passed !== 'string' || isNoAddress(passed));
}

/** Nearly every name is told by a look for the letters. */
function isAddressName(name: string): boolean {
  return name.includes('ail') && ADDRESS_NAME.test(name);
}

function isNoAddress(text: string): boolean {
  return text !== '' && text.length <= 200 && !holdsPlaceholder(text) && formatMismatch(text, 'email', '') !== null;
}

function reportOn(at: Location, complaints: readonly Complaint[], text: string, twins: readonly Twin[]): Report | null {
  const telling = complaints.find((complaint) => formatIn(complaint, at) !== null);
  const wanted = telling ? formatIn(telling, at) : null;
  if (!telling || wanted === null || text.trim() === '' || holdsPlaceholder(text)) return null;
  const mismatch = formatMismatch(text, wanted, telling.text);
  if (!mismatch) return null;
  const [words, example] = WORDS[wanted];
  const { becomes, certain } = mismatch;
  const values = { name: nameOf(at), wanted: words, sent: text.slice(0, 200), example };
  const taken =
    becomes.length > 0 ? null : passedIn(twins, at, (passed) => passed !== text && formatMismatch(passed, wanted, telling.text) === null);
  return {
    messageId: becomes.length > 1 ? 'two-readings' : 'wrong-format',
    values,
    at,
    likelihood: 0.9,
    claims: complaints,
    fixes: [
      ...becomes.map((value) => converted(at, value, values, certain ? 'safe' : 'review')),
      ...(taken === null ? [] : [converted(at, taken, values, 'review', 'twin')]),
      // What can be converted, or taken from elsewhere, needs no other.
      ...(becomes.length === 0 && taken === null ? [correct(at, text, values)] : []),
    ],
  };
}

function converted(at: Place, value: string, values: Values, safety: Safety, id: 'convert' | 'twin' = 'convert'): Fix {
  return { title: { id, values: { ...values, becomes: value } }, safety, patch: [{ op: 'set', at: bare(at), value }] };
}

/** The text that a request which passed holds there, when it will do. */
function passedIn(twins: readonly Twin[], at: Place, willDo: (text: string) => boolean): string | null {
  const passed = twinValue(twins, bare(at))?.value;
  return typeof passed === 'string' && willDo(passed) ? passed : null;
}

function correct(at: Place, text: string, values: Values): Fix {
  const steps = [{ id: 'write', values }];
  const standing = { state: 'present', value: text, range: null, text: true } as const;
  const fill = placeholderFix(at, standing, { id: 'fill', values }, steps);
  return fill ?? manualFix('correct', ['write'], values);
}

/** True for a complaint that the name is unknown or missing: then the value is not what is wrong. */
function isOfName({ sentence: { kind } }: Complaint): boolean {
  return kind === 'unknown-member' || kind === 'missing';
}

/** The format that a complaint asks for; a pattern for dates asks for one too, and so does the name of an e-mail address that is “invalid”. */
function formatIn(complaint: Complaint, at: Place): Format | null {
  if (isOfName(complaint)) return null;
  const { text, sentence } = complaint;
  const { kind, expected } = sentence;
  if (isFormat(expected)) return expected;
  if (kind === 'other' && isAddressName(lastNameOf(at)) && /\b(?:invalid|not valid|malformed|wrong|incorrect)\b/i.test(text.slice(0, 1000)))
    return 'email';
  return kind === 'format' && patternIn(text.slice(0, 4000)) !== null ? 'date' : null;
}

function bare({ in: part, path }: Place): Place {
  return { in: part, path };
}
