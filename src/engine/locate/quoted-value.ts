// The value that a reader of the server's could not read, where the body itself is well formed: `Text '01.01.2026' could not be parsed at index 0`.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Location } from '../core/location.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { lastNameOf } from '../read/request/place-name.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { slotsHolding } from './rejected-value.ts';

const MOST_SLOTS = 10;
const MOST_QUOTED = 10;

/** The one slot that holds a quoted value; of several the one whose name ends a word there: `Unknown ObservationStatus code '29463-7'`. Null in a body that cannot be parsed. */
export function quotedSlot(request: Request, tree: BodyTree | null, { quoted }: Sentence, text: string): Location | null {
  if (!tree?.wellFormed) return null;
  for (const value of quoted.slice(0, MOST_QUOTED)) {
    const slots = value.length > 1 ? slotsHolding(request, tree, value, MOST_SLOTS) : [];
    const meant = slots.length > 1 ? slots.filter((slot) => endsWord(text, lastNameOf(slot))) : slots;
    if (meant.length === 1) return meant[0]!;
  }
  return null;
}

function endsWord(text: string, name: string): boolean {
  const folded = foldName(name);
  return (
    folded.length > 3 &&
    allMatches(/[A-Za-z]{5,60}/g, text.slice(0, 2_000)).some(([word]) => word.length > folded.length && foldName(word).endsWith(folded))
  );
}
