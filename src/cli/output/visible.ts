// Text out of a recording is hostile: what could move a terminal's cursor, colour it or reorder its text is shown as an escape instead.

// C0 and C1 controls and DEL (ECMA-48), line separators, what has no width, the marks that reorder text (UAX 9), and halves of
// surrogate pairs, which UTF-8 cannot carry. The classes name control characters on purpose.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;
// Tab and line feed are layout; what has no width joins emoji and does no harm inside quotes.
const TREACHEROUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (character: string) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text on one line, with every hidden character spelled out (`\u001b`). */
export function visible(text: string): string {
  return text.replace(HIDDEN, escaped);
}

/** As `visible`, but of no more than `most` characters; what is left out is counted. */
export function visibleUpTo(most: number, text: string): string {
  if (text.length <= most) return visible(text);
  return `${visible(text.slice(0, most))}… (${text.length - most} more characters)`;
}

/** True when text can be printed exactly as it is, on a terminal too. */
export function isPlain(text: string): boolean {
  return !TREACHEROUS.test(text);
}

/** JSON text of the same value in which every hidden character that JSON allows raw is written as an escape. */
export function plainJson(json: string): string {
  return json.replace(HIDDEN, escaped);
}
