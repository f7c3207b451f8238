import { describe, expect, it } from 'vitest';
import { splitUnseen, visibleText } from '../../../src/panel/text/visible-text.ts';

describe('text of strangers made visible', () => {
  it.each([
    ['plain text, line feeds and tabs stay', 'a\tb\nc é 漢 😀', 'a\tb\nc é 漢 😀'],
    ['control characters', 'a\u0000b\u001b[31m\u007f', 'a<NUL>b<ESC>[31m<U+007F>'],
    ['a text that turns around', 'abc\u202egnp.exe', 'abc<U+202E>gnp.exe'],
    ['zero width characters', 'ad\u200bmin\ufeff', 'ad<U+200B>min<U+FEFF>'],
    ['half a pair', 'a\ud800b\udc00', 'a<U+D800>b<U+DC00>'],
    ['joined emoji, but no joiner elsewhere', '👩‍🚒 🏳️‍🌈 👩🏽‍🚀 a\u200db 👩\u200d', '👩‍🚒 🏳️‍🌈 👩🏽‍🚀 a<U+200D>b 👩<U+200D>'],
    ['a lone carriage return', 'safe\rmore', 'safe<CR>more'],
  ])('%s', (_name, text, expected) => expect(visibleText(text)).toBe(expected));

  it('leaves text without such characters in one piece', () => expect(splitUnseen('plain')).toEqual(['plain']));
});
