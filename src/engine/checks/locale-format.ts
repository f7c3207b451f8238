// Finds numbers and dates in the URL that are written as people do: 1.234,50 and 31.12.2026 for 1234.50 and 2026-12-31.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place, type Range } from '../core/location.ts';
import { complaintsAt, type Complaint } from '../read/complaints.ts';
import { isNoDay, localDate, localNumber } from '../read/local-value.ts';
import { nameOf } from '../read/place-name.ts';
import { urlParts } from '../read/url-parts.ts';

/** Complaints of these kinds speak of how a value is written. */
const KINDS = new Set(['type', 'format', 'other', 'enum', 'syntax']);

/** One value of the URL. */
interface Value {
  readonly place: Place;
  readonly text: string;
  readonly range: Range;
}

export const localeFormat = defineCheck({
  id: 'locale-format',
  title: 'Number or date written for people',
  messages: {
    number: { severity: 'error', text: '{name} holds “{sent}”, a number as people write it; programs write {plain}.' },
    'number-quiet': { severity: 'info', text: '{name} holds “{sent}”, a number as people write it; programs write {plain}.' },
    date: { severity: 'error', text: '{name} holds “{sent}”, a date as people write it; programs write {plain}.' },
    'date-quiet': { severity: 'info', text: '{name} holds “{sent}”, a date as people write it; programs write {plain}.' },
    day: { severity: 'error', text: '{name} holds “{sent}”, a day that no calendar has.' },
    'day-quiet': { severity: 'info', text: '{name} holds “{sent}”, a day that no calendar has.' },
  },
  fixes: { write: 'Write {plain}', correct: 'Correct the date' },
  steps: { correct: 'Look where the page puts day, month and year together: months are counted from 0 in scripts.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    return valuesIn(exchange.request.url).flatMap((value) => reportOn(value, evidence) ?? []);
  },
});

function valuesIn(url: string): Value[] {
  const { segments, query } = urlParts(url);
  return [
    ...segments.map(({ decoded, range }, index): Value => ({ place: { in: 'path', path: `/${index}` }, text: decoded, range })),
    ...query.map(({ name, value, valueRange }): Value => ({ place: { in: 'query', path: name }, text: value, range: valueRange })),
  ].filter(({ text }) => /^\D{0,5}\d|^[MTWFS][a-z]{2} [A-Z]/.test(text));
}

function reportOn(value: Value, evidence: LocatedEvidence | null): Report | null {
  const { text } = value;
  const claims = complaintsAt(evidence, value.place).filter(({ sentence }) => KINDS.has(sentence.kind));
  const dates = localDate(text);
  if (dates.length > 0) return report('date', value, claims, dates, 0.5);
  if (isNoDay(text)) return report('day', value, claims, [], 0.5);
  const number = localNumber(text);
  // "48,11" may be a list or a place: only a server that wanted a number tells.
  const wantsNumber = claims.some(({ sentence }) => sentence.expected === 'number' || sentence.expected === 'integer');
  return number && (number.certain || wantsNumber) ? report('number', value, claims, [number.plain], 0.3) : null;
}

function report(
  id: string,
  { place, text, range }: Value,
  claims: readonly Complaint[],
  plains: readonly string[],
  likelihood: number,
): Report {
  const sure = claims.length > 0;
  const write = plains.map((plain): Fix => ({
    title: { id: 'write', values: { plain } },
    safety: 'review',
    patch: [{ op: 'set', at: place, value: plain }],
  }));
  const correct: Fix = { title: { id: 'correct', values: {} }, safety: 'manual', patch: [], steps: [{ id: 'correct', values: {} }] };
  return {
    messageId: sure ? id : `${id}-quiet`,
    values: { name: nameOf(place), sent: text, plain: plains.join(' or ') },
    at: locationAt(place, range),
    likelihood: sure ? 0.92 : likelihood,
    claims,
    fixes: write.length > 0 ? write : [correct],
  };
}
