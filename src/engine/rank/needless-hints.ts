// Faint hints are for refusals that nothing else explains: beside a cause, or at a place with more to say of it, they are left out.
import { samePlace } from '../core/location.ts';
import type { CheckReport } from './run-checks.ts';
import { TELLING } from './summary.ts';

const FAINT = 'faint-hint';

/** The reports without hints that nobody needs. */
export function withoutNeedlessHints(reports: readonly CheckReport[]): readonly CheckReport[] {
  const others = reports.filter(({ check }) => check.id !== FAINT);
  if (others.length === reports.length) return reports;
  if (others.some(explains)) return others;
  return reports.filter((each) => each.check.id !== FAINT || !others.some((other) => samePlace(other.report.at, each.report.at)));
}

/** True for a cause; the server's words on a part as a whole are none. */
function explains({ check, report }: CheckReport): boolean {
  if (check.messages[report.messageId]?.severity === 'info' || report.likelihood < TELLING) return false;
  return check.id !== 'refused-by-server' || report.at.path !== '';
}
