// Runs the engine over one case and notes what it got right.
import {
  applyPatch,
  contextFor,
  describe,
  diagnose,
  emptySession,
  entryToExchange,
  observe,
  requestToHar,
  type DescribedClaim,
  type DescribedDiagnosis,
  type Exchange,
  type Part,
  type Patch,
} from '../../src/engine/index.ts';
import { loadAllReaders } from '../../src/engine/load-readers.ts';
import { passingEntry, type Case, type HarEntry } from './cases.ts';
import { variedEntries } from './varied-twins.ts';
import { hitsCulprit, nearOffset, placeKey, samePlaceLoosely, type LoosePlace } from './same-place.ts';
import { sameRequest } from './same-request.ts';

await loadAllReaders();

/** Counts of one case: `[right, of]` by column; a column that does not concern the case is absent. */
export type Marks = Partial<Record<Column, readonly [number, number]>>;
export type Column =
  | 'messageExact'
  | 'messageNear'
  | 'fieldPrecision'
  | 'fieldRecall'
  | 'fieldText'
  | 'docs'
  | 'trace'
  | 'traceThere'
  | 'requestId'
  | 'culpritFirst'
  | 'culpritInThree'
  | 'offset'
  | 'fixFirst'
  | 'fixInThree'
  | 'fixSafe'
  | 'fixOfOthers'
  | 'wrongSafe'
  | 'certain'
  | 'certainCases';

/** How a case came out. */
export interface Outcome {
  readonly case: Case;
  readonly diagnosis: DescribedDiagnosis;
  readonly marks: Marks;
}

/** What passed before the failing request: nothing, the fixed request itself, or five others to the same endpoint. */
export type Before = 'nothing' | 'twin' | 'twins';

/** Diagnoses the case, with what passed observed before it. */
export function diagnoseCase(each: Case, before: Before): { exchange: Exchange; diagnosis: DescribedDiagnosis } {
  const twin = before === 'twin' ? passingEntry(each) : null;
  const passed = twin ? [twin] : before === 'twins' ? variedEntries(each) : [];
  return diagnoseEntries([...passed, each.entry]);
}

/** Diagnoses the last of these entries, knowing all of them. */
export function diagnoseEntries(entries: readonly HarEntry[]): { exchange: Exchange; diagnosis: DescribedDiagnosis } {
  const exchanges = entries.map((entry, index) => {
    const exchange = entryToExchange(entry, { id: String(index), recorder: 'har' });
    if (!exchange) throw new Error(`Entry ${index} is no exchange.`);
    return exchange;
  });
  const session = exchanges.reduce(observe, emptySession);
  const exchange = exchanges.at(-1)!;
  return { exchange, diagnosis: describe(diagnose(exchange, contextFor(session, exchange))) };
}

/** All marks of one case. */
export function measure(each: Case, before: Before): Outcome {
  const { exchange, diagnosis } = diagnoseCase(each, before);
  const marks = {
    ...evidenceMarks(each, diagnosis.evidence),
    ...restMarks(each, diagnosis),
    ...culpritMarks(each, diagnosis),
    ...fixMarks(each, diagnosis, exchange),
  };
  return { case: each, diagnosis, marks };
}

/** Marks of what was read: message and fields. */
export function evidenceMarks(each: Case, evidence: DescribedDiagnosis['evidence']): Marks {
  return { ...messageMarks(each, evidence), ...fieldMarks(each, evidence) };
}

const mark = (right: boolean): readonly [number, number] => [right ? 1 : 0, 1];

function folded(text: string | null): string {
  const plain = (text ?? '').normalize('NFKC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ');
  return plain
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .replace(/[.!]$/, '')
    .toLowerCase();
}

function messageMarks({ expected }: Case, evidence: DescribedDiagnosis['evidence']): Marks {
  if (!expected.message) return {};
  const wanted = [expected.message, ...(expected.messageAlt ?? [])].map(folded);
  const got = folded(evidence.message);
  const near = wanted.some((want) => got.includes(want) || (want.includes(got) && got.length >= 0.6 * want.length));
  return { messageExact: mark(wanted.includes(got)), messageNear: mark(got !== '' && near) };
}

/** Fields that the engine names and the answer does not, and the other way round. */
export function fieldMisses({ expected }: Case, { claims }: DescribedDiagnosis['evidence']): { wrong: string[]; missed: string[] } {
  const got = unique(claims.filter(isPlaced));
  const wanted = unique(expected.fields);
  const without = (places: readonly LoosePlace[], others: readonly LoosePlace[]) =>
    places.filter((place) => !others.some((other) => samePlaceLoosely(place, other))).map(placeKey);
  return { wrong: without(got, wanted), missed: without(wanted, got) };
}

function fieldMarks(each: Case, evidence: DescribedDiagnosis['evidence']): Marks {
  const { fields } = each.expected;
  const claims = evidence.claims.filter(isPlaced);
  const { wrong, missed } = fieldMisses(each, evidence);
  const [got, wanted] = [unique(claims).length, unique(fields).length];
  const texts = fields.filter((field) => claims.some((claim) => samePlaceLoosely(claim, field) && sharesText(claim.text, field.text)));
  return {
    fieldPrecision: [got - wrong.length, got],
    fieldRecall: [wanted - missed.length, wanted],
    fieldText: [texts.length, fields.length],
  };
}

function isPlaced(claim: DescribedClaim): claim is DescribedClaim & { in: Part } {
  return claim.in !== null;
}

function sharesText(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  return x !== '' && (x.includes(y) || y.includes(x));
}

function unique<P extends LoosePlace>(places: readonly P[]): P[] {
  return places.filter((place, index) => places.findIndex((other) => placeKey(other) === placeKey(place)) === index);
}

function restMarks({ expected }: Case, { evidence }: DescribedDiagnosis): Marks {
  const urls = evidence.links.map((link) => link.url);
  return {
    docs: [expected.docs.filter((url) => urls.includes(url)).length, expected.docs.length],
    trace: mark((evidence.trace !== null) === expected.trace),
    ...(expected.trace ? { traceThere: mark(evidence.trace !== null) } : {}),
    ...(expected.requestId ? { requestId: mark(evidence.requestId === expected.requestId) } : {}),
  };
}

function culpritMarks({ expected }: Case, { findings }: DescribedDiagnosis): Marks {
  const hits = findings.slice(0, 3).map((finding) => hitsCulprit(finding.at, expected));
  const hasOffset = expected.culprit.in === 'body' && expected.culprit.offset !== undefined;
  return {
    culpritFirst: mark(hits[0] ?? false),
    culpritInThree: mark(hits.includes(true)),
    ...(hasOffset ? { offset: mark(nearOffset(findings[0]?.at, expected.culprit)) } : {}),
    ...(findings[0] && findings[0].score >= 0.9 ? { certain: mark(hits[0] ?? false), certainCases: mark(true) } : {}),
  };
}

function fixMarks({ expected }: Case, { findings, fixed }: DescribedDiagnosis, exchange: Exchange): Marks {
  const known = expected.fixedRequest;
  if (expected.origin !== 'live' || !known) return {};
  const given = [...(fixed ? [fixed] : []), ...findings.flatMap((finding) => finding.fixes)].filter((fix) => fix.safety !== 'manual');
  const tried = given.map((fix) => ({ safe: fix.safety === 'safe', right: sameRequest(patched(exchange, fix.patch), known) }));
  const inThree = tried.slice(0, 3).some((fix) => fix.right);
  const wrongSafe = mark(tried.some((fix) => fix.safe && !fix.right));
  if (!expected.autoFixable) return { fixOfOthers: mark(inThree), wrongSafe };
  return {
    fixFirst: mark(tried[0]?.right ?? false),
    fixInThree: mark(inThree),
    fixSafe: mark(tried.some((fix) => fix.safe && fix.right)),
    wrongSafe,
  };
}

function patched(exchange: Exchange, patch: Patch): ReturnType<typeof requestToHar> {
  return requestToHar(applyPatch(exchange.request, patch).request);
}
