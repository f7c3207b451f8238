// Text as a PowerShell string (about_Quoting_Rules): in single quotes nothing has a meaning but the quotes.
import { mapTemplate, type Template } from '../template.ts';

/** PowerShell takes typographic single quotes for the plain one. */
const QUOTES = /['\u2018-\u201B]/g;

/** `'…'`, each quote doubled. */
export function powershellString(text: string): string {
  return `'${text.replaceAll(QUOTES, '$&$&')}'`;
}

/** An expression: `('Bearer ' + $env:TOKEN)`. */
export function powershellExpression(template: Template): string {
  const words = mapTemplate(template, powershellString, (name) => `$env:${name}`);
  return words.length === 1 ? words.join('') : `(${words.join(' + ')})`;
}
