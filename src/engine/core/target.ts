// The shape of a target: one text form of a request, with the choices that a person has about it.
import type { Request } from './exchange.ts';
import type { Values } from './finding.ts';
import { phrase, type Phrase } from './phrase.ts';

/** Where a target stands in a menu. */
export type TargetGroup = 'shell' | 'windows' | 'javascript' | 'python' | 'language' | 'file' | 'test';

/** Something that a target cannot say about a request; words in the target's `limitTexts`. */
export interface Limit {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A choice about the text. */
export interface TargetOption {
  /** Kebab-case; the same choice has the same id in every target. */
  readonly id: string;
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  /** One of `choices`. */
  readonly default: string;
}

/** Chosen values by option id; every option of the target is there. */
export type OptionValues = Readonly<Record<string, string>>;

/** The refused request and the mended one, for texts that hold both. */
export interface BothRequests {
  readonly original: Request;
  readonly fixed: Request;
  /** What the server answered to the original. */
  readonly status: number;
  /** Words of the answer that tell this refusal from others; null when the answer has none. */
  readonly claim: string | null;
}

/** What a target renders. */
export interface RenderInput {
  readonly request: Request;
  readonly options: OptionValues;
  /** Null where only one request is at hand. */
  readonly both: BothRequests | null;
  /** True when something was masked in the request before it came here. */
  readonly masked: boolean;
}

/** A file that has to lie beside the text for it to work. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What there is to copy, and to save. */
export interface RenderedText {
  readonly text: string;
  readonly files: readonly SavedFile[];
}

/** A text form of a request. Every string of the request goes through core/quote. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly group: TargetGroup;
  /** The language of the text, for colours: `shell`, `powershell`, `javascript`, `json` … */
  readonly language: string;
  /** How a file of the text ends, without the dot. */
  readonly extension: string;
  /** The documentation of the tool that runs the text. */
  readonly docs: string;
  readonly options: readonly TargetOption[];
  readonly limitTexts: Readonly<Record<string, string>>;
  /** What the text leaves out or leaves to the client; nothing for a request that is refused. */
  readonly limits: (input: RenderInput) => readonly Limit[];
  /** Throws `CannotExpress` when the request cannot be said in it. */
  readonly render: (input: RenderInput) => RenderedText;
}

/** A request that a target refuses to approximate; `phrase` says why. A contract test reads the templates at the places where it is made. */
export class CannotExpress extends Error {
  override readonly name = 'CannotExpress';
  readonly phrase: Phrase;

  constructor(template: string, values: Values = {}) {
    super(template);
    this.phrase = phrase(template, values);
  }
}

/** Identity with a type: makes a plug-in's literal keep its own message ids. */
export const defineTarget = <T extends Target>(target: T): T => target;
