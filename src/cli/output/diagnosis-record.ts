// One diagnosed entry as `--json` prints it (docs/diagnose-json.schema.json) and the text output reads it.
import {
  applyPatch,
  CannotExpress,
  curl,
  describe,
  limitsOf,
  render,
  requestToHar,
  sayPhrase,
  type DescribedDiagnosis,
  type DescribedFinding,
  type DescribedFix,
  type Diagnosis,
  type Exchange,
  type HarRequest,
  type Patch,
  type Request,
  type Safety,
} from '#engine/index.ts';

export interface FixRecord extends DescribedFix {
  /** The original request with this fix alone; absent when there is nothing to apply, or not all of it could be. */
  readonly request?: HarRequest;
}

export interface FindingRecord extends Omit<DescribedFinding, 'fixes'> {
  readonly fixes: readonly FixRecord[];
}

export interface FixedRecord {
  /** Findings that it mends, by index. */
  readonly findings: readonly number[];
  readonly safety: Safety;
  readonly request: HarRequest;
  /** POSIX shell text; null when the request cannot be said in it. */
  readonly curl: string | null;
  /** What was left out or cannot be said. */
  readonly notes: readonly string[];
}

/** Requests and curl are made when they are asked for and not kept: a body may have 20 MB, and a diagnosis a dozen fixes. */
export interface DiagnosisRecord extends Omit<DescribedDiagnosis, 'findings' | 'fixed'> {
  /** Index in `log.entries`, from 0. */
  readonly entry: number;
  readonly method: string;
  readonly url: string;
  /** How many requests that passed it was compared with. */
  readonly compared: number;
  readonly findings: readonly FindingRecord[];
  readonly fixed: FixedRecord | null;
}

/** Puts a diagnosis of the entry with that index into the words and requests that are printed. */
export function diagnosisRecord(entry: number, exchange: Exchange, diagnosis: Diagnosis, compared: number): DiagnosisRecord {
  const { request } = exchange;
  const { status, summary, fault, faultWhy, layer, unknown, evidence, findings, checklist, fixed } = describe(diagnosis);
  return {
    entry,
    method: request.method,
    url: request.url,
    status,
    summary,
    fault,
    faultWhy,
    layer,
    unknown,
    compared,
    evidence,
    findings: findings.map((finding) => ({ ...finding, fixes: finding.fixes.map((fix) => fixRecord(request, fix)) })),
    checklist,
    fixed: fixed && fixedRecord(request, fixed.findings, fixed.safety, fixed.patch),
  };
}

function fixRecord(original: Request, fix: DescribedFix): FixRecord {
  if (fix.patch.length === 0 || applyPatch(original, fix.patch).refused.length > 0) return fix;
  return {
    ...fix,
    get request() {
      return requestToHar(applyPatch(original, fix.patch).request);
    },
  };
}

function fixedRecord(original: Request, findings: readonly number[], safety: Safety, patch: Patch): FixedRecord {
  const { request, refused } = applyPatch(original, patch);
  return {
    findings,
    safety,
    get request() {
      return requestToHar(request);
    },
    get curl() {
      return curlOf(request).curl;
    },
    get notes() {
      return [...refused.map(({ reason }) => `Not applied: ${sayPhrase(reason)}`), ...curlOf(request).notes];
    },
  };
}

/** A diagnosis is one document: nothing is saved beside it. */
const IN_ONE_TEXT = { 'body-file': 'no' };

function curlOf(request: Request): Pick<FixedRecord, 'curl' | 'notes'> {
  try {
    return {
      curl: render(curl, request, IN_ONE_TEXT).text,
      notes: limitsOf(curl, request, IN_ONE_TEXT).map((limit) => sayPhrase(limit)),
    };
  } catch (error) {
    if (!(error instanceof CannotExpress)) throw error;
    return { curl: null, notes: [sayPhrase(error.phrase)] };
  }
}
