// Finds identifiers in the URL that are almost a UUID: a character short, a hyphen elsewhere, a letter that is no digit.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place, type Range } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsAt, unplacedComplaints } from '../read/complaints/complaints.ts';
import { nameOf } from '../read/request/place-name.ts';
import { urlParts } from '../read/url/parts.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Five runs joined by hyphens, of about the right length and mostly hexadecimal. */
const FIVE_RUNS = /^[\da-z]{6,10}-[\da-z]{3,5}-[\da-z]{3,5}-[\da-z]{3,5}-[\da-z]{9,15}$/i;
const WRAPPED = /^(?:urn:uuid:|[{("'<])?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})[})"'>,;.]?$/i;

export const idShape = defineCheck({
  id: 'id-shape',
  title: 'Identifier that is almost a UUID',
  messages: toldAndQuiet({
    broken: '{name} holds “{sent}”, which looks like a UUID but is none: {why}.',
    wrapped: '{name} holds a UUID with more around it: “{sent}”.',
  }),
  fixes: { unwrap: 'Send the UUID alone', copy: 'Copy the identifier again' },
  steps: { copy: 'Copy it again from where it was made, whole and unchanged: a UUID has 8-4-4-4-12 hexadecimal digits.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { segments, query } = urlParts(exchange.request.url);
    const values = [
      ...segments.map(({ decoded, range }, index) => ({ place: { in: 'path', path: `/${index}` } as const, text: decoded, range })),
      ...query.map(({ name, value, valueRange }) => ({ place: { in: 'query', path: name } as const, text: value, range: valueRange })),
    ];
    return values.flatMap(({ place, text, range }) => {
      const fault = text.length > 60 || UUID.test(text) ? null : faultOf(text, place);
      if (!fault) return [];
      const spoken = unplacedComplaints(evidence).filter(
        (complaint) => complaint.text.includes(text) || complaint.sentence.expected === 'uuid',
      );
      const claims = [...complaintsAt(evidence, place), ...spoken];
      return [reportOf(fault, place, range, text, claims)];
    });
  },
});

interface Fault {
  readonly id: 'broken' | 'wrapped';
  readonly why: string;
  readonly fix: Fix;
}

function faultOf(text: string, place: Place): Fault | null {
  const inner = WRAPPED.exec(text)?.[1];
  if (inner !== undefined) {
    const fix = setFix({ id: 'unwrap', values: {} }, place, inner);
    return { id: 'wrapped', why: '', fix };
  }
  const digits = text.replaceAll(/[^\da-f]/gi, '').length;
  if (!FIVE_RUNS.test(text) || digits < text.length - 7) return null;
  const letter = /[g-z]/i.exec(text)?.[0];
  const why =
    letter === undefined
      ? `it has ${digits} digits in runs of ${text
          .split('-')
          .map((run) => run.length)
          .join('-')}`
      : `“${letter}” is no hexadecimal digit`;
  return {
    id: 'broken',
    why,
    fix: manualFix('copy', ['copy']),
  };
}

function reportOf({ id, why, fix }: Fault, place: Place, range: Range, sent: string, claims: Report['claims'] & {}): Report {
  const sure = claims.length > 0;
  return {
    messageId: toldOrQuiet(id, sure),
    values: { name: nameOf(place), sent, why },
    at: locationAt(place, range),
    likelihood: sure ? 0.92 : 0.5,
    claims,
    fixes: [fix],
  };
}
