// Text as a Go string literal (Go specification, "String literals").
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, hex } from './escaped.ts';

/** `"…"`. The text must hold no lone surrogate: Go has no such strings. */
export function goString(text: string): string {
  return `"${escaped(text, {
    named: { ...BACKSLASHED, '"': '\\"' },
    numbered: (code) => (code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`),
  })}"`;
}

/** An expression: `"Bearer " + os.Getenv("TOKEN")`. */
export function goExpression(template: Template): string {
  return mapTemplate(template, goString, (name) => `os.Getenv("${name}")`).join(' + ');
}
