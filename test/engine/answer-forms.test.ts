// Forms of answers, not of one server: the first finding of the diagnosis and the characters that it marks.
import { describe, expect, test } from 'vitest';
import type { Finding } from '#engine/core/finding.ts';
import { contextFor, diagnose, emptySession, entryToExchange } from '#engine/index.ts';

interface Sent {
  readonly url?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly type?: string;
}

interface Said {
  readonly type?: string;
  readonly status?: number;
}

function firstFinding(
  { url = '/orders', json, text: written, type = 'application/json' }: Sent,
  answer: unknown,
  said: Said = {},
): Finding {
  const text = json === undefined ? written : JSON.stringify(json);
  const answerText = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const answerType = said.type ?? (typeof answer === 'string' ? 'text/plain' : 'application/json');
  const entry = {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: {
      method: text === undefined ? 'GET' : 'POST',
      url: `https://api.example${url}`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Host', value: 'api.example' }, ...(text === undefined ? [] : [{ name: 'Content-Type', value: type }])],
      ...(text === undefined ? {} : { postData: { mimeType: type, text } }),
    },
    response: {
      status: said.status ?? 400,
      headers: [{ name: 'Content-Type', value: answerType }],
      content: { mimeType: answerType, text: answerText },
    },
  };
  const exchange = entryToExchange(entry, { id: '1', recorder: 'har' })!;
  return diagnose(exchange, contextFor(emptySession, exchange)).findings[0]!;
}

const order = { price: -1, title: 'a', kind: 'x' };

/** The place of the first finding, and the check that found it. */
function found(sent: Sent, answer: unknown, said?: Said): string {
  const { at, check, messageId } = firstFinding(sent, answer, said);
  return `${at.in}:${at.path} ${check}/${messageId}`;
}

describe('entities of HTML where there are no tags', () => {
  test.each<readonly [string, string, string]>([
    ['text/html', '&quot;price&quot; must be a positive number', 'body:/price refused-by-server/range'],
    ['text/html', 'price must be &gt;= 1', 'body:/price value-limits/below'],
    ['text/plain', 'field &apos;colour&apos; is missing', 'body:/colour missing-member/absent'],
    ['text/plain', '&#34;colour&#34; is required; &#x22;title&#x22; is too short', 'body:/colour missing-member/absent'],
  ])('%s: %s', (type, answer, place) => {
    expect(found({ json: order }, answer, { type })).toBe(place);
  });

  test('in a member of JSON', () => {
    expect(found({ json: order }, { message: 'price must be &gt;= 1' })).toBe('body:/price value-limits/below');
  });
});

describe('the name of a server or of an error ahead of the sentence', () => {
  test.each([
    ['rpc error: code = InvalidArgument desc = currency is required', 'body:/currency missing-member/absent'],
    ['rpc error: code = InvalidArgument desc = price: must be positive', 'body:/price refused-by-server/range'],
    ['orders-api: the price must be positive', 'body:/price refused-by-server/range'],
    ['orders-api: Expected price to be at least 0 but got -1', 'body:/price value-limits/below'],
    ['acme: Expected price to be positive', 'body:/price refused-by-server/type'],
    ['orders-api: Must have a colour', 'url: next-steps/unknown'],
    ['price: Must be positive', 'body:/price refused-by-server/range'],
    ['colour: Must be a text', 'body:/colour missing-member/absent'],
  ])('%s', (message, place) => {
    expect(found({ json: order }, { message })).toBe(place);
  });

  test('a name with hyphens that was sent', () => {
    const sent = { json: { 'order-line': 'x', title: 'a' } };
    expect(found(sent, { message: 'order-line: Must be an object' })).toBe('body:/order-line value-type/wrong-type');
  });
});
