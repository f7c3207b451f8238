// What may have been meant by one character of JSON that was typed wrongly, and how likely each slip is.
import type { TextEdit } from '../../core/text-edit.ts';

/** A correction, and how much speaks against its being the one that was meant. */
export interface Slip {
  readonly edit: TextEdit;
  readonly cost: number;
}

/** What is typed for another character, and for which. */
const TYPED_FOR: Readonly<Record<string, string>> = {
  ';': ':,',
  '.': ',:',
  '=': ':',
  '-': ':',
  "'": '"',
  '`': '"',
  '“': '"',
  '”': '"',
  '(': '[{',
  ')': ']}',
  '<': ',',
  '[': '{',
  ']': '}',
  '{': '[',
  '}': ']',
  ':': '",',
  ',': ':',
};
const STRUCTURAL = ['"', ':', ',', '{', '}', '[', ']'];

export function isStructural(character: string): boolean {
  return STRUCTURAL.includes(character);
}

/** True for structural characters and for what is typed in their place. */
export function isOftenMistyped(character: string): boolean {
  return isStructural(character) || Object.hasOwn(TYPED_FOR, character);
}

/** All corrections at and beside one character; at the end of the text only what may be missing there. */
export function corrections(text: string, at: number): readonly Slip[] {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  const before = text.charAt(at - 1);
  const replaced = (offset: number, length: number, meant: string, cost: number): Slip => ({ edit: { offset, length, text: meant }, cost });
  const slips = STRUCTURAL.map((missing) => replaced(at, 0, missing, 1));
  if (character === '') return slips;
  slips.push(...STRUCTURAL.map((missing) => replaced(at + 1, 0, missing, 1)));
  if (character === '"') slips.push(replaced(at, 0, '\\', 1));
  if (character === ',' && /\d/.test(before) && /\d/.test(next)) return commaInNumber(text, at);
  const isDoubled = character === next || character === before;
  slips.push(replaced(at, 1, '', isDoubled ? 0.9 : 1.5));
  if (next !== '') slips.push(replaced(at, 2, next + character, 1.6));
  if (before !== '') slips.push(replaced(at - 1, 2, character + before, 1.6));
  for (const meant of TYPED_FOR[character] ?? '') slips.push(replaced(at, 1, meant, 1.2));
  if (character === '.' && next === '.') slips.push(replaced(at, 1, '', 0.8));
  return slips;
}

/** `9,50` and `1,299.00`: the comma is a decimal point, or groups thousands; a number with both, the other way round, is not mended. */
function commaInNumber(text: string, at: number): readonly Slip[] {
  const before = /[\d.]*$/.exec(text.slice(Math.max(0, at - 20), at))![0];
  if (before.includes('.')) return [];
  const groups = /^[1-9]\d{0,2}$/.test(before) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return [{ edit: { offset: at, length: 1, text: groups ? '' : '.' }, cost: 0.8 }];
}
