// A text as Windows takes it apart: first cmd.exe with its carets and quotes, then the C runtime of the program with its own rules for quotes.
import { ScriptBuilder } from './script.ts';
import { Unreadable } from './unreadable.ts';

/** What the first step leaves: characters with their offsets, so that a fault can still be placed. */
interface Line {
  readonly characters: string[];
  readonly offsets: number[];
}

/** Reads the commands of a cmd.exe line. Throws `Unreadable` for a quote that never closes. */
export function readCmdScript(text: string): ScriptBuilder {
  const script = new ScriptBuilder();
  for (const { line, pipesOn } of cmdCommands(text)) {
    addWords(line, script);
    script.endCommand(pipesOn);
  }
  return script;
}

/** cmd.exe: a caret takes its meaning from the next character, but not between quotes; a caret at the line's end joins the next line. */
function cmdCommands(text: string): { line: Line; pipesOn: boolean }[] {
  const commands: { line: Line; pipesOn: boolean }[] = [];
  let line: Line = { characters: [], offsets: [] };
  let quoted = false;
  const put = (character: string, offset: number): void => {
    line.characters.push(character);
    line.offsets.push(offset);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const lineBreak = /^\r?\n/.exec(text.slice(at, at + 2))?.[0];
    if (character === '^' && !quoted) {
      at += 1 + (/^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0].length ?? 0);
      // The next character is literal, behind a joined line end too, and even when it is another line end.
      const literalBreak = /^\r?\n/.exec(text.slice(at, at + 2))?.[0];
      put(literalBreak === undefined ? text.charAt(at) : '\n', at);
      at += (literalBreak?.length ?? 1) - 1;
    } else if (lineBreak !== undefined || (!quoted && (character === '&' || character === '|'))) {
      commands.push({ line, pipesOn: character === '|' && text.charAt(at + 1) !== '|' });
      line = { characters: [], offsets: [] };
      quoted = false;
      at += (lineBreak?.length ?? 1) - 1;
    } else {
      if (character === '"') quoted = !quoted;
      put(character, at);
    }
  }
  commands.push({ line, pipesOn: false });
  return commands;
}

/**
 * The C runtime ("Parsing C command-line arguments", Microsoft): blanks part arguments outside quotes; 2n backslashes before a quote are n backslashes,
 * one more makes the quote literal; two quotes inside quotes are one.
 */
function addWords({ characters, offsets }: Line, script: ScriptBuilder): void {
  let open: number | null = null;
  for (let at = 0; at < characters.length; at += 1) {
    const offset = offsets[at] ?? 0;
    const character = characters[at] ?? '';
    if (character === '\\') {
      let count = 1;
      while (characters[at + count] === '\\') count += 1;
      const beforeQuote = characters[at + count] === '"';
      script.add('\\'.repeat(beforeQuote ? Math.floor(count / 2) : count), offset);
      if (beforeQuote && count % 2 === 1) script.add('"', offset);
      at += count - (beforeQuote && count % 2 === 1 ? 0 : 1);
    } else if (character === '"') {
      if (open !== null && characters[at + 1] === '"') {
        script.add('"', offset);
        at += 1;
      } else {
        open = open === null ? offset : null;
        script.add('', offset);
      }
    } else if (open === null && /\s/.test(character)) script.endWord();
    else script.add(character, offset);
  }
  if (open !== null) {
    throw new Unreadable(
      open,
      'The double quote that opens here is never closed.',
      'Copy the whole command again, with every line that ends in ^.',
    );
  }
}
