// Reads a scenario: what is run, what goes in and what must come out, as text.

/**
 * A scenario file has parts that begin with `== NAME`; what stands before the first is its title:
 *   `== file NAME`      a file in the directory where the command runs
 *   `== env NAME=VALUE` a variable of its environment
 *   `== command`        the words after `$ 400-doctor`, split at spaces
 *   `== stdin`          what goes into it
 *   `== exit N`, `== stdout`, `== stderr`   what must come out; left out, 0 and nothing
 * In expected text `{*}` stands for anything on a line, and a line `{...}` for any lines, none included.
 */
export interface Scenario {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly stdin: string;
  readonly exit: number;
  readonly stdout: RegExp;
  readonly stderr: RegExp;
}

/** Throws when the text is no scenario. */
export function readScenario(source: string): Scenario {
  const [title = '', ...parts] = source.split(/^== /m);
  const files: { name: string; text: string }[] = [];
  const env: Record<string, string> = {};
  const read: Record<string, string> = {};
  let exit = 0;
  for (const part of parts) {
    const lineEnd = part.indexOf('\n');
    const [kind = '', argument = ''] = part.slice(0, lineEnd).split(' ');
    const text = part.slice(lineEnd + 1);
    if (kind === 'file') files.push({ name: argument, text });
    else if (kind === 'env') env[argument.split('=')[0] ?? ''] = argument.split('=')[1] ?? '';
    else if (kind === 'exit') exit = Number(argument);
    else if (['command', 'stdin', 'stdout', 'stderr'].includes(kind)) read[kind] = text;
    else throw new Error(`A scenario has no part "${kind}".`);
  }
  const command = /^\$ 400-doctor ?(.*)$/m.exec(read['command'] ?? '');
  if (!command) throw new Error('A scenario needs a part "command" with a line "$ 400-doctor …".');
  const args = (command[1] ?? '').split(' ').filter(Boolean);
  return {
    title: title.trim(),
    files,
    env,
    args,
    stdin: read['stdin'] ?? '',
    exit,
    stdout: pattern(read['stdout']),
    stderr: pattern(read['stderr']),
  };
}

function pattern(expected = ''): RegExp {
  const lines = expected.split(/(?<=\n)/).map((line) => (line === '{...}\n' ? '(?:.*\n)*?' : line.split('{*}').map(escaped).join('.*')));
  return new RegExp(`^${lines.join('')}$`);
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
