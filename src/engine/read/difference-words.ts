// The words for differences from passing requests: templates and the values that fill them, for findings and for the panel's comparison.
import type { MessageDefinition } from '../core/define.ts';
import type { Values } from '../core/finding.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import { lastNameOf, nameOf } from './place-name.ts';

/** Longer values are shown in their beginning. */
const LONGEST = 100;

/** A sentence for each kind of difference. */
export const differenceMessages: Readonly<Record<DifferenceKind, MessageDefinition>> = {
  missing: { severity: 'error', text: '{name} is missing; requests to this address that passed have it.' },
  misspelled: { severity: 'error', text: 'Requests that passed send {meant}; this one sends {name}.' },
  extra: { severity: 'error', text: 'No request that passed has {name}.' },
  type: { severity: 'error', text: '{name} is of another type than in requests that passed: {ours} against {theirs}.' },
  format: { severity: 'error', text: '{name} is written in another way than in requests that passed: {ours} against {theirs}.' },
  empty: { severity: 'error', text: '{name} is empty; requests that passed have a value there, as {theirs}.' },
  value: { severity: 'error', text: '{name} has a value that no request that passed had: {ours} against {theirs}.' },
  range: { severity: 'error', text: '{name} is far from what passed: {ours} against {theirs}.' },
  repeated: { severity: 'error', text: '{name} is sent more than once; requests that passed send it once.' },
  path: { severity: 'error', text: 'The path has other steps than that of requests that passed.' },
  text: { severity: 'error', text: 'From here on the body differs from that of a request that passed.' },
};

/** What fills the sentence of a difference. */
export function differenceValues({ at, there, ours, theirs }: Difference): Values {
  return { name: nameOf(at), meant: there ? lastNameOf(there.at) : '', ours: shown(ours), theirs: shown(theirs) };
}

function shown(text: string | null): string {
  return text === null ? '' : text.slice(0, LONGEST);
}
