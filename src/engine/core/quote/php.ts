// Text as a PHP string literal (PHP manual, "Strings"): double quotes, in which dollar and brace are escaped too.
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, hex } from './escaped.ts';

/** `"…"`. */
export function phpString(text: string): string {
  return `"${escaped(text, {
    named: { ...BACKSLASHED, '"': '\\"', $: '\\$' },
    numbered: (code) => (code < 0x80 ? `\\x${hex(code, 2)}` : `\\u{${hex(code)}}`),
  })}"`;
}

/** An expression: `"Bearer " . getenv("TOKEN")`. */
export function phpExpression(template: Template): string {
  return mapTemplate(template, phpString, (name) => `getenv("${name}")`).join(' . ');
}
