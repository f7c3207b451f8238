import { describe, expect, it } from 'vitest';
import { cmdWord } from '#engine/core/quote/cmd.ts';
import { csharpExpression } from '#engine/core/quote/csharp.ts';
import { goExpression } from '#engine/core/quote/go.ts';
import { hurlBody, hurlKey, hurlValue } from '#engine/core/quote/hurl.ts';
import { javaExpression } from '#engine/core/quote/java.ts';
import { javascriptExpression, javascriptKey } from '#engine/core/quote/javascript.ts';
import { phpExpression } from '#engine/core/quote/php.ts';
import { posixWord } from '#engine/core/quote/posix.ts';
import { powershellExpression } from '#engine/core/quote/powershell.ts';
import { pythonExpression } from '#engine/core/quote/python.ts';
import { rubyExpression } from '#engine/core/quote/ruby.ts';
import { rustExpression } from '#engine/core/quote/rust.ts';

/** Quotes of both kinds, a backslash, a line break, interpolation of many languages, a mark that reorders text, a letter beyond U+FFFF. */
const HOSTILE = 'a\'b"c\\d\n$e#{f}\u202e\u{1f600}';

describe('a string literal of', () => {
  it.each([
    ['JavaScript', javascriptExpression, String.raw`'a\'b"c\\d\n$e#{f}\u202e😀'`],
    ['Python', pythonExpression, String.raw`"a'b\"c\\d\n$e#{f}\u202e😀"`],
    ['Go', goExpression, String.raw`"a'b\"c\\d\n$e#{f}\u202e😀"`],
    ['Java', javaExpression, String.raw`"a'b\"c\\d\n$e#{f}\u202e😀"`],
    ['C#', csharpExpression, String.raw`"a'b\"c\\d\n$e#{f}\u202e😀"`],
    ['PHP', phpExpression, String.raw`"a'b\"c\\d\n\$e#{f}\u{202e}😀"`],
    ['Ruby', rubyExpression, String.raw`"a'b\"c\\d\n$e\#{f}\u{202e}😀"`],
    ['Rust', rustExpression, String.raw`"a'b\"c\\d\n$e#{f}\u{202e}😀"`],
  ])('%s', (_, literal, expected) => {
    expect(literal([HOSTILE])).toBe(expected);
  });
});

describe('a variable of the environment in', () => {
  it.each([
    ['a POSIX shell', posixWord, `'Bearer '"$TOKEN"`],
    ['cmd', cmdWord, '^"Bearer %TOKEN%^"'],
    ['PowerShell', powershellExpression, "('Bearer ' + $env:TOKEN)"],
    ['JavaScript', javascriptExpression, "'Bearer ' + process.env.TOKEN"],
    ['Python', pythonExpression, '"Bearer " + os.environ["TOKEN"]'],
    ['Go', goExpression, '"Bearer " + os.Getenv("TOKEN")'],
    ['Java', javaExpression, '"Bearer " + System.getenv("TOKEN")'],
    ['C#', csharpExpression, '"Bearer " + Environment.GetEnvironmentVariable("TOKEN")'],
    ['PHP', phpExpression, '"Bearer " . getenv("TOKEN")'],
    ['Ruby', rubyExpression, '"Bearer " + ENV.fetch("TOKEN")'],
    ['Rust', rustExpression, 'format!("Bearer {}", std::env::var("TOKEN")?)'],
    ['Hurl', hurlValue, 'Bearer {{TOKEN}}'],
  ])('%s', (_, expression, expected) => {
    expect(expression(['Bearer ', { variable: 'TOKEN' }])).toBe(expected);
  });
});

describe('where a language has a trap', () => {
  it.each([
    ['JavaScript: a script element that would end', () => javascriptExpression(['</script>']), String.raw`'<\/script>'`],
    ['JavaScript: the prototype', () => javascriptKey('__proto__'), "['__proto__']"],
    [
      'Java: a control character, which \\u would make before anything is read',
      () => javaExpression(['\u0085\u0000']),
      String.raw`"\u0085\000"`,
    ],
    ['Java: a backslash before u', () => javaExpression(['\\u0022']), String.raw`"\\u0022"`],
    ['Rust: braces beside a variable', () => rustExpression(['{}', { variable: 'A' }]), 'format!("{{}}{}", std::env::var("A")?)'],
    ['PowerShell: a typographic quote', () => powershellExpression(['a\u2019b']), "'a\u2019\u2019b'"],
    ['cmd: a variable of cmd', () => cmdWord(['%PATH%']), '^"^%^PATH^%^"'],
    ['cmd: a backslash at the end', () => cmdWord(['a\\']), '^"a^\\^\\^"'],
    ['Hurl: a comment and a template', () => hurlValue(['#{{a}}']), String.raw`\u{23}\u{7b}\u{7b}a}}`],
    ['Hurl: a name', () => hurlKey("X-'a"), String.raw`X-\u{27}a`],
    ['Hurl: a body', () => hurlBody('`\n'), '`\\u{60}\\u{a}`'],
  ])('%s', (_, written, expected) => {
    expect(written()).toBe(expected);
  });

  it('Java: a text longer than a class file can hold is joined from pieces', () => {
    expect(javaExpression(['x'.repeat(45_000)])).toMatch(/^String\.join\("",\n {6}"x{20000}",\n {6}"x{20000}",\n {6}"x{5000}"\)$/);
  });
});
