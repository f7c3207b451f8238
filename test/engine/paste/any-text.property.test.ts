// Whatever is pasted, the reader answers with a request or with a place inside the text.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPaste } from '#engine/paste/paste.ts';
import { processorTime } from '#test/processor-time.ts';
import { propertyRuns } from '#test/property-runs.ts';

const piece = fc.oneof(
  fc.constantFrom(
    'curl ', 'curl.exe ', 'fetch(', '"', "'", "$'", '`', '^', '^"', '\\', '\n', '\r\n', '<<E', '\nE\n', '-H ', '-d ', '--data-raw ', '-F a=', '@', '@\'', '$x', '$(', '{', '}', '[', ']',
    ':', ',', ')', '(', '|', ';', '&', '>', '<', 'printf %b ', 'base64 -d', 'GET / HTTP/1.1\n', 'Host: a.test\n', 'https://api.test/', ':method: GET\n', '"request"', '%', '#', '\\u', '\\x4', '\0',
  ),
  fc.string({ maxLength: 5, unit: 'binary' }),
); // prettier-ignore

it('any text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(null, 'curl', 'fetch', 'har', 'http'), (pieces, kind) => {
      const text = pieces.join('');
      const pasted = readPaste(text, 'pasted', kind);
      if ('exchange' in pasted) expect(pasted.exchange.request.url).not.toBe('');
      else expect(pasted.offset <= text.length && pasted.line >= 1 && pasted.column >= 1).toBe(true);
    }),
    { numRuns: propertyRuns(2000, 200_000) },
  );
});

it.each([
  ['quotes', "curl https://a.test -d '" + "'\\''".repeat(200_000) + "'"],
  ['backslashes', 'curl "' + '\\'.repeat(400_000)],
  ['carets', 'curl ^"' + '^'.repeat(400_001) + '"'],
  ['words', 'curl ' + 'a '.repeat(200_000)],
  ['comments', 'fetch(' + '/*'.repeat(200_000)],
  ['escapes', `fetch("${'\\x41'.repeat(100_000)}")`],
  ['blanks', 'curl' + ' '.repeat(400_000)],
  ['header lines', 'GET / HTTP/1.1\n' + 'a: b\n'.repeat(50_000)],
  ['blank lines', 'GET / HTTP/1.1\n' + ' \n'.repeat(1) + ' '.repeat(200_000)],
  ['PowerShell', 'curl.exe `\n"' + '``'.repeat(200_000)],
])('%s in linear time', (_, text) => {
  expect(processorTime(() => readPaste(text, 'pasted'))).toBeLessThan(1500);
});
