// A JSON document inside a query parameter is diagnosed as the body that it would be, and what is found is told of the parameter.
import type { Check, CheckInput, Context } from './core/define.ts';
import type { Evidence, LocatedClaim, LocatedEvidence } from './core/evidence.ts';
import { knownText, type Exchange, type Request } from './core/exchange.ts';
import type { Fix, Report } from './core/finding.ts';
import type { Location } from './core/location.ts';
import { locate } from './locate/locate.ts';
import { applyPatch } from './patch/apply-patch.ts';
import { COMPARISON } from './rank/join.ts';
import { runChecks, type CheckReport } from './rank/run-checks.ts';
import { sentenceOfClaim } from './read/prose/claim-sentence.ts';
import { seemsMet } from './read/complaints/complaint-met.ts';
import { parameterDocument, type ParameterDocument } from './read/request/parameter-document.ts';
import { valueAt } from './read/request/value-at.ts';

type Ran = ReturnType<typeof runChecks>;

/** A document in a parameter, and what is known of it. */
export interface InsideParameter {
  readonly document: ParameterDocument;
  /** What the checks look at for its members' sake. */
  readonly input: CheckInput;
  /** The evidence for the request as a whole: without what was said of those members. */
  readonly rest: LocatedEvidence | null;
  /** All evidence, with those members as places in the parameter. */
  readonly whole: LocatedEvidence | null;
}

/** Null where no parameter holds a document, or neither the server's words nor passing requests lead into it. */
export function insideParameter(
  exchange: Exchange,
  read: Evidence | null,
  located: LocatedEvidence | null,
  context: Context,
): InsideParameter | null {
  const document = exchange.request.url.includes('?') ? parameterDocument(exchange.request) : null;
  if (!document) return null;
  const inner = read && locate(document.asBody, read);
  const here = claimsIn(inner).filter((claim) => leadsInside(claim, document, exchange.request, claimsIn(located)));
  const twins = context.twins.flatMap(({ id, request }) => {
    const other = parameterDocument(request);
    return other?.name === document.name ? [{ id, request: other.asBody }] : [];
  });
  const isCompared = twins.length > 0 && twins.length === context.twins.length;
  if (here.length === 0 && !isCompared) return null;
  const evidence = inner && {
    ...inner,
    claims: here,
    hints: [],
    message: here.some(({ text }) => text === inner.message) ? inner.message : null,
  };
  const input = { exchange: { ...exchange, request: document.asBody }, evidence, context: { ...context, twins: isCompared ? twins : [] } };
  return { document, input, ...parted(located, here, document) };
}

function claimsIn(evidence: LocatedEvidence | null): readonly LocatedClaim[] {
  return evidence ? [...evidence.claims, ...evidence.hints] : [];
}

function parted(
  located: LocatedEvidence | null,
  here: readonly LocatedClaim[],
  document: ParameterDocument,
): Pick<InsideParameter, 'rest' | 'whole'> {
  if (located === null || here.length === 0) return { rest: located, whole: located };
  const others = (claims: readonly LocatedClaim[]): LocatedClaim[] => claims.filter((claim) => !here.some((each) => isSame(each, claim)));
  const [claims, hints] = [others(located.claims), others(located.hints)];
  const outside = here.map((claim) => ({ ...claim, at: claim.at && placeOutside(claim.at, document) }));
  const isHeading = here.some(({ text }) => text === located.message);
  return {
    rest: { ...located, claims, hints, message: isHeading ? null : located.message },
    whole: { ...located, claims: [...outside, ...claims], hints },
  };
}

/** All reports: on the document's members as on a body's, told of the parameter, and on the request as a whole what these do not say better. */
export function runInside(checks: readonly Check[], { document, input, rest }: InsideParameter, { exchange, context }: CheckInput): Ran {
  const inner = runChecks(checks, input);
  const outer = runChecks(checks, { exchange, evidence: rest, context });
  const told = inner.reports.flatMap(({ check, report }) => {
    const isTold = (report.claims ?? []).length > 0 || check.id === COMPARISON;
    const outward = isTold ? reportOutside(report, document) : null;
    return outward ? [{ check, report: outward }] : [];
  });
  const isSaid = ({ check, report: { at } }: CheckReport): boolean =>
    at.in === 'query' && at.path === document.name && told.some((each) => each.check === check);
  return { reports: [...told, ...outer.reports.filter((each) => !isSaid(each))], broken: [...outer.broken, ...inner.broken] };
}

function isSame(a: LocatedClaim, b: LocatedClaim): boolean {
  return a.text === b.text && a.stated?.text === b.stated?.text;
}

/** True for words on a member of the document that was sent, or is missed there, unless they speak of something else in the request. */
function leadsInside(claim: LocatedClaim, document: ParameterDocument, request: Request, outside: readonly LocatedClaim[]): boolean {
  if (claim.at?.in !== 'body' || claim.stated?.in === 'path' || document.pointerInside(claim.at.path) === null) return false;
  const outer = outside.find((each) => isSame(each, claim))?.at ?? null;
  const isParameter = outer?.in === 'query' && outer.path === document.name;
  // The path is where an id's name leads that stands nowhere else.
  if (outer && !isParameter && outer.in !== 'path' && valueAt(request, outer).state === 'present') return false;
  const complaint = { text: claim.text, at: claim.at, claim, sentence: sentenceOfClaim(claim.text, claim) };
  const standing = valueAt(document.asBody, claim.at);
  if (standing.state === 'present') return isParameter || !seemsMet(complaint, standing);
  return isParameter && complaint.sentence.kind === 'missing';
}

function placeOutside(at: Location, document: ParameterDocument): Location | null {
  const inside = at.in === 'body' ? document.pointerInside(at.path) : null;
  if (inside === null) return null;
  const range = at.offset === undefined || at.length === undefined ? null : document.rangeInUrl({ offset: at.offset, length: at.length });
  return { in: 'query', path: document.name, inside, ...range };
}

function reportOutside(report: Report, document: ParameterDocument): Report | null {
  const at = placeOutside(report.at, document);
  return (
    at && {
      ...report,
      at,
      also: (report.also ?? []).flatMap((each) => placeOutside(each, document) ?? []),
      fixes: report.fixes.flatMap((fix) => fixOutside(fix, document) ?? []),
    }
  );
}

/** The same change, made in the URL; null where it cannot be. */
function fixOutside(fix: Fix, document: ParameterDocument): Fix | null {
  if (fix.safety === 'manual') return fix;
  const { request, refused } = applyPatch(document.asBody, fix.patch);
  const text = knownText(request.body);
  const edit = refused.length === 0 && text !== null && request.headers === document.asBody.headers ? document.editTo(text) : null;
  if (!edit) return null;
  const { placeholders, ...rest } = fix;
  const at = { in: 'query', path: document.name } as const;
  return { ...rest, patch: [edit], ...(placeholders && { placeholders: placeholders.map(({ text: mark }) => ({ at, text: mark })) }) };
}
