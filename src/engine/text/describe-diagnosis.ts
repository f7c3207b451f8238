// A diagnosis in words.
import type { Check } from '../core/define.ts';
import type { DescribedClaim, DescribedDiagnosis, DescribedFinding, DescribedFix } from '../core/described.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import type { LocatedClaim, LocatedEvidence } from '../core/evidence.ts';
import type { Finding, FindingFix, Reason, Words } from '../core/finding.ts';
import { say } from './say.ts';
import { CONFIDENCE, FAULTS, SUMMARIES } from './sentences.ts';

/** The templates of all checks by id. */
export type CheckTexts = Readonly<Record<string, Pick<Check, 'messages' | 'fixes' | 'steps'>>>;

/** Puts a diagnosis into words; `checks` gives the templates. */
export function describeDiagnosis(diagnosis: Diagnosis, checks: CheckTexts): DescribedDiagnosis {
  const findings = diagnosis.findings.map((finding) => describeFinding(finding, checks));
  const { evidence, fault, fixed } = diagnosis;
  return {
    status: diagnosis.status,
    summary: summaryText(diagnosis.summary, findings),
    fault: fault.who,
    faultWhy: say(FAULTS[fault.why.id] ?? fault.why.id, fault.why.values),
    layer: evidence?.layer ?? null,
    unknown: diagnosis.unknown,
    evidence: describeEvidence(evidence),
    findings,
    checklist: diagnosis.checklist,
    fixed,
  };
}

function summaryText(summary: Words, findings: readonly DescribedFinding[]): string {
  const own = SUMMARIES[summary.id];
  return own === undefined ? (findings[0]?.message ?? '') : say(own, summary.values);
}

/** What an answer says, with its places. */
export function describeEvidence(evidence: LocatedEvidence | null): DescribedDiagnosis['evidence'] {
  return {
    dialect: evidence?.dialect ?? null,
    message: evidence?.message ?? null,
    claims: evidence?.claims.map(describeClaim) ?? [],
    links: evidence?.links ?? [],
    trace: evidence?.trace ?? null,
    requestId: evidence?.requestId ?? null,
  };
}

function describeClaim({ at, text, stated, code }: LocatedClaim): DescribedClaim {
  const place = at ?? { in: null, path: null };
  return { ...place, text, stated: stated?.text ?? null, ...(code === undefined ? {} : { code }) };
}

function describeFinding(finding: Finding, checks: CheckTexts): DescribedFinding {
  const { check, messageId, severity, at, also, score } = finding;
  return {
    check,
    messageId,
    severity,
    message: messageText(check, { id: messageId, values: finding.values }, checks),
    at,
    also,
    score: Math.round(score * 1000) / 1000,
    confidence: CONFIDENCE.find(([from]) => score >= from)?.[1] ?? 'unlikely',
    because: finding.because.map((reason) => ({ kind: reason.kind, text: reasonText(reason, checks) })),
    fixes: finding.fixes.map((fix) => describeFix(fix, checks)),
  };
}

function reasonText(reason: Reason, checks: CheckTexts): string {
  return reason.kind === 'claim' ? reason.text : messageText(reason.check, reason.words, checks);
}

function messageText(check: string, words: Words, checks: CheckTexts): string {
  const messages = checks[check]?.messages;
  return say(messages?.[words.id]?.text ?? words.id, words.values);
}

function describeFix(fix: FindingFix, checks: CheckTexts): DescribedFix {
  const texts = checks[fix.check];
  return {
    title: say(texts?.fixes[fix.title.id] ?? fix.title.id, fix.title.values),
    safety: fix.safety,
    patch: fix.patch,
    ...(fix.steps ? { steps: fix.steps.map((step) => say(texts?.steps?.[step.id] ?? step.id, step.values)) } : {}),
    placeholders: fix.placeholders ?? [],
  };
}
