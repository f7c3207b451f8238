// What cannot be seen, written out: no text of others hides anything in a report.

/** Control characters but tab and line feed, line and paragraph separators, marks of direction, and what has no width. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text with every such character as `\u200b`, and with line feeds for line breaks of any kind. */
export function shown(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(HIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
