// One name in its many spellings: `lastName`, `last_name`, `Last-Name`, `LAST NAME` and `"lastName"` are the same once folded.

/** Most names, which are folded as they stand. */
const PLAIN = /^[a-z\d]*$/;

/** Letters without their marks: `endereço` as `endereco`. */
export function withoutMarks(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text;
}

/** Characters. Whoever writes longer ones does not write names, and a hostile one would be folded again and again. */
const LONGEST_NAME = 500;

/** Lower case, without marks, blanks, quotes and separators. Two spellings of one name fold to the same text. Names of more than 500 characters stay as they are. */
export function foldName(name: string): string {
  if (name.length > LONGEST_NAME || PLAIN.test(name)) return name;
  const folded = withoutMarks(name.toLowerCase()).replaceAll(/[\s_\-."'`*]/g, '');
  return folded === '' ? name : folded;
}
