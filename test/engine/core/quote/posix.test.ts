import { describe, expect, it } from 'vitest';
import { isPasteUnsafe, posixQuote, printfEscapes } from '#engine/core/quote/posix.ts';

describe('posixQuote', () => {
  it.each([
    ['', "''"],
    ['plain', "'plain'"],
    ["it's", String.raw`'it'\''s'`],
    ["'", String.raw`''\'''`],
    ['$(a) `b` "c" \\ !\n', '\'$(a) `b` "c" \\ !\n\''],
  ])('%j becomes %s', (text, word) => {
    expect(posixQuote(text)).toBe(word);
  });
});

describe('text on its way through a terminal', () => {
  it.each([
    ['a\n\tb é \u2028', false],
    ['a\r\nb', true],
    ['\u001b[201~', true],
    ['\u009b', true],
    ['\u0000', true],
  ])('%j is unsafe to paste: %s', (text, unsafe) => {
    expect(isPasteUnsafe(text)).toBe(unsafe);
  });

  it('spells control characters out for printf %b', () => {
    expect(printfEscapes('C:\\new 100%\r\n\t\u001b1\u009b')).toBe('C:\\\\new 100%\\r\n\t\\00331\\0302\\0233');
  });
});
