// Finds form bodies that are not written as forms are: fields parted by something else than &, characters that had to be encoded.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { faultReport } from '../core/fault-report.ts';
import type { Fix, Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { applyEdits, overlap, sortEdits, type TextEdit } from '../core/text-edit.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { formFaults, type FormFault, type FormFaultId } from '../read/form/form-faults.ts';
import { isFormType, mediaTypeOf } from '../read/head/media-type.ts';

/** Faults whose repair can mean nothing else than what was meant. */
const CERTAIN: ReadonlySet<FormFaultId> = new Set(['question-mark', 'raw', 'broken-percent']);
const MOST_ROUNDS = 8;

export const formSyntax = defineCheck({
  id: 'form-syntax',
  title: 'Form that is not written as one',
  messages: toldAndQuiet({
    'question-mark': 'The form begins with “?”, which becomes part of the first field’s name.',
    lines: [
      'The fields of the form are on lines of their own; they must be joined by &.',
      'The fields of the form are on lines of their own; most servers want them joined by &.',
    ],
    semicolons: [
      'The fields of the form are separated by semicolons; they must be joined by &.',
      'The fields of the form may be separated by semicolons; most servers want &.',
    ],
    entities: [
      'The fields of the form are separated by “&amp;”; they must be joined by &.',
      'The fields of the form are separated by “&amp;”; servers read “amp;” as part of the name.',
    ],
    'bare-ampersand': [
      'An & inside a value of the form is not encoded, so the value ends there.',
      'An & inside a value of the form may not be encoded; the value then ends there.',
    ],
    'broken-percent': [
      'A % in the form is not followed by two hexadecimal digits.',
      'A % in the form is not followed by two hexadecimal digits; strict servers refuse that.',
    ],
    'not-utf8': 'Escapes in the form are not UTF-8; they look like Latin-1.',
    raw: ['The form holds characters that must be percent-encoded.', 'The form holds characters that should be percent-encoded.'],
  }),
  fixes: { encode: 'Write the form again, encoded', write: 'Build the form with a library' },
  steps: { build: 'Let URLSearchParams (or your library’s counterpart) write the form from the values.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    if (body.state !== 'known' || body.form === 'bytes' || !body.complete || body.text === '') return [];
    if (!isFormType(mediaTypeOf(request.headers)?.essence ?? '') || bodyTree(request)?.format !== 'form') return [];
    const faults = formFaults(body.text);
    const claims = complaintsOf(evidence).filter(isTelling);
    const report = faultReport(faults, claims, { told: 0.8, quiet: 0.3 }, () => mend(body.text, faults));
    return report ? [report] : [];
  },
});

/** What a server says that could not read the form, or found a field missing in it. */
function isTelling({ at, sentence }: Complaint): boolean {
  return sentence.kind === 'encoding' || sentence.kind === 'syntax' || (sentence.kind === 'missing' && (at === null || at.in === 'body'));
}

/** Mends round by round, since one repair may lay another fault bare; the patch is the whole outcome. */
function mend(text: string, faults: readonly FormFault[]): Fix {
  let mended = text;
  const kinds = new Set<FormFaultId>();
  let left = faults;
  for (let round = 0; left.length > 0 && round < MOST_ROUNDS; round++) {
    for (const { id } of left) kinds.add(id);
    mended = applyEdits(mended, apart(left.flatMap(({ repair }) => repair)));
    left = formFaults(mended);
  }
  if (left.length > 0) return manualFix('write', ['build']);
  return {
    title: { id: 'encode', values: {} },
    safety: [...kinds].every((id) => CERTAIN.has(id)) ? 'safe' : 'review',
    patch: [{ op: 'edit', in: 'body', offset: 0, length: text.length, text: mended }],
  };
}

/** Of edits that overlap the first stays; the next round sees to the other. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of sortEdits(edits)) {
    const last = kept.at(-1);
    if (!last || !overlap(last, edit)) kept.push(edit);
  }
  return kept;
}
