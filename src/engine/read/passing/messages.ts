// The sentences about differences from passing requests, for findings and for the panel's comparison.
import type { MessageDefinition } from '../../core/define.ts';
import type { DifferenceKind } from './difference.ts';

/** A sentence for each kind of difference. */
export const differenceMessages: Readonly<Record<DifferenceKind, MessageDefinition>> = {
  missing: { severity: 'error', text: '{name} is missing; requests that passed send it.' },
  misspelled: { severity: 'error', text: 'Requests that passed send {meant}; this one sends {name}.' },
  moved: { severity: 'error', text: '{name} stands in the wrong place; requests that passed send it as {theirPlace}.' },
  wrapped: { severity: 'error', text: 'Everything is inside {name}; requests that passed send it without that.' },
  unwrapped: { severity: 'error', text: 'Requests that passed send everything inside {name}; this one sends it without that.' },
  extra: { severity: 'error', text: 'This request sends {name}; no request that passed does.' },
  type: { severity: 'error', text: '{name} is {ours}; requests that passed have {wanted} there, as {theirs}.' },
  format: { severity: 'error', text: '{name} is {ours}; requests that passed have {wanted} there, as {theirs}.' },
  empty: { severity: 'error', text: '{name} is empty; requests that passed send a value there, as {theirs}.' },
  value: { severity: 'error', text: '{name} is {ours}; requests that passed send other values there, as {theirs}.' },
  range: { severity: 'error', text: '{name} is {ours}, far from what requests that passed send, as {theirs}.' },
  repeated: { severity: 'error', text: '{name} is sent more than once; requests that passed send it once.' },
  path: { severity: 'error', text: 'The path is not built like that of requests that passed.' },
  text: { severity: 'error', text: 'From here on, the body differs from that of a request that passed.' },
};
