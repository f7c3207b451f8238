// How a request differs from those that passed, and from any other, in English.
import { differenceMessages } from '../read/passing/messages.ts';
import { englishName } from './english-names.ts';
import type { DifferenceWords } from './language.ts';

/** Where of the other request nothing is known but what it sent, neither of the two is held to be right. */
const fromAnother: DifferenceWords['fromAnother'] = {
  missing: 'Only the other request has {name}.',
  misspelled: 'The other request sends {meant}; this one sends {name}.',
  moved: '{name} stands elsewhere: in the other request it is {theirPlace}.',
  wrapped: 'Everything is inside {name} here; the other request sends it without.',
  unwrapped: 'The other request sends everything inside {name}.',
  extra: 'Only this request has {name}.',
  type: '{name} is of another type than in the other request: {ours} against {theirs}.',
  format: '{name} is written in another way than in the other request: {ours} against {theirs}.',
  empty: '{name} is empty here; the other request sends {theirs}.',
  value: '{name} differs: {ours} against {theirs}.',
  range: '{name} is far from that of the other request: {ours} against {theirs}.',
  repeated: '{name} is sent more than once; the other request sends it once.',
  path: 'The path has other steps than that of the other request.',
  text: 'From here on the body differs from that of the other request.',
};

export const englishDifferences: DifferenceWords = {
  fromPassing: Object.fromEntries(
    Object.entries(differenceMessages).map(([kind, { text }]) => [kind, text]),
  ) as DifferenceWords['fromPassing'],
  fromAnother,
  kind: (kind) => kind,
  placeName: englishName,
};
