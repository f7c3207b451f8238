// Text as a C# string literal (C# specification, 6.4.5.6).
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, utf16Escape } from './escaped.ts';

/** `"…"`. */
export function csharpString(text: string): string {
  return `"${escaped(text, { named: { ...BACKSLASHED, '"': '\\"' }, numbered: utf16Escape })}"`;
}

/** An expression: `"Bearer " + Environment.GetEnvironmentVariable("TOKEN")`. */
export function csharpExpression(template: Template): string {
  return mapTemplate(template, csharpString, (name) => `Environment.GetEnvironmentVariable("${name}")`).join(' + ');
}
