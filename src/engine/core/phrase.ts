// What the engine says outside of diagnoses, before it is put into a language.
import type { Values } from './finding.ts';

/** The template is English, with `{name}` for values, and the key under which another language has its own. */
export interface Phrase {
  readonly template: string;
  readonly values: Values;
}

/** A contract test reads the templates at the places where this is called: they stand there as plain literals. */
export function phrase(template: string, values: Values = {}): Phrase {
  return { template, values };
}
