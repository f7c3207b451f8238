// Text as one argument on a line of Windows cmd.exe: first for the C runtime that splits the line, then for cmd itself.
import { mapTemplate, type Template } from '../template.ts';

/** What the C runtime reads (Microsoft C++, "Parsing C command-line arguments"): backslashes count only before a quote. */
const forTheRuntime = (text: string): string => text.replaceAll(/(\\*)"/g, String.raw`$1$1\"`);

/**
 * What cmd reads: with its quotes escaped cmd never is inside of quotes, so that a caret takes any character's meaning. A variable between
 * percent signs is looked up before that, under a name that now holds carets and so is nobody's.
 */
const forCmd = (text: string): string => text.replaceAll(/[^A-Za-z0-9 _./:=,;@+-]|(?<=%)[A-Za-z0-9 _./:=,;@+-]/g, '^$&');

/** `^"…^"`. The text must hold no control characters: cmd ends a command at a line break. */
export function cmdWord(template: Template): string {
  const inside = mapTemplate(
    template,
    (piece) => forCmd(forTheRuntime(piece)),
    (name) => `%${name}%`,
  ).join('');
  const backslashesAtEnd = /(?:\^\\)*$/.exec(inside)?.[0] ?? '';
  return `^"${inside}${backslashesAtEnd}^"`;
}
