// Finds numbers and dates in the URL and in the body that are written as people do: 1.234,50 and 31.12.2026 for 1234.50 and 2026-12-31.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { bodyTexts } from '../read/body/texts.ts';
import { complaintsAt, type Complaint } from '../read/complaints/complaints.ts';
import { isNoDay, localDate, localNumber, type LocalNumber } from '../read/text/local-value.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { urlParts } from '../read/url/parts.ts';

/** Complaints of these kinds speak of how a value is written. */
const KINDS = new Set(['type', 'format', 'other', 'enum', 'syntax']);

/** Bodies without such characters hold no date or number of the kind. What stands before a decimal comma is looked at only where there is one. */
const SIGN = /\d(?:[./]\d{1,2}[./]\d|-(?:\d\d-(?:29|3\d)|(?:1[3-9]|[2-9]\d)-)|,\d(?<=["=][^"&]{0,12}\d,\d))|[€$£¥]|\bGMT/;

/** One text value. */
interface Value {
  readonly at: Location;
  readonly text: string;
}

export const localeFormat = defineCheck({
  id: 'locale-format',
  title: 'Number or date written for people',
  messages: toldAndQuiet({
    number: '{name} holds “{sent}”, a number as people write it; programs write {plain}.',
    date: '{name} holds “{sent}”, a date as people write it; programs write {plain}.',
    day: '{name} holds “{sent}”, a day that no calendar has.',
  }),
  fixes: { write: 'Write {plain}', correct: 'Correct the date' },
  steps: { correct: 'Look where the page puts day, month and year together: months are counted from 0 in scripts.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    // Where the server complains of a text in the body, value-format and value-type know what it wants.
    const quietInBody = bodyTexts(request, SIGN, isLocal).filter(({ at }) => complaintsAt(evidence, at).length === 0);
    return [...valuesIn(request.url), ...quietInBody]
      .filter(({ text }) => /^\D{0,5}\d|^[MTWFS][a-z]{2} [A-Z]/.test(text))
      .flatMap((value) => reportOn(value, evidence) ?? []);
  },
});

function valuesIn(url: string): Value[] {
  const { segments, query } = urlParts(url);
  return [
    ...segments.map(({ decoded, range }, index) => ({ at: locationAt({ in: 'path', path: `/${index}` }, range), text: decoded })),
    ...query.map(({ name, value, valueRange }) => ({ at: locationAt({ in: 'query', path: name }, valueRange), text: value })),
  ];
}

function isLocal(text: string, name: string): boolean {
  return localDate(text).length > 0 || isNoDay(text) || isNumber(localNumber(text), name);
}

/** Names of what is counted or weighed: two numbers with a comma between them hardly stand there. */
const MEASURE = /(?:amount|price|total|sum|cost|fee|tax|rate|weight|discount|balance|betrag|preis|prix|montant|precio|importe)$/i;

function isNumber(number: LocalNumber | null, name: string): boolean {
  return number !== null && (number.certain || MEASURE.test(name));
}

function reportOn(value: Value, evidence: LocatedEvidence | null): Report | null {
  const { at, text } = value;
  const claims = complaintsAt(evidence, at).filter(({ sentence }) => KINDS.has(sentence.kind));
  const dates = localDate(text);
  if (dates.length > 0) return report('date', value, claims, dates, 0.5);
  if (isNoDay(text)) return report('day', value, claims, [], 0.5);
  const number = localNumber(text);
  // "48,11" may be a list or a place: only a server that wanted such a number tells.
  const wantsNumber = claims.some(
    ({ sentence: { expected } }) => expected === 'number' || (expected === 'integer' && Number.isInteger(Number(number?.plain))),
  );
  return number && (wantsNumber || isNumber(number, lastNameOf(at))) ? report('number', value, claims, [number.plain], 0.3) : null;
}

function report(id: string, { at, text }: Value, claims: readonly Complaint[], plains: readonly string[], likelihood: number): Report {
  const sure = claims.length > 0;
  const write = plains.map((plain) => setFix({ id: 'write', values: { plain } }, at, plain));
  const correct: Fix = manualFix('correct', ['correct']);
  return {
    messageId: toldOrQuiet(id, sure),
    values: { name: nameOf(at), sent: text, plain: plains.join(' or ') },
    at,
    likelihood: sure ? 0.92 : likelihood,
    claims,
    fixes: write.length > 0 ? write : [correct],
  };
}
