// The name of what a complaint is about, where it stands at the head of the sentence: its spelling there may be the sentence's own.
import type { Complaint } from './complaints.ts';

/** `Variables must be provided`, `Name: Should not be empty`: the capital is the sentence's. */
export function beginsWithName({ text, claim }: Complaint): boolean {
  const name = claim?.stated?.text ?? '';
  return (/^[A-Z][a-z]+$/.test(name) && text.startsWith(`${name} `)) || isLabelled(text, name);
}

/** `eMail: Should not be empty`: a person's label for a field ahead of a sentence. */
export function isLabelled(text: string, name: string): boolean {
  return name !== '' && text.startsWith(`${name}: `) && /^[A-Z]/.test(text.slice(name.length + 2));
}
