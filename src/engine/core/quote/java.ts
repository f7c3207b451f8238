// Text as a Java string literal (Java Language Specification, 3.3 and 3.10.5).
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, utf16Escape } from './escaped.ts';

/** A class file holds at most 65,535 bytes of one constant; a character takes three at most. */
const LONGEST = 20_000;

/** Java reads `\u` before anything else: what ends a literal or a line has to be octal. */
const octalOrUnicode = (code: number): string => (code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : utf16Escape(code));

const literal = (text: string): string => `"${escaped(text, { named: { ...BACKSLASHED, '"': '\\"' }, numbered: octalOrUnicode })}"`;

/** `"…"`, or `String.join` of several where one constant cannot hold it. */
export function javaString(text: string): string {
  if (text.length <= LONGEST) return literal(text);
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST}}`, 'gu')) ?? [];
  return `String.join("",\n      ${pieces.map(literal).join(',\n      ')})`;
}

/** An expression: `"Bearer " + System.getenv("TOKEN")`. */
export function javaExpression(template: Template): string {
  return mapTemplate(template, javaString, (name) => `System.getenv("${name}")`).join(' + ');
}
