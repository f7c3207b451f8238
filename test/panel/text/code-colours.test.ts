import fc from 'fast-check';
import { expect, it } from 'vitest';
import { colourMarks } from '../../../src/panel/text/code-colours.ts';

const coloured = (text: string, language: string): string[] =>
  colourMarks(text, language).map(({ offset, length, kind }) => `${kind} ${text.slice(offset, offset + length)}`);

it.each([
  ['shell', "curl 'a\\' --data-raw 'x' # note", ["string 'a\\'", 'word --data-raw', "string 'x'", 'comment # note']],
  ['javascript', "await fetch('it\\'s', 12); // go", ['word await', "string 'it\\'s'", 'number 12', 'comment // go']],
  ['python', 'import x # "no"', ['word import', 'comment # "no"']],
  ['javascript', '"https://a.example"', ['string "https://a.example"']],
])('%s: %s', (language, text, expected) => expect(coloured(text, language)).toEqual(expected));

it('marks run in order, without overlap, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('shell', 'python', 'go'), (text, language) => {
      let done = 0;
      for (const { offset, length } of colourMarks(text, language)) {
        expect(offset).toBeGreaterThanOrEqual(done);
        done = offset + length;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    }),
  );
});
