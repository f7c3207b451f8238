// Text as a Python string literal (Python language reference, 2.4.1).
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, hex } from './escaped.ts';

/** `"…"`. */
export function pythonString(text: string): string {
  return `"${escaped(text, {
    named: { ...BACKSLASHED, '"': '\\"' },
    numbered: (code) => (code < 0x100 ? `\\x${hex(code, 2)}` : code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`),
  })}"`;
}

/** An expression: `"Bearer " + os.environ["TOKEN"]`. */
export function pythonExpression(template: Template): string {
  return mapTemplate(template, pythonString, (name) => `os.environ["${name}"]`).join(' + ');
}
