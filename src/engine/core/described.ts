// A diagnosis in words: what the panel shows and what `400-doctor diagnose --json` prints for one entry.
import type { EvidenceLink, Layer, Trace } from './evidence.ts';
import type { Placeholder, Safety, Severity } from './finding.ts';
import type { ChecklistItem, Fault, UnknownPart } from './diagnosis.ts';
import type { Location, Part } from './location.ts';
import type { Patch } from './patch-operation.ts';

export interface DescribedClaim {
  /** Null (with path null) where neither answer nor request tells the place. */
  readonly in: Part | null;
  readonly path: string | null;
  readonly offset?: number;
  readonly length?: number;
  readonly text: string;
  /** The server's own spelling of the place; null when it named none. */
  readonly stated: string | null;
  readonly code?: string;
}

export interface DescribedFix {
  readonly title: string;
  readonly safety: Safety;
  readonly patch: Patch;
  readonly steps?: readonly string[];
  readonly placeholders: readonly Placeholder[];
}

/** A score in words, the same in every language. */
export type Confidence = 'near certain' | 'likely' | 'possible' | 'unlikely';

export interface DescribedFinding {
  readonly check: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Location;
  readonly also: readonly Location[];
  readonly score: number;
  readonly confidence: Confidence;
  readonly because: readonly { readonly kind: 'claim' | 'syntax' | 'check' | 'twin'; readonly text: string }[];
  readonly fixes: readonly DescribedFix[];
}

export interface DescribedDiagnosis {
  readonly status: number;
  readonly summary: string;
  readonly fault: Fault;
  readonly faultWhy: string;
  readonly layer: Layer | null;
  readonly unknown: readonly UnknownPart[];
  readonly evidence: {
    readonly dialect: string | null;
    readonly message: string | null;
    readonly claims: readonly DescribedClaim[];
    readonly links: readonly EvidenceLink[];
    readonly trace: Trace | null;
    readonly requestId: string | null;
  };
  readonly findings: readonly DescribedFinding[];
  readonly checklist: readonly ChecklistItem[];
  readonly fixed: { readonly findings: readonly number[]; readonly safety: Safety; readonly patch: Patch } | null;
  /** True where the exchange was not looked at to the end: that nothing was found then says nothing. */
  readonly givenUp?: boolean;
}
