// Finds multipart bodies whose frame is broken: no end, bare line feeds, a part without a blank line or a name.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { faultReport } from '../core/fault-report.ts';
import type { Fix, Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { applyEdits, sortEdits } from '../core/text-edit.ts';
import { toldAndQuiet } from '../core/told-and-quiet.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
import { multipartFaults, type MultipartFault } from '../read/form/multipart-faults.ts';

/** Recorders do not keep every byte of such bodies: only the server's word makes a fault of the frame certain. */
const TELLING = /\bmultipart\b|\bboundar|\bform[- ]?data\b|\bpart\b|\bunexpected end\b|\bparse|\bpars(?:e|ing)\b|\bmalformed\b|\bEOF\b/i;

export const multipartSyntax = defineCheck({
  id: 'multipart-syntax',
  title: 'Multipart body with a broken frame',
  messages: toldAndQuiet({
    unterminated: [
      'The multipart body has no closing boundary, so the server waits for more.',
      'The multipart body has no closing boundary; the recording may have left it out.',
    ],
    'line-feeds': [
      'The lines of the multipart frame end in LF; they must end in CRLF.',
      'The lines of the multipart frame end in LF; strict servers want CRLF.',
    ],
    'no-blank-line': 'No empty line separates the header of a part from its content.',
    'no-name': [
      'A part has no name in its Content-Disposition, so the server cannot tell which field it is.',
      'A part has no name in its Content-Disposition.',
    ],
    'no-parts': 'The multipart body holds no part.',
  }),
  fixes: { repair: 'Repair the frame', write: 'Build the body with a form library' },
  steps: { build: 'Fill a FormData (or your library’s counterpart) and let it write boundary, header lines and line breaks.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    const declared = mediaTypeOf(request.headers);
    if (body.state !== 'known' || !body.complete || bodyTree(request)?.format !== 'multipart') return [];
    if (declared !== null && !declared.essence.startsWith('multipart/')) return [];
    const boundary = declared?.parameters['boundary'] ?? null;
    // A boundary at odds with the body is the business of another check.
    if (boundary !== null && !body.text.includes(`--${boundary}`)) return [];
    const isForm = declared === null || declared.essence === 'multipart/form-data';
    const faults = multipartFaults(body.text, boundary).filter(({ id }) => isForm || id !== 'no-name');
    const claims = complaintsOf(evidence).filter(isTelling);
    const report = faultReport(faults, claims, { told: 0.9, quiet: 0.4 }, () => mend(body.text, boundary, faults));
    return report ? [report] : [];
  },
});

function isTelling({ text, sentence }: Complaint): boolean {
  return sentence.kind === 'syntax' || TELLING.test(text.slice(0, 4000));
}

/** All repairs together, given only when nothing is left to find. */
function mend(text: string, boundary: string | null, faults: readonly MultipartFault[]): Fix {
  const edits = sortEdits(faults.flatMap(({ repair }) => repair ?? []));
  const whole = faults.every(({ repair }) => repair !== null) && multipartFaults(applyEdits(text, edits), boundary).length === 0;
  if (!whole) return manualFix('write', ['build']);
  return { title: { id: 'repair', values: {} }, safety: 'review', patch: edits.map((edit) => ({ op: 'edit', in: 'body', ...edit })) };
}
