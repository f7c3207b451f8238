// Where in the mirrored request a reader of nested errors stands, and how it goes on from there.
import type { StatedPlace } from '../../core/evidence.ts';
import type { Part } from '../../core/location.ts';
import { isIndex, type Segment } from '../../core/pointer.ts';
import { partNamed, placeFrom, readFieldPath, spell } from '../text/field-path.ts';
import { readSentence } from '../prose/sentence.ts';

/** Where in the mirrored request a reader of nested errors stands. */
export interface Standpoint {
  readonly segments: readonly Segment[];
  readonly in: Part | null;
  /** True while no member of the answer has added a step: then the steps are those that the whole answer speaks of. */
  readonly outermost?: boolean;
  /** The answer's spelling, where it is not that of the steps. */
  readonly text?: string;
  /** A step on the way here is a member's name under none of the words by which answers tell fields. */
  readonly guessed?: true;
}

/** At the outermost level, before any step. */
export const NOWHERE: Standpoint = { segments: [], in: null };

export function stepTo({ segments, in: part, guessed }: Standpoint, segment: Segment): Standpoint {
  return { segments: [...segments, segment], in: part, ...(guessed && { guessed }) };
}

/** The first name may spell the whole way (`items.0.qty`) and the part of the request (`body.email`). */
export function firstStep(name: string, at: Standpoint): Standpoint {
  const path = readFieldPath(name);
  if (path.in === null && !/[.[/]/.test(name)) return stepTo(at, name);
  return { segments: path.segments, in: path.in ?? at.in, text: name, ...(at.guessed && { guessed: at.guessed }) };
}

/** The step that a name stands for: answers that mirror a list as an object hold its indexes as names. */
export function segmentNamed(name: string): Segment {
  return isIndex(name) && name.length < 10 ? Number(name) : name;
}

/**
 * hapi's and others' word for the part of the request, once for all errors below: `query`, in zodios `header.x-tenant`; zod-express-middleware's
 * `{ type: 'Params', errors: { … } }`.
 */
export function inNamedPart(members: ReadonlyMap<string, unknown>, at: Standpoint): Standpoint {
  const context = members.get('validationcontext') ?? members.get('context') ?? (members.has('errors') ? members.get('type') : undefined);
  const [first = '', ...rest] = typeof context === 'string' && context.length < 100 ? context.split('.') : [];
  const part = partNamed(first);
  return part === null ? at : { segments: [...at.segments, ...rest], in: part, outermost: at.segments.length === 0 };
}

/** A place under a standpoint, spelled out. Names inside one another are hardly the answer's own. */
export function placeUnder({ segments, in: part, text = spell(segments), guessed }: Standpoint): StatedPlace {
  return { text, segments, in: part, ...(guessed && segments.length === 1 && { guessed }) };
}

/** express-validation: `{ "name": "\"guest.name\" is required" }`: the words spell the whole way of which the key is the end, or the beginning. */
export function spelledOut({ segments, in: part }: Standpoint, text: string): StatedPlace | null {
  const [named, ...others] = segments.length === 1 ? readSentence(text).places : [];
  if (!named || others.length > 0) return null;
  const path = readFieldPath(named.text);
  const isWay = path.segments.length > 1 && (path.segments.at(-1) === segments[0] || path.segments[0] === segments[0]);
  return isWay ? placeFrom(named.text, part) : null;
}
