// Text as a JavaScript string literal (ECMA-262, 12.9.4).
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, utf16Escape } from './escaped.ts';

/** `'…'`; `</` is broken up, so that it may stand in a script element. Lone surrogates are kept. */
export function javascriptString(text: string): string {
  return `'${escaped(text, { named: { ...BACKSLASHED, "'": "\\'" }, numbered: utf16Escape }).replaceAll('</', '<\\/')}'`;
}

/** An expression: `'Bearer ' + process.env.TOKEN`. */
export function javascriptExpression(template: Template): string {
  return mapTemplate(template, javascriptString, (name) => `process.env.${name}`).join(' + ');
}

/** A key of an object literal. */
export function javascriptKey(name: string): string {
  // Written plainly, `__proto__` would set the prototype (ECMA-262, B.3.1).
  return name === '__proto__' ? "['__proto__']" : javascriptString(name);
}
