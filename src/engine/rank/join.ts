// Reports that speak of one place become one finding: the most specific check gives its id, the rest become reasons.
import type { LocatedClaim, LocatedEvidence } from '../core/evidence.ts';
import type { Finding, FindingFix, Fix, Reason, Severity } from '../core/finding.ts';
import { samePlace, type Place } from '../core/location.ts';
import { manualKey, once } from './once.ts';
import type { CheckReport } from './run-checks.ts';

/** The check that only repeats the server's words: any other is more specific. */
export const LEAST_SPECIFIC = 'refused-by-server';
/** The check that compares with passing requests: the server's own words say more, its reason and its values stay beside them. */
export const COMPARISON = 'differs-from-passing';
/** How sure a place is that the server names and a check finds fault with, beyond what the check alone says. */
const AGREEMENT = 0.75;

/** What is left of a suspicion that the server does not share. */
export const UNSHARED = 0.4;
/** Below this a suspicion is hardly ever the cause. */
const FAINT = 0.3;
/** However sure the server's words are of their place: a cause that explains them and is likelier than this says more than they do. */
const ECHO = 0.7;

/** One finding a place, in the reports' order. */
export function joinByPlace(reports: readonly CheckReport[], evidence: LocatedEvidence | null): Finding[] {
  const groups: CheckReport[][] = [];
  for (const each of reports) {
    const group = groups.find(([first]) => first !== undefined && samePlace(first.report.at, each.report.at));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return withoutEchoes(groups.map((group) => joined(group, evidence ? [...evidence.claims, ...evidence.hints] : [])));
}

/**
 * A finding that only repeats words of the server which a likelier finding explains at another place says nothing of its own; nor does one whose
 * place the likelier one names beside its own.
 */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const wordsOf = ({ because }: Finding): string[] => because.flatMap((reason) => (reason.kind === 'claim' ? [reason.text] : []));
  return findings.filter((finding) => {
    const words = wordsOf(finding);
    const isEcho = finding.check === LEAST_SPECIFIC;
    const likelier = findings.filter((other) => explains(other) && other.score > (isEcho ? Math.min(finding.score, ECHO) : finding.score));
    const explaining = isEcho ? likelier : likelier.filter(({ also }) => words.length > 0 && also.some((at) => samePlace(at, finding.at)));
    const explained = new Set(explaining.flatMap(wordsOf));
    return (explaining.length === 0 && !isEcho) || !words.every((text) => explained.has(text));
  });
}

function explains({ check, severity }: Finding): boolean {
  return check !== LEAST_SPECIFIC && severity !== 'info';
}

function joined(group: readonly CheckReport[], claims: readonly LocatedClaim[]): Finding {
  const [lead, ...others] = withComparisonFirst(group.toSorted(bySpecificity));
  const { check, report } = lead!;
  const isSuspicion = severityOf(lead!) === 'info';
  const differs = isSuspicion && group.some(isComparison);
  const isNamed = names(claims, report.at);
  const words = claimsOn(group, claims);
  return {
    check: check.id,
    messageId: report.messageId,
    values: report.values,
    severity: differs ? 'warning' : severityOf(lead!),
    at: report.at,
    also: group.flatMap((each) => each.report.also ?? []),
    score: scoreOf(differs && !isNamed ? group.map(asSuspicion) : group, isSuspicion ? isNamed : words.length > 0),
    because: [...reasonsOf(lead!, others), ...words.map((text): Reason => ({ kind: 'claim', text }))],
    fixes: fixesOf([lead!, ...others]),
  };
}

/**
 * The fixes of all, each once: two checks may come to the same patch. What only repeats the server's words has nothing to add where another
 * knows what to do, but a value of its own.
 */
function fixesOf(group: readonly CheckReport[]): Finding['fixes'] {
  const isKnown = group.some(({ check, report }) => check.id !== LEAST_SPECIFIC && report.fixes.length > 0);
  const isSpare = (check: string, { safety, placeholders }: Fix): boolean =>
    isKnown && check === LEAST_SPECIFIC && (safety === 'manual' || placeholders !== undefined);
  const fixes = group.flatMap(({ check, report }) =>
    report.fixes.filter((fix) => !isSpare(check.id, fix)).map((fix) => ({ ...fix, check: check.id })),
  );
  return once(fixes, keyOf);
}

/** One mark to fill in is enough, whatever each would call it. */
function keyOf(fix: FindingFix): string {
  const { patch, placeholders } = fix;
  return manualKey(fix) ?? (placeholders?.length === 1 && patch.length === 1 ? 'placeholder' : JSON.stringify(patch));
}

/** A difference from requests that passed says more than a suspicion which hardly ever is the cause. */
function withComparisonFirst(group: readonly CheckReport[]): readonly CheckReport[] {
  const [lead] = group;
  const comparison = group.find(isComparison);
  const isFaint = lead && severityOf(lead) === 'info' && lead.report.likelihood < FAINT;
  return comparison && isFaint ? [comparison, ...group.filter((each) => each !== comparison)] : group;
}

function isComparison({ check }: CheckReport): boolean {
  return check.id === COMPARISON;
}

/** What raises no alarm of its own adds little to a difference from requests that passed, and takes nothing from it. */
function asSuspicion(each: CheckReport): CheckReport {
  if (isComparison(each)) return each;
  return { ...each, report: { ...each.report, likelihood: each.report.likelihood * UNSHARED } };
}

function isAt(claim: LocatedClaim, place: Place): boolean {
  return claim.at !== null && samePlace(claim.at, place);
}

/** True when the server names this very place. */
export function names(claims: readonly LocatedClaim[], place: Place): boolean {
  return claims.some((claim) => isAt(claim, place));
}

function bySpecificity(a: CheckReport, b: CheckReport): number {
  return specificity(b) - specificity(a);
}

function specificity(each: CheckReport): number {
  const { check, report } = each;
  if (check.id === COMPARISON) return -2;
  return check.id === LEAST_SPECIFIC ? (severityOf(each) === 'info' ? -3 : -1) : report.likelihood;
}

function severityOf({ check, report }: CheckReport): Severity {
  return check.messages[report.messageId]?.severity ?? 'info';
}

/** What the server said of this place, each sentence once. */
function claimsOn(group: readonly CheckReport[], claims: readonly LocatedClaim[]): string[] {
  const place = group[0]!.report.at;
  const here = claims.filter((claim) => isAt(claim, place));
  const texts = [...here, ...group.flatMap((each) => each.report.claims ?? [])].map((claim) => claim.text);
  return [...new Set(texts)].filter((text) => text !== '');
}

function reasonsOf(lead: CheckReport, others: readonly CheckReport[]): Reason[] {
  return [lead, ...others]
    .filter(({ check }) => check.id !== LEAST_SPECIFIC)
    .map(({ check, report }) => ({
      kind: check.id === COMPARISON ? 'twin' : check.id.endsWith('-syntax') ? 'syntax' : 'check',
      check: check.id,
      words: { id: report.messageId, values: report.values },
    }));
}

/** Independent reports add up; the server's agreement with a check counts as one more. */
function scoreOf(group: readonly CheckReport[], claimed: boolean): number {
  const own = group.filter(({ check }) => check.id !== LEAST_SPECIFIC);
  const said = group.filter(({ check }) => check.id === LEAST_SPECIFIC);
  const likelihoods = [...own.map(({ report }) => report.likelihood), ...said.slice(0, 1).map(({ report }) => report.likelihood)];
  if (own.length > 0 && said.length === 0 && claimed) likelihoods.push(AGREEMENT);
  const score = 1 - likelihoods.reduce((product, likelihood) => product * (1 - likelihood), 1);
  return Math.min(0.99, score);
}
