// The pipeline: one exchange in, its diagnosis out. Reads like the way of the data in docs/architecture.md.
import type { Context } from './core/define.ts';
import type { Diagnosis } from './core/diagnosis.ts';
import type { Exchange, Response } from './core/exchange.ts';
import type { Finding } from './core/finding.ts';
import { insideParameter, runInside } from './inside-parameter.ts';
import { locate } from './locate/locate.ts';
import { brokenPluginFinding } from './rank/broken-plugin.ts';
import { clearOfSuspicion } from './rank/clear-of-suspicion.ts';
import { faultOf } from './rank/fault.ts';
import { COMPARISON, joinByPlace } from './rank/join.ts';
import { withoutNeedlessHints } from './rank/needless-hints.ts';
import { nextSteps } from './rank/next-steps.ts';
import { checklistOf, everyFault, fixedChoice, leadingGroup, rank } from './rank/rank.ts';
import { runChecks } from './rank/run-checks.ts';
import { isCause, summaryOf } from './rank/summary.ts';
import { weighSuspicions } from './rank/suspicions.ts';
import { unknownParts } from './rank/unknown-parts.ts';
import { answerDocument } from './read/answer/answer-document.ts';
import { parsedResponse } from './read/answer/parsed-response.ts';
import { readEvidence } from './read-evidence.ts';
import { checks, dialects } from './registry.ts';
import { statusThatCounts } from './session/session.ts';

/** Diagnoses one exchange. Stateless; never throws on anything that an exchange may hold. */
export function diagnose(exchange: Exchange, context: Context): Diagnosis {
  const status = statusThatCounts(exchange, context);
  const answer = answerOf(exchange, context);
  const read = answer ? readEvidence(answer, dialects) : { evidence: null, broken: [] };
  const located = read.evidence && locate(exchange.request, read.evidence, answerDocument(parsedResponse(answer!)));
  const inside = insideParameter(exchange, read.evidence, located, context);
  const evidence = inside?.whole ?? located;
  const { reports, broken } = inside
    ? runInside(checks, inside, { exchange, evidence, context })
    : runChecks(checks, { exchange, evidence, context });
  const { twins } = context;
  const isRefused = answer !== null && (status === 0 || status >= 400);
  const joined = joinByPlace(withoutNeedlessHints(reports), evidence);
  const weighed = weighSuspicions(joined, { exchange, evidence, twins, isRefused });
  const ranked = rank(clearOfSuspicion(weighed, exchange, twins));
  const fault = faultOf({ ranked, evidence, status, exchange, twins });
  const isUnsolved = isRefused && (fault.who === 'server' || !isCause(ranked[0]));
  const known = { evidence, compared: twins.length > 0, comparing: ranked.some(asksToCompare), serverAtFault: fault.who === 'server' };
  const steps = isUnsolved ? [nextSteps(known)] : [];
  const findings = [...ranked, ...steps];
  const leading = exchange.response === null ? everyFault(ranked) : leadingGroup(ranked);
  const allBroken = [...read.broken, ...broken];
  return {
    exchangeId: exchange.id,
    status,
    unknown: unknownParts(exchange),
    evidence,
    findings: [...findings, ...allBroken.map(brokenPluginFinding)],
    checklist: checklistOf(findings, leading),
    fault,
    summary: summaryOf(ranked, evidence, exchange),
    fixed: fixedChoice(ranked, leading),
    broken: allBroken,
  };
}

function asksToCompare({ fixes }: Finding): boolean {
  return fixes.some(({ check, safety }) => check === COMPARISON && safety === 'manual');
}

/** The answer that speaks: the exchange's own, or that of the preflight which kept it from being sent. */
function answerOf(exchange: Exchange, context: Context): Response | null {
  const own = exchange.response;
  return own?.status === 0 && context.preflight?.response ? context.preflight.response : own;
}
