// What stands behind a whole document of broken JSON: a comma too many, a second document, or anything else.
import type { FaultList } from './fault-list.ts';
import { skipSpace } from './range.ts';

/** Notes all that follows the document, from the character at `from` on, as one fault; answers the end of the text. */
export function recoverRest(text: string, from: number, list: FaultList): number {
  const { length } = text;
  const character = text.charAt(from);
  const next = skipSpace(text, from + 1);
  if (next >= length && (character === ',' || character === ';')) {
    list.replace(character === ',' ? 'trailing-comma' : 'unexpected', from, from + 1, '', true);
    return length;
  }
  const second = character === ',' ? next : from;
  const opens = /[{["'\d\p{L}-]/u.test(text.charAt(second));
  const offset = opens ? second : from;
  const edits = [{ offset: from, length: length - from, text: '' }];
  list.add(opens ? 'two-documents' : 'unexpected', { offset, length: length - offset, edits, keepsMeaning: false });
  return length;
}
