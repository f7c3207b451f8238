// The message and the claims in plain words.
import { expect, it } from 'vitest';
import { plainText } from '#engine/dialects/plain-text.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { answer } from './fixtures.ts';

const parsed = (text: string, mimeType = 'text/plain') => parsedResponse(answer({ text, mimeType }));

it.each([
  ['a sentence', 'text is required\n', 'text is required'],
  ['the status and a sentence', 'Bad Request\nThis port requires TLS.\n', 'This port requires TLS.'],
  [
    'the status, underlined',
    '⚠️ 400 — Bad Request\n====================\nFailed when parsing body as json\n\n',
    'Failed when parsing body as json',
  ],
  ['the status alone', '400 Bad Request\n', '400 Bad Request'],
  ['lines that belong together', 'qty: too large\nemail: not an email', 'qty: too large email: not an email'],
  ['a long text', `Bad qty.\nIt is too large.\n\n${'More words. '.repeat(200)}`, 'Bad qty. It is too large.'],
  ['a trace', 'TypeError: no qty\n    at save (/srv/app.js:1:1)', 'TypeError: no qty'],
  ['words before a trace', 'Order refused.\n\nTypeError: no qty\n    at save (/srv/app.js:1:1)', 'Order refused.'],
])('message of %s', (_, text, message) => {
  expect(plainText.read(parsed(text)).message).toBe(message);
});

it('a JSON string is plain words', () => {
  expect(plainText.read(parsed('"qty is required"', 'application/json')).message).toBe('qty is required');
});

it.each([
  [
    'two lines that name fields',
    'Bad Request\n- qty: too large\n- "lines[0].sku": must not be blank',
    [
      ['qty', 'too large'],
      ['lines[0].sku', 'must not be blank'],
    ],
  ],
  ['one line, which may be anything', 'qty: too large', []],
  ['labels that are no fields', 'Error: bad\nDetail: worse', []],
  ['lines among prose', 'qty: too large\nPlease mend it.', []],
])('claims of %s', (_, text, expected) => {
  expect(plainText.read(parsed(text)).claims.map((claim) => [claim.stated?.text, claim.text])).toEqual(expected);
});

it('keeps the cause within what was thrown as a claim of its own', () => {
  const text = 'Acme.BadRequest: Failed to read.\r\n ---> Json.E: bad. Path: $.qty\r\n   at Acme.Orders.Save(Order o)\r\n';
  expect(plainText.read(parsed(text)).claims).toEqual([{ text: 'Json.E: bad. Path: $.qty', stated: null }]);
});

it.each([
  ['text/plain', 'Bad qty', true],
  ['application/json', 'Bad qty', true],
  ['text/html', 'Bad qty, no tags', true],
  ['text/html', '<p>Bad qty</p>', false],
  ['application/xml', '<Error/>', false],
  ['application/json', '{"error":"bad qty"}', false],
  ['image/png', 'PNG', false],
  ['text/plain', 'a\u0000b', false],
])('%s %j is plain words: %s', (mimeType, text, isPlain) => {
  expect(plainText.recognize(parsed(text, mimeType)) > 0).toBe(isPlain);
});
