// The words of one error in an answer's document: ways that its texts spell, and the text that tells most.
import type { Segment } from '../core/pointer.ts';
import { membersUnder, type Members } from '../read/text/folded-members.ts';
import { itemText, messageWords, notePlaces } from '../read/shape/words.ts';

const LONGEST_WAY = 200;

/** A text without blanks but around arrows, or steps of which one at least is a name. */
export function stepsIn(value: unknown): string | readonly Segment[] | null {
  if (typeof value === 'string') return value.length <= LONGEST_WAY && /^[^\s:,;]+(?: (?:>|->|→|›) [^\s:,;]+)*$/.test(value) ? value : null;
  if (!Array.isArray(value) || value.length < 2 || value.length > 30 || typeof value[0] !== 'string') return null;
  return value.every((step) => typeof step === 'string' || Number.isInteger(step)) ? (value as readonly Segment[]) : null;
}

/** Texts, lists and objects can complain. */
export function isComplaint(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || (typeof value === 'object' && value !== null);
}

export function isSentence(text: string): boolean {
  return /\S\s+\S/.test(text);
}

function sentenceIn(members: Members): string | null {
  for (const [, value] of membersUnder(messageWords, members)) if (typeof value === 'string' && isSentence(value)) return value;
  return null;
}

/** The words of one error, its own or the first of a list. */
export function textOf(members: Members): string | null {
  return (
    wordsIn(members) ??
    [...members.values()].flatMap((value) => (Array.isArray(value) && typeof value[0] === 'string' ? value[0] : []))[0] ??
    null
  );
}

/** A message, else the first sentence, else a code. */
export function wordsIn(members: Members): string | null {
  const texts = [...members].filter(
    (member): member is [string, string] =>
      typeof member[1] === 'string' && member[1].trim() !== '' && !notePlaces.has(member[0]) && !/^https?:/.test(member[1]),
  );
  return (
    sentenceIn(members) ??
    texts.find(([, text]) => isSentence(text))?.[1] ??
    (texts.find(([word]) => itemText.has(word)) ?? texts[0])?.[1] ??
    null
  );
}
