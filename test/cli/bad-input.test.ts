import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SkippedEntry } from '#cli/har/first-pass.ts';
import type { DiagnosisRecord } from '#cli/output/diagnosis-record.ts';
import { harEntry, harText } from '#test/cli/har-text.ts';
import { BuiltCli, type Run } from '#test/cli/run-cli.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.make();
});
afterAll(() => cli.remove());

interface JsonDocument {
  readonly entries: number;
  readonly truncated: object | null;
  readonly diagnoses: readonly DiagnosisRecord[];
  readonly skipped: readonly SkippedEntry[];
}

async function diagnosed(har: string | Buffer): Promise<{ run: Run; document: JsonDocument }> {
  const run = await cli.run(['diagnose', '--json', '-'], { stdin: har });
  return { run, document: JSON.parse(run.stdout) };
}

describe('recordings', () => {
  const plain = harText([harEntry()]);

  it.each([
    ['a byte order mark', `\ufeff${plain}`],
    ['no pages', harText([harEntry()], {})],
    ['null pages and creator', `{"log":{"pages":null,"creator":null,"entries":[${JSON.stringify(harEntry())}]}}`],
    ['entries before everything else', `{"log":{"entries":[${JSON.stringify(harEntry())}],"version":"1.2","pages":[{"id":"]}"}]}}`],
    ['lines and spaces', JSON.stringify(JSON.parse(plain), null, 2)],
    ['lines that end with CR LF', JSON.stringify(JSON.parse(plain), null, '\t').replaceAll('\n', '\r\n')],
  ])('with %s is read', async (_what, har) => {
    const { run, document } = await diagnosed(har);
    expect(run).toMatchObject({ exit: 1, stderr: '' });
    expect(document).toMatchObject({ entries: 1, truncated: null, diagnoses: [{ entry: 0, status: 400 }] });
  });

  it('without the content of answers says what is unknown', async () => {
    const { run, document } = await diagnosed(harText([harEntry({ more: { response: { status: 400, headers: [], bodySize: 30 } } })]));
    expect(run.exit).toBe(1);
    expect(document.diagnoses[0]?.unknown).toEqual(expect.arrayContaining(['response.body']));
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${plain}`, 'utf16le'), 'is UTF-16 text'],
    ['UTF-16 without a mark', Buffer.from(plain, 'utf16le'), 'is UTF-16 text'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]), 'is compressed with gzip'],
    ['ZIP', Buffer.from('PK\u0003\u0004'), 'is a ZIP archive'],
    ['a list', Buffer.from('[{"log":{}}]'), 'is a JSON list, not a HAR'],
    ['nothing but NUL', Buffer.alloc(100), 'is not JSON'],
  ])('in another form (%s) are refused with what to do', async (_what, stdin, message) => {
    const run = await cli.run(['diagnose', '-'], { stdin });
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toContain(`Standard input ${message}`);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    [1000, 10],
    [100_000, 1000],
  ])('of %i entries, one in %i refused, are diagnosed in their order, each once', async (count, every) => {
    const entries = Array.from({ length: count }, (_none, index) =>
      harEntry({ url: `https://api.example.test/r${index}`, status: index % every === 3 ? 400 : 200 }),
    );
    const { document } = await diagnosed(harText(entries));
    expect(document.entries).toBe(count);
    expect(document.diagnoses.map((each) => [each.entry, each.url])).toEqual(
      Array.from({ length: 100 }, (_none, index) => [index * every + 3, `https://api.example.test/r${index * every + 3}`]),
    );
  });

  it('whose end is missing are diagnosed up to there, wherever the cut is', async () => {
    const har = harText([harEntry(), harEntry({ status: 422 }), harEntry()]);
    for (const share of [0.5, 0.8, 0.999]) {
      const cut = Math.floor(har.length * share);
      const { run, document } = await diagnosed(har.slice(0, cut));
      expect(document.truncated).toMatchObject({ offset: cut });
      expect(document.diagnoses).toHaveLength(document.entries);
      expect(run.stderr).toContain(`cut at byte ${cut}`);
      expect(run.exit).toBe(1);
    }
  });

  it('with entries of any wrong kind lose only those, with a word', async () => {
    const wrong = [null, 1, 'x', [], {}, { request: null, response: null }, { request: { url: [] }, response: { status: 400 } }];
    const { run, document } = await diagnosed(harText([...wrong, harEntry()]));
    expect(document).toMatchObject({ entries: 1, diagnoses: [{ entry: wrong.length }] });
    expect(document.skipped.map((each) => each.entry)).toEqual(wrong.map((_none, index) => index));
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(wrong.length);
  });

  it('whose members are of the wrong kind are survived', async () => {
    const entry = harEntry();
    const wrong = [null, 7, 'x', [], { a: 1 }, [null, 1, { name: 1, value: {} }]];
    const entries = wrong.flatMap((value) => [
      { ...entry, startedDateTime: value, time: value, _initiator: value, _resourceType: value },
      { ...entry, request: { ...entry.request, headers: value, cookies: value, queryString: value, httpVersion: value } },
      { ...entry, request: { ...entry.request, method: value, postData: value } },
      { ...entry, request: { ...entry.request, postData: { mimeType: value, text: value, params: value } } },
      { ...entry, response: { ...entry.response, headers: value, content: value, statusText: value } },
      { ...entry, response: { ...entry.response, content: { text: value, encoding: value, mimeType: value, size: value } } },
    ]);
    const { run, document } = await diagnosed(harText(entries));
    expect(run).toMatchObject({ exit: 1, stderr: '' });
    expect(document.diagnoses).toHaveLength(entries.length);
  });
});

describe('bodies', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const long = `{"text":"${'lorem ipsum '.repeat(900_000)}","qty":}`;

  it.each([
    ['of 0 bytes', '', ''],
    ['with lone surrogates', '{"a":"\ud800"}', '{"message":"\udfff is no text"}'],
    ['with NUL', '{"a":"\u0000"}', '{"message":"\u0000"}'],
    ['nested 100,000 deep', deep, deep],
    ['nested 100,000 deep and never closed', deep.slice(0, 100_000), '{"a":'.repeat(100_000)],
    ['of 10 MB on one line', long, long],
  ])('%s give a diagnosis', async (_what, requestBody, answer) => {
    const { run, document } = await diagnosed(harText([harEntry({ requestBody, answer })]));
    expect(run.stderr).toBe('');
    expect(document.diagnoses).toMatchObject([{ entry: 0, status: 400, summary: expect.stringMatching(/\S/) }]);
    expect(run.exit).toBe(1);
  });

  it('of 20 MB give a diagnosis in text too', async () => {
    const body = `{"text":"${'x'.repeat(20e6)}"}`;
    const run = await cli.run(['diagnose', '-'], { stdin: harText([harEntry({ requestBody: body })]) });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('1 of 1 entry in standard input has a status of 400-499.');
    expect(run.exit).toBe(1);
  });
});

describe('hostile names and texts', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    '</script><script>alert(1)</script>',
    "'; touch pwned #",
    '$(touch pwned)',
    '`touch pwned`',
    '\u001b]0;owned\u0007\u001b[2J\u001b[31mred',
    '\u009b31m\u202eesrever\u2066',
    'a\r\nSet-Cookie: b=c',
    '%s%n{0}{name}',
    '@/etc/passwd',
    '-o/tmp/pwned',
    '\ud800',
  ];
  const object = Object.fromEntries(hostile.map((text) => [text, text]));
  const body = `{${hostile.map((text) => `${JSON.stringify(text)}:${JSON.stringify(text)}`).join(',')}}`;
  const entries = hostile.flatMap((text) => [
    harEntry({
      method: text,
      url: `https://api.example.test/${text}?${text}=${text}#${text}`,
      requestBody: body,
      answer: JSON.stringify({ message: text, errors: { [text]: [text] }, trace: text }),
    }),
    harEntry({ url: text, headers: [{ name: text, value: text }], requestType: text, requestBody: text, answer: text, more: object }),
    harEntry({
      requestBody: body,
      answer: JSON.stringify({
        title: text,
        status: 400,
        errors: [{ field: text, path: [text], message: text, code: text }],
        request_id: text,
        docs: text,
      }),
    }),
  ]);
  const har = harText(entries, object);

  it('never reach standard output as control characters', async () => {
    const run = await cli.run(['diagnose', '-'], { stdin: har });
    expect(run.exit).toBe(1);
    expect(run.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(run.stdout).toContain('\\u001b[2J');
  });

  it('come through --json as they are, but escaped', async () => {
    const { run, document } = await diagnosed(har);
    expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(document.diagnoses).toHaveLength(entries.length);
    expect(document.diagnoses.map((each) => each.method).filter((method) => method !== 'POST')).toEqual(hostile);
  });

  it('execute nothing and change nothing', async () => {
    const before = await readdir(cli.directory);
    await cli.run(['diagnose', '--status', '200-599', '-'], { stdin: har });
    expect(await readdir(cli.directory)).toEqual(before);
  });
});

describe('files', () => {
  it('that may not be read are refused with what to do', async () => {
    const name = await cli.file('secret.har', harText([harEntry()]));
    await chmod(path.join(cli.directory, name), 0o000);
    const run = await cli.run(['diagnose', name], { unprivileged: true });
    expect(run).toMatchObject({ exit: 2, stdout: '' });
    expect(run.stderr).toBe(
      '400-doctor: secret.har cannot be read: permission is denied.\nMake it readable for yourself (chmod u+r), or pipe it in: 400-doctor diagnose -\n',
    );
  });

  it('with a hostile name are told without obeying it', async () => {
    const name = await cli.file('\u001b[2J$(touch pwned).har', harText([]));
    const run = await cli.run(['diagnose', name]);
    expect(run.stdout).toBe('None of 0 entries in \\u001b[2J$(touch pwned).har has a status of 400-499.\n');
  });

  it('whose name begins with - go after --', async () => {
    await cli.file('-x.har', harText([]));
    expect(await cli.run(['diagnose', '--', '-x.har'])).toMatchObject({ exit: 0, stderr: '' });
  });

  it('that are no regular files are read like standard input', async () => {
    const name = await cli.file('one.har', harText([harEntry()]));
    const run = await cli.shell(`400-doctor diagnose --jsonl <(cat ${name})`);
    expect(run).toMatchObject({ exit: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ entry: 0, status: 400 });
  });

  it('of standard input leave nothing in the directory for temporary files', async () => {
    const env = { TMPDIR: cli.directory };
    const before = await readdir(cli.directory);
    await cli.run(['diagnose', '-'], { stdin: harText([harEntry()]), env });
    expect(await readdir(cli.directory)).toEqual(before);
  });

  it('need a directory for temporary files only for standard input', async () => {
    const env = { TMPDIR: path.join(cli.directory, 'none') };
    const run = await cli.run(['diagnose', '-'], { stdin: harText([]), env });
    expect(run.exit).toBe(2);
    expect(run.stderr).toContain('No temporary file could be made');
    const name = await cli.file('one.har', harText([]));
    expect(await cli.run(['diagnose', name], { env })).toMatchObject({ exit: 0 });
  });
});
