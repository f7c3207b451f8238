// Gathers the faults of one JSON text, in bounds, and beside them the edits that make the text readable.
import { sortEdits, type TextEdit } from '../../core/text-edit.ts';
import type { JsonFault, JsonFaultId } from './fault.ts';

/** More faults than these are joined to one of their kind, so that their repairs still go along. */
const MOST_FAULTS = 50;
/** A text that needs more edits than these is not read on. */
const MOST_EDITS = 10_000;

interface OpenFault {
  readonly id: JsonFaultId;
  readonly offset: number;
  readonly length: number;
  repair: TextEdit[] | null;
  keepsMeaning: boolean;
}

/** What is known about a fault when it is met. */
export interface FaultAt {
  readonly offset: number;
  readonly length: number;
  readonly edits: readonly TextEdit[];
  readonly keepsMeaning: boolean;
  /** True when the edits only serve to read on and are no sensible repair. */
  readonly beyondRepair?: boolean;
}

/** The faults of one text. */
export class FaultList {
  readonly #faults: OpenFault[] = [];
  readonly #edits: TextEdit[] = [];

  /** True when the text needs more edits than anybody would look at. */
  full = false;

  add(id: JsonFaultId, { offset, length, edits, keepsMeaning, beyondRepair = false }: FaultAt): void {
    for (const edit of edits) this.#edits.push(edit);
    this.full = this.#edits.length >= MOST_EDITS;
    const alike = this.#faults.length < MOST_FAULTS ? undefined : this.#faults.findLast((fault) => fault.id === id);
    if (!alike) {
      this.#faults.push({ id, offset, length, repair: beyondRepair ? null : [...edits], keepsMeaning });
      return;
    }
    alike.keepsMeaning &&= keepsMeaning;
    if (beyondRepair) alike.repair = null;
    else if (alike.repair) for (const edit of edits) alike.repair.push(edit);
  }

  /** A fault that one edit mends: `text` takes the place of the characters. */
  replace(id: JsonFaultId, from: number, to: number, text: string, keepsMeaning: boolean): void {
    const edit = { offset: from, length: to - from, text };
    this.add(id, { offset: from, length: to - from, edits: [edit], keepsMeaning });
  }

  /** All faults in the order of the text. */
  faults(): JsonFault[] {
    return this.#faults.toSorted((a, b) => a.offset - b.offset);
  }

  /** All edits in the order of the text. */
  edits(): TextEdit[] {
    return sortEdits(this.#edits);
  }
}
