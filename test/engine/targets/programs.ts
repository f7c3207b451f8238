// Runs what targets render for programming languages: all texts in one program, each against a server of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request, SavedFile } from '#engine/index.ts';

/** Files of a program by name, and the command that runs it in their folder. */
export interface Program {
  readonly files: Readonly<Record<string, string>>;
  readonly command: readonly [string, ...string[]];
}

/** Makes one program of all texts. */
export type Bundle = (texts: readonly string[]) => Program;

export interface ProgramRun {
  readonly exitCode: number | null;
  /** Both outputs together. */
  readonly output: string;
  /** Files that nobody put there. */
  readonly filesLeft: readonly string[];
}

const numbered = (
  texts: readonly string[],
  extension: string,
  edit: (text: string, index: number) => string = (text) => text,
): Record<string, string> => Object.fromEntries(texts.map((text, index) => [`request${index}.${extension}`, edit(text, index)]));
const calls = (texts: readonly string[], call: (index: number) => string): string => texts.map((_, index) => call(index)).join('\n');

export const node: Bundle = (texts) => ({
  files: {
    ...numbered(texts, 'mjs'),
    'all.mjs': `for (let i = 0; i < ${texts.length}; i += 1) await import(\`./request\${i}.mjs\`).catch((error) => console.log(i, error));`,
  },
  command: ['node', 'all.mjs'],
});

/** Debian's own Python, which has the packages. */
export const python: Bundle = (texts) => ({
  files: {
    ...numbered(texts, 'py'),
    'all.py': `import runpy, traceback\nfor i in range(${texts.length}):\n    try:\n        runpy.run_path(f"request{i}.py")\n    except Exception:\n        print(i, traceback.format_exc())\n`,
  },
  command: ['/usr/bin/python3', '-B', 'all.py'],
});

export const goProgram: Bundle = (texts) => ({
  files: {
    ...numbered(texts, 'go', (text, index) => text.replace('func main() {', `func request${index}() {`)),
    'go.mod': 'module requests\n\ngo 1.19\n',
    'all.go': `package main\n\nimport "fmt"\n\nfunc try(i int, request func()) {\n\tdefer func() {\n\t\tif failure := recover(); failure != nil {\n\t\t\tfmt.Println(i, failure)\n\t\t}\n\t}()\n\trequest()\n}\n\nfunc main() {\n${calls(texts, (i) => `\ttry(${i}, request${i})`)}\n}\n`,
  },
  command: ['go', 'run', '.'],
});

const setsProperty = (text = ''): boolean => text.includes('System.setProperty');

/** A program of one file: its first class is the one that runs. */
export const javaProgram: Bundle = (texts) => {
  const imports = new Set(texts.flatMap((text) => text.match(/^import .*;$/gm) ?? []));
  const classes = texts.map((text, index) => text.slice(text.indexOf('class Main {')).replace('class Main {', `class Request${index} {`));
  // The property is read but once, by whichever request is first.
  const order = texts.map((_, index) => index).toSorted((a, b) => Number(setsProperty(texts[b])) - Number(setsProperty(texts[a])));
  const main = order
    .map((i) => `    try { Request${i}.main(arguments); } catch (Exception e) { System.out.println(${i} + " " + e); }`)
    .join('\n');
  const all = `class All {\n  public static void main(String[] arguments) {\n${main}\n  }\n}`;
  return { files: { 'All.java': [...imports, all, ...classes].join('\n') }, command: ['java', 'All.java'] };
};

export const phpProgram: Bundle = (texts) => ({
  files: {
    ...numbered(texts, 'php'),
    'all.php': `<?php\nfor ($i = 0; $i < ${texts.length}; $i++) (function () use ($i) { require "request$i.php"; })();\n`,
  },
  command: ['php', 'all.php'],
});

export const rubyProgram: Bundle = (texts) => ({
  files: {
    ...numbered(texts, 'rb'),
    'all.rb': `${texts.length}.times { |i| begin; load("./request#{i}.rb", true); rescue => e; puts i, e.full_message; end }\n`,
  },
  command: ['ruby', 'all.rb'],
});

/** Runs the program in a folder of its own; `npm` packages of this project can be imported. */
export async function runProgram(
  { files, command: [command, ...args] }: Program,
  beside: readonly SavedFile[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-program-'));
  try {
    mkdirSync(join(folder, 'work'));
    const work = join(folder, 'work');
    symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(folder, 'node_modules'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(work, name), text);
    for (const { name, bytes } of beside) writeFileSync(join(work, name), bytes);
    const environment = { ...process.env, ...variables, GOPROXY: 'off', GOFLAGS: '-mod=mod', PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1' };
    const child = spawn(command, args, { cwd: work, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    const exitCode = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    const known = new Set([...Object.keys(files), ...beside.map(({ name }) => name)]);
    return { exitCode, output, filesLeft: readdirSync(work).filter((name) => !known.has(name)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The request as if it had been sent to a server of this machine. */
export function sentTo(port: number, request: Request): Request {
  const host = `127.0.0.1:${port}`;
  const headers = request.headers.map((field) =>
    /^host$/i.test(field.name) && field.value.trim() === 'api.example.test' ? { ...field, value: host } : field,
  );
  return { ...request, headers, url: request.url.replace(/^(https?:\/\/(?:[^/?#]*@)?)api\.example\.test/, `$1${host}`) };
}
