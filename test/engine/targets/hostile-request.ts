// Arbitrary requests whose every part is out to break a command line.
import fc from 'fast-check';
import type { Body, HeaderField, Request } from '#engine/index.ts';

/** Pieces that mean something to shells, to curl, to printf, to terminals or to HTTP. */
const hostilePieces = [
  "'", '"', '`', '\\', "\\'", "'\\''", '$', '$(touch CANARY)', '`touch CANARY`', "';touch CANARY;'", '";touch CANARY;"', '${IFS}', '$HOME',
  '!', '!!', '^a^b', '&', '&& touch CANARY', '|', ';', '<', '>', '> CANARY', '#', '*', '?', '[a-z]', '{a,b}', '~', '%', '%s', '%n', '%%', '\\n',
  '\\c', '\\0101', '@', '@/etc/passwd', '</etc/passwd', '-', '--', '-o CANARY', '=', ' ', '\t', ':', ';', '\u00e9', '\u6f22', '\u{1f600}', '\u2028',
  '\u202e', '\ufeff', '\ufffd', 'plain', '0',
]; // prettier-ignore
const lineBreaks = ['\n', '\r', '\r\n', '\n\n', '\u0000', '\u001b[201~', '\u007f', '\u009b', '\u0085', '\ud800'];

const textOf = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(''));

const oneLine = textOf(hostilePieces);
const anyText = textOf([...hostilePieces, ...lineBreaks]);

const token = fc.string({ unit: fc.constantFrom(..."abzAZ09!#$%&'*+-.^_`|~"), minLength: 1, maxLength: 6 });
const method = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'get') },
  { weight: 10, arbitrary: token },
  anyText,
);

const headerName = fc.oneof(
  { weight: 20, arbitrary: token.map((name) => `X-${name}`) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Content-Type',
      'Cookie',
      'Authorization',
      'Accept',
      'User-Agent',
      'Accept-Encoding',
      'Referer',
      'Host',
      'Sec-Fetch-Mode',
    ),
  },
  { weight: 1, arbitrary: anyText },
);
const header: fc.Arbitrary<HeaderField> = fc.record({ name: headerName, value: fc.oneof({ weight: 30, arbitrary: oneLine }, anyText) });

const url = fc
  .tuple(fc.constantFrom('/', '/v1/', '?q=', '/../', '/a/./'), oneLine)
  .map(([start, rest]) => `http://api.example.test${start}${rest}`);

const known = (form: 'text' | 'bytes', text: fc.Arbitrary<string>): fc.Arbitrary<Body> =>
  text.map((characters) => ({ state: 'known', form, text: characters, complete: true }));
const latin1 = fc.uint8Array({ maxLength: 40 }).map((bytes) => String.fromCharCode(...bytes));
/** More than 1 MB of such text. */
export const hostileMegabyte: fc.Arbitrary<string> = oneLine
  .filter((text) => text !== '')
  .map((text) => text.repeat(Math.ceil(1_050_000 / text.length)));

const body: fc.Arbitrary<Body> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Body>({ state: 'absent' }) },
  { weight: 6, arbitrary: known('text', anyText) },
  { weight: 2, arbitrary: known('bytes', latin1) },
);

export const hostileRequest: fc.Arbitrary<Request> = fc.record({
  method,
  url,
  httpVersion: fc.constant('HTTP/1.1'),
  headers: fc.array(header, { maxLength: 5 }),
  headersComplete: fc.boolean(),
  credentialsComplete: fc.boolean(),
  body,
});
