// Text as a Rust string literal (The Rust Reference, "String literals").
import { mapTemplate, type Template } from '../template.ts';
import { BACKSLASHED, escaped, hex } from './escaped.ts';

/** `"…"`. The text must hold no lone surrogate: Rust has no such strings. */
export function rustString(text: string): string {
  return `"${escaped(text, { named: { ...BACKSLASHED, '"': '\\"' }, numbered: (code) => `\\u{${hex(code)}}` })}"`;
}

/** An expression of type `&str` or `String`: `format!("Bearer {}", std::env::var("TOKEN")?)`. */
export function rustExpression(template: Template): string {
  const variables = template.flatMap((piece) => (typeof piece === 'string' ? [] : [`std::env::var("${piece.variable}")?`]));
  if (variables.length === 0) return mapTemplate(template, rustString, () => '').join('');
  const format = mapTemplate(
    template,
    (piece) => piece.replaceAll(/[{}]/g, '$&$&'),
    () => '{}',
  ).join('');
  return `format!(${[rustString(format), ...variables].join(', ')})`;
}
