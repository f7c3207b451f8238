// Runs every check; one that throws is named and the rest goes on.
import type { Check, CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';

/** A report and the check that made it. */
export interface CheckReport {
  readonly check: Check;
  readonly report: Report;
}

/** A plug-in that threw. */
export interface Broken {
  readonly plugin: string;
  readonly error: string;
}

/** All reports on an exchange, in the checks' order. */
export function runChecks(checks: readonly Check[], input: CheckInput): { reports: CheckReport[]; broken: Broken[] } {
  const reports: CheckReport[] = [];
  const broken: Broken[] = [];
  for (const check of checks) {
    try {
      for (const report of check.run(input)) reports.push({ check, report });
    } catch (error) {
      broken.push({ plugin: check.id, error: String(error).slice(0, 300) });
    }
  }
  return { reports, broken };
}
