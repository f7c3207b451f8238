// What a server said about a request: first in its own words and spelling, then tied to places in the request.
import type { Location, Part } from './location.ts';
import type { Segment } from './pointer.ts';

/** The place that a server named, in the server's own spelling. */
export interface StatedPlace {
  /** Verbatim, as a person would read it in the answer: `items[0].qty`, `body → email`. */
  readonly text: string;
  /** The steps, when the format gives them one by one; null when they must be read out of `text`. */
  readonly segments: readonly Segment[] | null;
  /** The part of the request, when the answer says so outright; null when it does not. */
  readonly in: Part | null;
  /** A member's name, under none of the words by which answers tell fields: it may as well be the answer's own. */
  readonly guessed?: true;
}

/** Where a server's parser stopped, counted as that server counts. */
export interface ParsePosition {
  readonly offset?: number;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** What offset and column count: UTF-16 units where absent. */
  readonly unit?: 'byte' | 'code-point';
  /** The text right before it, where the server prints some of what it read instead of counting from the start. */
  readonly after?: string;
  /** The member or parameter whose text the position counts in, as `query` for a GraphQL document; absent for the body's own text. */
  readonly inside?: string;
}

/** One thing that a server says is wrong. A dialect fills in only what the answer states. */
export interface StatedClaim {
  /** The server's words on this one thing. */
  readonly text: string;
  readonly stated: StatedPlace | null;
  /** The server's code for the kind of fault (`string_too_short`, `NotBlank`). */
  readonly code?: string;
  /** The value that the server says it got; present only when the answer quotes it. */
  readonly rejected?: unknown;
  /** Values that the server says it would take. */
  readonly allowed?: readonly (string | number | boolean)[];
  /** The type that the server says it wants, in its word (`integer`, `str`), where it says so beside its sentence. */
  readonly expected?: string;
  readonly position?: ParsePosition;
  /** One of several of which the server wants no more than one mended: `Fix one: …`. */
  readonly alternative?: true;
}

/** A claim and the place in this request that it speaks of; `at` is null only where neither answer nor request tells. */
export interface LocatedClaim extends StatedClaim {
  readonly at: Location | null;
  /** Other places that may be meant as well: of what is missed, where several objects lack it; of a value, where several places hold it. Never empty. */
  readonly elsewhere?: readonly Location[];
  /** The words name no place: `at` only stands among what they mention. */
  readonly onlyMentioned?: true;
}

/** A link out of an answer. Only http and https. */
export interface EvidenceLink {
  readonly url: string;
  /** What it leads to: a registered relation (`help`, `describedby`, `deprecation`) or `documentation`. */
  readonly rel: string;
}

/** One frame of a server's trace; what the trace does not say is null. */
export interface TraceFrame {
  readonly file: string | null;
  readonly line: number | null;
  readonly function: string | null;
  /** True for the server's own code, false for a library or runtime. */
  readonly application: boolean;
}

/** A server's debug trace. */
export interface Trace {
  readonly exception: string | null;
  readonly message: string | null;
  readonly frames: readonly TraceFrame[];
}

/** Who answered. */
export type Layer = 'application' | 'framework' | 'gateway' | 'waf' | 'cdn';

/** What one dialect reads out of one answer. Absent means: the answer does not say. */
export interface Reading {
  readonly message: string | null;
  readonly code?: string;
  readonly claims: readonly StatedClaim[];
  readonly links?: readonly EvidenceLink[];
  readonly trace?: Trace;
  readonly requestId?: string;
  readonly layer?: Layer;
}

/** Everything that one answer says, body and header fields together. */
export interface Evidence {
  /** The dialect that read the body; null when none did. */
  readonly dialect: string | null;
  readonly message: string | null;
  readonly code: string | null;
  readonly claims: readonly StatedClaim[];
  readonly links: readonly EvidenceLink[];
  readonly trace: Trace | null;
  readonly requestId: string | null;
  readonly layer: Layer | null;
  /** Seconds that the server asks to wait before another try; absent when it does not say. */
  readonly retryAfter?: number;
}

/** Evidence whose claims have been tied to the request. */
export interface LocatedEvidence extends Omit<Evidence, 'claims'> {
  readonly claims: readonly LocatedClaim[];
  /**
   * Where the answer names no place itself, but its prose leads to one in this request: the character at which a parser stopped, the one
   * slot that holds a quoted value, a name in a sentence. Each has a place.
   */
  readonly hints: readonly LocatedClaim[];
}
