// Masks an exchange, diagnoses what is left and writes the report: nothing unmasked can come into it.
import type { Context } from './core/define.ts';
import type { Exchange } from './core/exchange.ts';
import { CannotExpress } from './core/target.ts';
import { describe } from './describe.ts';
import { diagnose } from './diagnose.ts';
import { applyPatch } from './patch/apply-patch.ts';
import { redact, type RedactionChoice } from './redact/redact.ts';
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

const WRITERS: Readonly<Record<ReportFormat, (input: ReportInput) => string>> = { md: markdownReport, html: htmlReport, har: harReport };

/** The report on one exchange, with a line end. */
export function reportExchange(format: ReportFormat, exchange: Exchange, context: Context, choice: ReportChoice): string {
  const safe = choice.redact ? redact(exchange, context, choice.redact) : { exchange, context, masks: [] };
  const diagnosis = describe(diagnose(safe.exchange, safe.context));
  const fixedCurl = diagnosis.fixed && curlOf(safe.exchange, diagnosis.fixed.patch);
  const { environment, ticked = [] } = choice;
  return WRITERS[format]({ exchange: safe.exchange, diagnosis, masks: safe.masks, fixedCurl, environment, ticked });
}

function curlOf({ request }: Exchange, patch: Parameters<typeof applyPatch>[1]): string | null {
  const fixed = applyPatch(request, patch);
  if (fixed.refused.length > 0) return null;
  try {
    return render(curl, fixed.request, { 'body-file': 'no' }).text;
  } catch (error) {
    if (error instanceof CannotExpress) return null;
    throw error;
  }
}
