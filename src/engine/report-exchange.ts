// Masks exchanges, diagnoses what is left and writes the report: nothing unmasked can come into it.
import type { Request } from './core/exchange.ts';
import { CannotExpress } from './core/target.ts';
import { describe } from './describe.ts';
import { diagnose } from './diagnose.ts';
import { applyPatch } from './patch/apply-patch.ts';
import { redact, type RedactionChoice, type Subject } from './redact/redact.ts';
import type { Mask } from './redact/vault.ts';
import { render } from './render.ts';
import { harReport } from './report/har.ts';
import { htmlReport } from './report/html.ts';
import { markdownReport } from './report/markdown.ts';
import type { ReportEnvironment, ReportInput } from './report/report.ts';
import { curl } from './targets/curl.ts';

export type ReportFormat = 'md' | 'html' | 'har';

/** What a person chose. `redact: null` masks nothing. */
export interface ReportChoice {
  readonly redact: RedactionChoice | null;
  readonly environment: ReportEnvironment;
  /** Indexes of ticked checklist items. */
  readonly ticked?: readonly number[];
}

/** A written report, with a line end, and what was masked in it. */
export interface Report {
  readonly text: string;
  readonly masks: readonly Mask[];
}

/** The report on one exchange. Its fixed request is the subject's own, or what the diagnosis starts from where no person looked at it. */
export function reportExchange(format: ReportFormat, subject: Subject, choice: ReportChoice): Report {
  const { inputs, masks } = inputsOf([subject], choice);
  const writers = { md: markdownReport, html: htmlReport, har: (input: ReportInput) => harReport([input]) };
  return { text: writers[format](inputs[0]!), masks };
}

/** One HAR of several exchanges: the same secret has the same placeholder in all of them. */
export function harOfExchanges(subjects: readonly Subject[], choice: ReportChoice): Report {
  const { inputs, masks } = inputsOf(subjects, choice);
  return { text: harReport(inputs), masks };
}

function inputsOf(subjects: readonly Subject[], choice: ReportChoice): { inputs: ReportInput[]; masks: readonly Mask[] } {
  const { ticked = [] } = choice;
  const { elsewhere } = choice.environment;
  const note = elsewhere?.where ?? '';
  const safe = choice.redact ? redact(subjects, choice.redact, note) : { subjects, masks: [], note };
  const environment = { ...choice.environment, elsewhere: elsewhere && { ...elsewhere, where: safe.note } };
  const inputs = safe.subjects.map(({ exchange, context, fixed }): ReportInput => {
    const diagnosis = describe(diagnose(exchange, context));
    const mended = fixed === undefined ? diagnosis.fixed && patched(exchange.request, diagnosis.fixed.patch) : fixed;
    return { exchange, context, diagnosis, masks: safe.masks, fixedCurl: mended && curlOf(mended), environment, ticked };
  });
  return { inputs, masks: safe.masks };
}

function patched(request: Request, patch: Parameters<typeof applyPatch>[1]): Request | null {
  const fixed = applyPatch(request, patch);
  return fixed.refused.length > 0 ? null : fixed.request;
}

function curlOf(request: Request): string | null {
  try {
    return render(curl, request, { 'body-file': 'no' }).text;
  } catch (error) {
    if (error instanceof CannotExpress) return null;
    throw error;
  }
}
