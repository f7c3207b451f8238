// The faults found in an XML text.
import type { TextEdit } from '../../core/text-edit.ts';

/**
 * Kinds of fault: `unclosed`: a tag inside another's is not closed before it; `wrong-close`: a closing tag of another name than the one that
 * is open; `cut-off`: the text ends within an element; `unfinished`: a tag, comment or section has no end.
 */
export type XmlFaultId =
  | 'unclosed'
  | 'wrong-close'
  | 'stray-close'
  | 'cut-off'
  | 'unfinished'
  | 'bare-ampersand'
  | 'unknown-entity'
  | 'bare-less-than'
  | 'attribute-quotes'
  | 'attribute-value'
  | 'duplicate-attribute'
  | 'unbound-prefix'
  | 'outside-root'
  | 'second-root'
  | 'late-declaration'
  | 'control-character'
  | 'no-element';

/** One fault. Offsets are UTF-16 units. */
export interface XmlFault {
  readonly id: XmlFaultId;
  readonly offset: number;
  readonly length: number;
  /** The name or character at fault; '' where there is none. */
  readonly found: string;
  /** The repairs of all faults together give well-formed text; null when there is nothing sensible to do. */
  readonly repair: readonly TextEdit[] | null;
  /** True when nothing else can have been meant. */
  readonly keepsMeaning: boolean;
}

const MOST_FAULTS = 50;

/** Collects the faults of one text, about 50 at most. */
export class XmlFaultList {
  readonly text: string;
  readonly #faults: XmlFault[] = [];

  constructor(text: string) {
    this.text = text;
  }

  get full(): boolean {
    return this.#faults.length >= MOST_FAULTS;
  }

  get empty(): boolean {
    return this.#faults.length === 0;
  }

  /** In the order of the text. */
  sorted(): readonly XmlFault[] {
    return this.#faults.toSorted((a, b) => a.offset - b.offset);
  }

  add(id: XmlFaultId, offset: number, length: number, found: string, repair: readonly TextEdit[] | null, keepsMeaning: boolean): void {
    this.#faults.push({ id, offset, length, found: found.slice(0, 80), repair, keepsMeaning });
  }

  /** Puts `instead` in the place of the characters. */
  replace(id: XmlFaultId, offset: number, length: number, instead: string, keepsMeaning: boolean): void {
    const found = this.text.slice(offset, offset + length);
    this.add(id, offset, length, found, [{ offset, length, text: instead }], keepsMeaning);
  }
}
