// Text as a Ruby string literal (Ruby, doc/syntax/literals): double quotes, in which `#` is escaped too.
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, hex } from './escaped.ts';

/** `"…"`. */
export function rubyString(text: string): string {
  return `"${escaped(text, { named: { ...BACKSLASHED, '"': '\\"', '#': '\\#' }, numbered: (code) => `\\u{${hex(code)}}` })}"`;
}

/** An expression: `"Bearer " + ENV.fetch("TOKEN")`. */
export function rubyExpression(template: Template): string {
  return mapTemplate(template, rubyString, (name) => `ENV.fetch("${name}")`).join(' + ');
}
