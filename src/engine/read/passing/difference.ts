// One difference between a request and those that passed.
import type { Location, Place } from '../../core/location.ts';
import type { Profile } from './profile.ts';
import type { Trait } from './traits.ts';

/**
 * `misspelled`: under another name than in the passing ones; `moved`: in another object than there; `wrapped`: inside an object that they do
 * without, `unwrapped`: without the object that they put around it; `path`: the path has other steps; `text`: somewhere in a body that has no
 * members.
 */
export type DifferenceKind =
  | 'missing'
  | 'extra'
  | 'misspelled'
  | 'moved'
  | 'wrapped'
  | 'unwrapped'
  | 'type'
  | 'format'
  | 'empty'
  | 'value'
  | 'range'
  | 'repeated'
  | 'path'
  | 'text';

/** One difference. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In the request itself; what it lacks has length 0 where it would stand. */
  readonly at: Location;
  /** In the passing request with the index `twin`; null where that has nothing of the kind. */
  readonly there: { readonly twin: number; readonly at: Location } | null;
  /** Of what was moved: where it would stand in this request. */
  readonly to?: Place;
  /** Values as they would stand in JSON, so that the type shows; `[…]` and `{…}` for lists and objects, null where there is none. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** In how many of the passing requests it is so. */
  readonly passing: number;
  /** How well it separates this request from those that passed: about 1 for what all of them share and this one lacks. */
  readonly weight: number;
  /** What differs between any two requests: times, ids of the connection, the browser's own fields. */
  readonly noise: boolean;
}

/** A difference as it is found: what the request has, and what the passing ones have. */
export type Draft = Pick<Difference, 'kind' | 'weight' | 'to'> & {
  readonly place: Place | Location;
  readonly trait: Pick<Trait, 'type' | 'text'> | null;
  readonly profile: Profile | null;
  /** The passing value that is most like the request's. */
  readonly like?: string;
};

/** Differences by what they are about: what is too much and what is missing may be one, under two names. */
export interface Drafts {
  readonly extra: Draft[];
  readonly missing: Draft[];
  readonly others: Draft[];
}

/** More of one kind are not told. */
export const MOST_DRAFTS = 100;
