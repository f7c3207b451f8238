// What the command before a pipe writes, for the few that people put before curl; none of them is run.
import { latin1FromBase64, utf8FromLatin1 } from '../core/bytes.ts';
import { unescaped } from './escapes.ts';
import type { Command } from './script.ts';

/** Standard input: text, or bytes as one character each. */
export interface PipedInput {
  readonly text: string;
  readonly form: 'text' | 'bytes';
}

/** What the command at `index` reads; null when only running the commands could tell. */
export function inputOf(commands: readonly Command[], index: number): PipedInput | null {
  const command = commands[index];
  if (!command) return null;
  if (command.hereDocument !== null) return { text: command.hereDocument, form: 'text' };
  if (!command.piped) return null;
  const writer = commands[index - 1];
  return writer ? outputOf(writer, inputOf(commands, index - 1)) : null;
}

function outputOf({ words, hereDocument }: Command, input: PipedInput | null): PipedInput | null {
  const [program, ...args] = words.map((word) => word.text);
  switch (program) {
    case 'printf':
      return printed(args);
    case 'echo':
      return echoed(args);
    case 'cat':
      return args.length === 0 && hereDocument !== null ? { text: hereDocument, form: 'text' } : null;
    case 'base64':
      return input && args.length === 1 && ['-d', '-D', '--decode'].includes(args[0] ?? '') ? decodedBase64(input.text) : null;
    default:
      // A text alone is what PowerShell writes on.
      return words.length === 1 && program !== undefined && /[\s{[&=]/.test(program) ? { text: program, form: 'text' } : null;
  }
}

function printed([format = '', ...args]: readonly string[]): PipedInput | null {
  const [first = ''] = args;
  if (format === '%s' && args.length === 1) return { text: first, form: 'text' };
  if (format === String.raw`%s\n` && args.length === 1) return { text: `${first}\n`, form: 'text' };
  if (format === '%b' && args.length === 1) return textOrNull(unescaped(first, 'printf'));
  return args.length === 0 && !format.includes('%') ? textOrNull(unescaped(format, 'quoted')) : null;
}

function echoed(args: readonly string[]): PipedInput {
  const bare = args[0] === '-n';
  return { text: args.slice(bare ? 1 : 0).join(' ') + (bare ? '' : '\n'), form: 'text' };
}

/** What base64 stands for: text when it is UTF-8. */
export function decodedBase64(base64: string): PipedInput | null {
  const bytes = latin1FromBase64(base64);
  if (bytes === null) return null;
  const text = utf8FromLatin1(bytes);
  return text === null ? { text: bytes, form: 'bytes' } : { text, form: 'text' };
}

function textOrNull(text: string | null): PipedInput | null {
  return text === null ? null : { text, form: 'text' };
}
