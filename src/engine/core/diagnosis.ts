// The outcome of one exchange, as data: what `diagnose` returns and engine/text puts into words.
import type { LocatedEvidence } from './evidence.ts';
import type { Finding, Safety, Words } from './finding.ts';
import type { Patch } from './patch-operation.ts';

/** Who has to change something. */
export type Fault = 'client' | 'server' | 'unknown';

/** Something that could not be known, as `request.body`, `request.headers`, `response.body`. */
export type UnknownPart = 'request.body' | 'request.headers' | 'request.credentials' | 'response.body' | 'response.headers';

/** One line of the checklist: a finding's fix, by index. */
export interface ChecklistItem {
  readonly finding: number;
  readonly fix: number;
}

/** What "Copy fixed cURL" starts from: the first non-manual fix of each finding of the leading group. */
export interface FixedChoice {
  readonly findings: readonly number[];
  /** The least safe of the fixes. */
  readonly safety: Safety;
  readonly patch: Patch;
}

/** One exchange's diagnosis. */
export interface Diagnosis {
  readonly exchangeId: string;
  /** The status that counts: a status 0 whose preflight was refused counts as the preflight's. */
  readonly status: number;
  readonly unknown: readonly UnknownPart[];
  readonly evidence: LocatedEvidence | null;
  /** Likeliest cause first. */
  readonly findings: readonly Finding[];
  readonly checklist: readonly ChecklistItem[];
  readonly fault: { readonly who: Fault; readonly why: Words };
  /** One sentence on top; its words are in engine/text. */
  readonly summary: Words;
  readonly fixed: FixedChoice | null;
  /** Plug-ins that threw, by name; the rest went on. */
  readonly broken: readonly { readonly plugin: string; readonly error: string }[];
}
