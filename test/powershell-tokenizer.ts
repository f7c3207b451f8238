// What PowerShell reads in a script, by the rules of about_Parsing and about_Quoting_Rules: an independent reader for texts that cannot be run here.
// It knows the few forms that our targets use, and takes anything else for an attempt to run something.

/** A command's words, or an assignment or call that stands alone: each word a value, a parameter name or an expression. */
export type Word =
  | { readonly kind: 'bare'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'mark'; readonly text: string };

const isQuote = (character: string): boolean => /['\u2018-\u201B]/.test(character);

/** Statements, each a list of words; a back-tick at the end of a line joins the next. Throws for expandable text other than `"@$body"`, and for operators. */
export function powershellStatements(script: string): Word[][] {
  const statements: Word[][] = [[]];
  const push = (word: Word): void => void statements.at(-1)?.push(word);
  for (let at = 0; at < script.length;) {
    const rest = script.slice(at);
    const character = rest[0] ?? '';
    if (isQuote(character)) {
      const { text, end } = quoted(script, at);
      push({ kind: 'string', text });
      at = end;
      continue;
    }
    const plain =
      /^`\n/.exec(rest) ??
      /^[ \t]+/.exec(rest) ??
      /^\n/.exec(rest) ??
      /^"@\$body"/.exec(rest) ??
      /^\$(?:env:)?\w+/.exec(rest) ??
      /^(?:@\{|@\(\)|\[\]|::|[=;(){}+,[\]])/.exec(rest) ??
      /^[\w.\-/:@]+/.exec(rest);
    if (!plain) throw new Error(`PowerShell would give ${JSON.stringify(character)} a meaning.`);
    const [found] = plain;
    if (found === '\n') statements.push([]);
    else if (found === '"@$body"') push({ kind: 'variable', name: '@body' });
    else if (found.startsWith('$')) push({ kind: 'variable', name: found.slice(1) });
    else if (/^(?:@\{|@\(\)|\[\]|::|[=;(){}+,[\]])$/.test(found)) push({ kind: 'mark', text: found });
    else if (!/^[ \t`]/.test(found)) push({ kind: 'bare', text: found });
    at += found.length;
  }
  return statements.filter((statement) => statement.length > 0);
}

/** A single-quoted string; any quote like it doubled is one. */
function quoted(script: string, start: number): { text: string; end: number } {
  let text = '';
  for (let at = start + 1; at < script.length; at += 1) {
    const character = script[at] ?? '';
    if (!isQuote(character)) text += character;
    else if (isQuote(script[at + 1] ?? '')) {
      text += character;
      at += 1;
    } else return { text, end: at + 1 };
  }
  throw new Error('A quote is left open.');
}

/** The bytes that one of our expressions for a body makes: UTF-8 of a text, base64, or none. */
export function bytesOf(words: readonly Word[]): Buffer {
  const spelled = words.map((word) => (word.kind === 'string' ? 'S' : word.kind === 'variable' ? `$${word.name}` : word.text)).join('');
  const text = words.find((word) => word.kind === 'string')?.text ?? '';
  if (spelled === '[Text.Encoding]::UTF8.GetBytes(S)') return Buffer.from(text, 'utf8');
  if (spelled === '[Convert]::FromBase64String(S)') return Buffer.from(text, 'base64');
  if (spelled === '@()' || spelled === '[byte[]]@()') return Buffer.alloc(0);
  throw new Error(`No expression of ours: ${spelled}`);
}
