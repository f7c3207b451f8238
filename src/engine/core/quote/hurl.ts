// Text as strings of a Hurl file (hurl.dev, "Grammar"): each kind has characters that have to be written as `\u{…}`.
import { mapTemplate, type Template } from '../template.ts';
import { hex } from './escaped.ts';

const numbered = (character: string): string => `\\u{${hex(character.codePointAt(0) ?? 0)}}`;
/** A template begins with two braces. */
const spelled = (text: string, special: RegExp): string => text.replaceAll(special, numbered).replaceAll('{{', '\\u{7b}\\u{7b}');

/** A URL or a field's value, to the end of the line. */
export function hurlValue(template: Template): string {
  return mapTemplate(
    template,
    (piece) => spelled(piece, /[#\\]|\p{C}|[^\S ]/gu),
    (name) => `{{${name}}}`,
  ).join('');
}

/** A field's name. */
export function hurlKey(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_.-]/gu, numbered);
}

/** A body on one line, between back-ticks. */
export function hurlBody(text: string): string {
  return `\`${spelled(text, /[`#\\]|\p{C}|[^\S ]/gu)}\``;
}
