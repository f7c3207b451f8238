// Orders findings by how likely each is the cause, and tells which ones lead.
import type { Finding, Fix, Safety } from '../core/finding.ts';
import type { ChecklistItem, FixedChoice } from '../core/diagnosis.ts';
import { samePlace } from '../core/location.ts';
import { besideOf } from '../read/request/place-name.ts';
import { LEAST_SPECIFIC } from './join.ts';
import { manualKey, once } from './once.ts';
import { NEXT_STEPS } from './next-steps.ts';
import { inOrderOfTrying } from './try-order.ts';

/** Another fault at least this likely makes a fix something to look at before it is used. */
const RIVAL = 0.3;
/** Findings of the same check this close to the first have the same reason to be the cause. */
const SAME_REASON = 0.15;
/** A leading finding must be at least this likely for its fix to be called safe. */
const SURE_ENOUGH = 0.5;

/** Likeliest cause first; equally likely ones keep their order. Then fixes are called safe only where nothing else is known to be wrong. */
export function rank(findings: readonly Finding[]): Finding[] {
  const ordered = findings.toSorted((a, b) => b.score - a.score);
  const leading = new Set(leadingGroup(ordered));
  const rivals = ordered.filter((finding, index) => !leading.has(index) && finding.severity !== 'info' && finding.score >= RIVAL);
  const alone = rivals.length === 0 && leading.size === 1;
  return ordered.map((finding, index) =>
    alone && leading.has(index) && finding.score >= SURE_ENOUGH ? finding : withoutSafeFixes(finding),
  );
}

/** Indexes of the first finding and of those with the same reason to be the cause, such as all members that the answer refuses. */
export function leadingGroup(ranked: readonly Finding[]): number[] {
  const [first] = ranked;
  if (!first) return [];
  const refused = isRefused(first);
  return ranked.flatMap((finding, index) => (index === 0 || sharesReason(first, finding, refused) ? [index] : []));
}

function sharesReason(first: Finding, finding: Finding, refused: boolean): boolean {
  if (finding.severity === 'info' || first.score - finding.score > (refused ? 1 : SAME_REASON)) return false;
  return refused ? isRefused(finding) : finding.check === first.check;
}

function isRefused(finding: Finding): boolean {
  return finding.because.some((reason) => reason.kind === 'claim');
}

function withoutSafeFixes(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.map((fix) => (fix.safety === 'safe' ? { ...fix, safety: 'review' } : fix)) };
}

/** Indexes of everything that is wrong: what leads while there is no answer that could tell which of it matters. */
export function everyFault(ranked: readonly Finding[]): number[] {
  return ranked.flatMap(({ severity }, index) => (severity === 'info' ? [] : [index]));
}

/**
 * In the order in which a person would try them: what leads, then the rest from the address on, the next best steps last; of one finding the best
 * fix first, of a faint one only the best. What is to be done by hand in the same words for several findings stands once.
 */
export function checklistOf(ranked: readonly Finding[], leading: readonly number[]): ChecklistItem[] {
  const isStep = (index: number): boolean => ranked[index]!.check === NEXT_STEPS;
  const rest = [...ranked.keys()].filter((index) => !leading.includes(index));
  const others = rest.filter((index) => !isStep(index)).toSorted((a, b) => inOrderOfTrying(ranked[a]!, ranked[b]!));
  const items = [...leading, ...others, ...rest.filter(isStep)].flatMap((index) => {
    const { fixes, severity } = ranked[index]!;
    return fixes.slice(0, severity === 'info' && !isStep(index) ? 1 : undefined).map((_, fix) => ({ finding: index, fix }));
  });
  return once(items, ({ finding, fix }) => manualKey(ranked[finding]!.fixes[fix]!) ?? `${finding} ${fix}`);
}

/** What "Copy fixed" starts from; null when none of the leading findings, given by index, has a fix that can be applied. */
export function fixedChoice(ranked: readonly Finding[], leading: readonly number[]): FixedChoice | null {
  const findings: number[] = [];
  const fixes: Fix[] = [];
  const first = leading[0] === undefined ? undefined : ranked[leading[0]];
  for (const index of leading) {
    const fix = ranked[index]!.fixes.find((each) => each.safety !== 'manual');
    if (!fix || (first && isOvertaken(fix, ranked[index]!, first)) || isWrittenBefore(fix, fixes)) continue;
    findings.push(index);
    fixes.push(fix);
  }
  return findings.length === 0
    ? null
    : {
        findings,
        safety: leastSafe(fixes),
        patch: once(
          fixes.flatMap((fix) => fix.patch),
          JSON.stringify,
        ),
      };
}

/** A mark to fill in, for a member whose value only the server's words refuse, when the request as a whole was sent in another way than it reads. */
function isOvertaken({ placeholders }: Fix, { check, at }: Finding, first: Finding): boolean {
  return placeholders !== undefined && check === LEAST_SPECIFIC && !isOfWhole(at) && isOfWhole(first.at);
}

/** A mark for a place to which a likelier fix gives a value, or moves one that was sent. */
function isWrittenBefore({ placeholders = [] }: Fix, earlier: readonly Fix[]): boolean {
  const written = earlier.flatMap(({ patch }) =>
    patch.flatMap((each) => (each.op === 'rename' ? [besideOf(each.at, each.name)] : each.op === 'set' ? [each.at] : [])),
  );
  return placeholders.some(({ at }) => written.some((each) => samePlace(each, at)));
}

function isOfWhole({ in: part, path }: Finding['at']): boolean {
  return part === 'header' || part === 'method' || path === '';
}

function leastSafe(fixes: readonly Fix[]): Safety {
  return fixes.some((fix) => fix.safety === 'review') ? 'review' : 'safe';
}
