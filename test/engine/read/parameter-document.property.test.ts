// Characters of a parameter's JSON lead to their characters in the URL and back, however it is encoded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parameterDocument } from '#engine/read/request/parameter-document.ts';
import { urlParts } from '#engine/read/url/parts.ts';
import { requestOf } from '../request-of.ts';
import { propertyRuns } from '../../property-runs.ts';

const encodings: readonly ((text: string) => string)[] = [
  encodeURIComponent,
  (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  (text) => encodeURIComponent(text).replaceAll(/%(?:22|7B|7D|3A|2C)/g, decodeURIComponent),
];
const LONE = /\p{Surrogate}/u;
const texts = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }))
  .map((value) => JSON.stringify(value))
  .filter((text) => !LONE.test(text));

test('each run of characters', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...encodings), fc.nat(), fc.nat(), (text, encode, from, more) => {
      const url = `https://a.test/x?a=1&input=${encode(text)}&b=2`;
      const offset = from % text.length;
      const length = more % (text.length - offset);
      const run = text.slice(offset, offset + length);
      fc.pre(!LONE.test(run));
      const range = parameterDocument(requestOf({ url }))?.rangeInUrl({ offset, length });
      expect(range).toBeDefined();
      expect(decodeURIComponent(url.slice(range!.offset, range!.offset + range!.length).replaceAll('+', '%20'))).toBe(run);
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});

test('each change of the document', () => {
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(...encodings), (before, after, encode) => {
      const url = `https://a.test/x?a=1&input=${encode(before)}&b=2`;
      const edit = parameterDocument(requestOf({ url }))?.editTo(after);
      expect(edit?.op).toBe('edit');
      if (edit?.op !== 'edit') return;
      const changed = url.slice(0, edit.offset) + edit.text + url.slice(edit.offset + edit.length);
      expect(urlParts(changed).query.map(({ name, value }) => [name, value])).toEqual([
        ['a', '1'],
        ['input', after],
        ['b', '2'],
      ]);
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});
