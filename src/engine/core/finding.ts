// What checks find: facts and proposed fixes as data, never finished sentences (engine/text makes those).
import type { Location, Place } from './location.ts';
import type { Patch } from './patch-operation.ts';

/** How much a finding matters. `info` never raises an alarm. */
export type Severity = 'error' | 'warning' | 'info';

/** Values that a message template names. */
export type Values = Readonly<Record<string, string | number>>;

/** A message of a plug-in: its id there, and the values that its template names. */
export interface Words {
  readonly id: string;
  readonly values: Values;
}

/** What a finding rests on. A claim is the server's words; the others are messages of the finding's check. */
export type Reason =
  | { readonly kind: 'claim'; readonly text: string }
  | { readonly kind: 'syntax' | 'check' | 'twin'; readonly check: string; readonly words: Words };

/**
 * How far a fix can be trusted. `safe`: meaning kept, nothing made up, nothing else known to be wrong;
 * `review`: a person should look; `manual`: steps only, no patch.
 */
export type Safety = 'safe' | 'review' | 'manual';

/** Something that the person must fill in: its text stands in the fixed request until then. */
export interface Placeholder {
  readonly at: Place;
  readonly text: string;
  /** What the server says that it takes there, each as it is to be typed; absent where it names nothing. */
  readonly choices?: readonly string[];
}

/** One way to mend a finding. Fixes of one finding are alternatives, best first. */
export interface Fix {
  /** Message id in the check's `fixes`. */
  readonly title: Words;
  readonly safety: Safety;
  readonly patch: Patch;
  /** Message ids in the check's `steps`: what the person does by hand. */
  readonly steps?: readonly Words[];
  readonly placeholders?: readonly Placeholder[];
}

/** A fix in a finding: the check whose `fixes` and `steps` hold its words. */
export interface FindingFix extends Fix {
  readonly check: string;
}

/** What a check reports. */
export interface Report {
  /** Message id in the check's `messages`. */
  readonly messageId: string;
  readonly values: Values;
  readonly at: Location;
  /** Further places of the same fault. */
  readonly also?: readonly Location[];
  /** 0 to 1: how often a fault like this one alone makes a server refuse the request. */
  readonly likelihood: number;
  /** Claims of the server that say this very thing; they become reasons and raise the score. */
  readonly claims?: readonly { readonly text: string }[];
  readonly fixes: readonly Fix[];
}

/** A report that has been joined with others of its place and given its score. */
export interface Finding {
  readonly check: string;
  readonly messageId: string;
  readonly values: Values;
  readonly severity: Severity;
  readonly at: Location;
  readonly also: readonly Location[];
  /** 0 to 1: the probability that this is the cause of the refusal; near certain from 0.9. */
  readonly score: number;
  readonly because: readonly Reason[];
  readonly fixes: readonly FindingFix[];
}
