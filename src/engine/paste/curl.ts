// A curl command, for whichever shell it was written, as a request.
import { phrase, type Phrase } from '../core/phrase.ts';
import { curlArguments } from './curl-arguments.ts';
import { curlRequest } from './curl-request.ts';
import { readCmdScript } from './cmd-script.ts';
import type { PastedRequest } from './pasted-request.ts';
import { inputOf } from './piped-input.ts';
import { readPowershellBody } from './powershell-body.ts';
import { readPosixScript } from './posix-script.ts';
import { readPowershellScript } from './powershell-script.ts';
import type { Command, ScriptBuilder, Word } from './script.ts';
import { Unreadable } from './unreadable.ts';

/** The shell that a command was written for. */
type Shell = 'posix' | 'cmd' | 'powershell';

const ASSIGNMENT = /^[A-Za-z_]\w*=/;
const PROGRAM = /(?:^|[\\/])curl(?:\.exe)?$/i;
const CONTINUED: Readonly<Record<string, Shell>> = { '\\': 'posix', '^': 'cmd', '`': 'powershell' };
const READ_AS: Readonly<Record<Shell, Phrase>> = {
  posix: phrase('Read as a command for a POSIX shell.'),
  cmd: phrase('Read as a command for the Windows command prompt.'),
  powershell: phrase('Read as a command for PowerShell.'),
};

/** True for a text that holds a curl command. */
export function looksLikeCurl(text: string): boolean {
  return /(?:^|[\s|;&/\\])curl(?:\.exe)?["']?(?:\s|$)/i.test(text);
}

/**
 * The first line tells by how it goes on (`\\`, `^`, back-tick), else the first quote does: cmd knows no single quotes and puts carets before double
 * ones, and only on Windows is the program called curl.exe. What quotes hold must not decide.
 */
function shellOf(text: string): Shell {
  if (/^\s*(?:printf|echo)\s/.test(text)) return 'posix';
  if (/^\s*\$\w+ = /.test(text)) return 'powershell';
  const windows = /(?:^|[\s|&\\])curl\.exe\s/.test(text);
  const [first = '', ...more] = text.trimStart().split('\n');
  const continued = more.length > 0 ? CONTINUED[first.trimEnd().at(-1) ?? ''] : undefined;
  if (continued) return continued;
  const quote = /\^?["']/.exec(text)?.[0];
  if (quote === '^"') return 'cmd';
  if (!windows) return 'posix';
  return quote === '"' && !text.includes('`') ? 'cmd' : 'powershell';
}

/** Reads the first curl command of the text. Throws `Unreadable`. */
export function readCurl(text: string): PastedRequest {
  // The prompt of a terminal, copied with the command.
  const prompt = /^\s*(?:[$%>#]|PS [^>\n]{0,200}>|[A-Z]:\\[^>\n]{0,200}>)[ \t]*(?=(?:curl|printf|echo)\b)/.exec(text)?.[0].length ?? 0;
  const shell = shellOf(text);
  const saved = shell === 'powershell' ? readPowershellBody(text) : null;
  const skipped = saved?.end ?? prompt;
  const blank = ' '.repeat(skipped) + text.slice(skipped);
  const script = read(blank, shell);
  const commands: readonly Command[] = script.commands;
  const index = commands.findIndex((command) => programOf(command) !== null);
  const command = commands[index];
  const at = command && programOf(command);
  if (!command || !at)
    throw new Unreadable(0, 'There is no curl command in this text.', 'Begin with the word curl, as a browser copies it.');
  const { words } = command;
  const rest = unescapedFor(shell, words.slice(words.indexOf(at) + 1)).map((word) =>
    word.text === saved?.word ? { ...word, text: '@-' } : word,
  );
  if (saved) script.variables.clear();
  const { request, notes } = curlRequest(curlArguments(rest), saved?.input ?? inputOf(commands, index), at.offset);
  return { request, notes: [READ_AS[shell], ...notes, ...notesOf(script, index)] };
}

function read(text: string, shell: Shell): ScriptBuilder {
  return { posix: readPosixScript, cmd: readCmdScript, powershell: readPowershellScript }[shell](text);
}

/** The word that names curl, behind assignments of variables. */
function programOf({ words }: Command): Word | null {
  const word = words.find(({ text }) => !ASSIGNMENT.test(text));
  return word && PROGRAM.test(word.text) ? word : null;
}

function notesOf({ commands, variables }: ScriptBuilder, index: number): Phrase[] {
  const others = commands.slice(index + 1).filter((command) => programOf(command) !== null).length;
  return [
    ...[...variables].map((name) => phrase('The value of {name} is not known; FILL_IN_{name} stands in for it.', { name })),
    ...(others > 0 ? [phrase('Only the first of {amount} curl commands was read.', { amount: others + 1 })] : []),
  ];
}

/** A body as an argument, alone or behind its option. */
const DATA = /^(?:-d|-F|--data(?:-\w+)?|--json|--form(?:-string)?)(?:=|$)/;

/**
 * Windows PowerShell hands arguments on so that inner quotes need a backslash; a text written for it has one before each. Read so in bodies
 * alone: what newer releases take literally, a URL or a field may really hold.
 */
function unescapedFor(shell: Shell, words: readonly Word[]): readonly Word[] {
  if (shell !== 'powershell') return words;
  return words.map(({ text, offset }, index) => {
    const isData = DATA.test(text) || DATA.test(words[index - 1]?.text ?? '');
    const escaped = isData && text.includes('"') && !/(?<!\\)(?:\\\\)*"/.test(text);
    return {
      text: escaped ? text.replaceAll(/(\\+)"/g, (_, slashes: string) => `${'\\'.repeat((slashes.length - 1) / 2)}"`) : text,
      offset,
    };
  });
}
