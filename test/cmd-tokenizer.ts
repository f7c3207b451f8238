// What Windows' cmd.exe and a C program make of a command line, by their documented rules: an independent reader for texts that cannot be run here.
// cmd: "How does the Windows Command Interpreter (CMD.EXE) parse scripts?", phases 1, 2 and 4; C: Microsoft C++, "Parsing C command-line arguments".

/** Variables of a Windows session that a hostile text may try to read. */
const VARIABLES: Readonly<Record<string, string>> = {
  PATH: 'C:\\Windows',
  OS: 'Windows_NT',
  COMSPEC: 'C:\\Windows\\system32\\cmd.exe',
  HOME: 'C:\\',
};

/** The arguments of the one program that the text starts. Throws when cmd would do anything else. */
export function cmdArguments(text: string, environment: Readonly<Record<string, string>> = {}): string[] {
  const line = withoutCarets(expanded(text.replaceAll('\r', ''), { ...VARIABLES, ...environment }));
  return programArguments(line);
}

/** Phase 1: variables between percent signs, with substring and substitution; an unknown one stays as it is, as at the prompt. */
function expanded(line: string, variables: Readonly<Record<string, string>>): string {
  let result = '';
  for (let at = 0; at < line.length; at += 1) {
    const end = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const name = end < 0 ? '' : (line.slice(at + 1, end).split(':')[0] ?? '');
    if (end < 0 || !Object.hasOwn(variables, name.toUpperCase())) result += line[at];
    else {
      result += variables[name.toUpperCase()];
      at = end;
    }
  }
  return result;
}

/** Phase 2: outside of quotes a caret takes the next character's meaning, and joins the next line; an operator there starts something else. */
function withoutCarets(line: string): string {
  let result = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '\n') throw new Error('cmd would end the command at a line break.');
    if (character === '"') quoted = !quoted;
    if (quoted || character !== '^') {
      if (!quoted && '&|<>()'.includes(character)) throw new Error(`cmd would obey ${character}.`);
      result += character;
      continue;
    }
    at += 1;
    // A caret at the end of a line joins the next one, whose first character is then literal.
    if (line[at] === '\n') at += 1;
    result += line[at] ?? '';
  }
  return result;
}

/** How a C program's arguments are split (2008 and later rules). */
function programArguments(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && line[at + slashes] === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2));
      at += slashes;
      if (slashes % 2 === 1) word += '"';
      else quoted = !quoted;
    } else if (slashes > 0) {
      word = (word ?? '') + '\\'.repeat(slashes);
      at += slashes - 1;
    } else if (line[at] === '"') {
      if (quoted && line[at + 1] === '"') {
        word += '"';
        at += 1;
      } else quoted = !quoted;
      word ??= '';
    } else if (!quoted && /[ \t]/.test(line[at] ?? '')) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + line[at];
  }
  if (quoted) throw new Error('A quote is left open.');
  return word === null ? words : [...words, word];
}
