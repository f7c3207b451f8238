// A diagnosis in words.
import type { Confidence, DescribedClaim, DescribedDiagnosis, DescribedFinding, DescribedFix } from '../core/described.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import type { LocatedClaim, LocatedEvidence } from '../core/evidence.ts';
import type { Finding, FindingFix, Reason } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
import type { LanguageWords } from './language.ts';
import { checkSentence, engineSentence, type Voice } from './spoken.ts';

/** A score in words: each with the score from which it holds. */
const CONFIDENCE: readonly (readonly [number, Confidence])[] = [
  [0.9, 'near certain'],
  [0.6, 'likely'],
  [0.3, 'possible'],
  [0, 'unlikely'],
];

/** Puts a diagnosis into the words of a language; what it lacks is said in English. */
export function describeDiagnosis(diagnosis: Diagnosis, english: LanguageWords, own: LanguageWords = english): DescribedDiagnosis {
  const voice = { own, english };
  const findings = diagnosis.findings.map((finding) => describeFinding(finding, voice));
  const { evidence, fault, fixed, summary } = diagnosis;
  return {
    status: diagnosis.status,
    summary: engineSentence(voice, 'summaries', summary) ?? findings[0]?.message ?? '',
    fault: fault.who,
    faultWhy: engineSentence(voice, 'faults', fault.why) ?? fault.why.id,
    layer: evidence?.layer ?? null,
    unknown: diagnosis.unknown,
    evidence: describeEvidence(evidence),
    findings,
    checklist: diagnosis.checklist,
    fixed,
  };
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

function describeFinding(finding: Finding, voice: Voice): DescribedFinding {
  const { check, messageId, values, severity, at, also, score } = finding;
  return {
    check,
    messageId,
    severity,
    message: checkSentence(voice, check, 'messages', { id: messageId, values }, at),
    at,
    also,
    score: Math.round(score * 1000) / 1000,
    confidence: CONFIDENCE.find(([from]) => score >= from)?.[1] ?? 'unlikely',
    because: finding.because.map((reason) => ({ kind: reason.kind, text: reasonText(reason, voice, at) })),
    fixes: finding.fixes.map((fix) => describeFix(fix, voice, at)),
  };
}

function reasonText(reason: Reason, voice: Voice, at: Place): string {
  return reason.kind === 'claim' ? reason.text : checkSentence(voice, reason.check, 'messages', reason.words, at);
}

function describeFix({ check, title, safety, patch, steps, placeholders }: FindingFix, voice: Voice, at: Place): DescribedFix {
  return {
    title: checkSentence(voice, check, 'fixes', title, at),
    safety,
    patch,
    ...(steps ? { steps: steps.map((step) => checkSentence(voice, check, 'steps', step, at)) } : {}),
    placeholders: placeholders ?? [],
  };
}
