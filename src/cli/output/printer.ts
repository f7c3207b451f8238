// What the forms of output have in common: told first what was read, then each diagnosis, then what it came to.
import type { FirstPass, SkippedEntry } from '../har/first-pass.ts';
import type { DiagnosisRecord } from './diagnosis-record.ts';

/** What was read, before any diagnosis. */
export interface Reading extends Pick<FirstPass, 'entries' | 'truncated' | 'otherFailures'> {
  /** The file as the person named it; `-` for standard input. */
  readonly source: string;
  /** The statuses asked for, as `400-499`; null when one entry was asked for. */
  readonly wanted: string | null;
}

/** An entry that is told within another one's diagnosis. */
export interface FoldedEntry {
  readonly entry: number;
  readonly as: 'preflight' | 'service-worker-double' | 'redirect-hop';
}

/** What all of it came to. */
export interface Tally {
  readonly diagnosed: number;
  readonly folded: readonly FoldedEntry[];
  readonly skipped: readonly SkippedEntry[];
}

/** A form of output. Diagnoses come in file order, one at a time; nothing of them is kept. */
export interface Printer {
  begin(reading: Reading): Promise<void>;
  diagnosis(record: DiagnosisRecord): Promise<void>;
  end(tally: Tally): Promise<void>;
}
