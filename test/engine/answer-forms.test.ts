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

describe('the value that was refused tells the place', () => {
  const sent = { json: { title: 'abc', size: 12_345, qty: -3, rest: -3 } };
  test.each<readonly [object, string]>([
    [{ rejectedValue: 'abc', message: 'must match the pattern' }, 'body:/title refused-by-server/format'],
    // Said of the title's length, which is no member.
    [{ rejectedValue: 'abc', message: 'size must be between 5 and 10' }, 'body:/title value-limits/too-short'],
    [{ errors: [{ value: 12_345, message: 'must be at most 100' }] }, 'body:/size value-limits/above'],
    [{ field: 'title', rejectedValue: 12_345, message: 'is wrong' }, 'body:/title refused-by-server/other'],
    [{ rejectedValue: 'xyz', message: 'must match the pattern' }, 'url: next-steps/unknown'],
  ])('%j', (answer, place) => {
    expect(found(sent, answer)).toBe(place);
  });

  test.each<readonly [string, object | string]>([
    ['stated', { violations: [{ invalidValue: -3, message: 'must be greater than or equal to 0' }] }],
    [
      'in the words',
      {
        message:
          'Numeric value (-3) out of range of Java byte; nested exception is InputCoercionException: Numeric value (-3) out of range',
      },
    ],
  ])('where two places hold it, %s, both may be meant', (_, answer) => {
    const { at, also, score } = firstFinding(sent, answer);
    expect([at.path, also?.map(({ path }) => path), score < 0.5]).toEqual(['/qty', ['/rest'], true]);
  });
});

describe('Jackson on values that it does not take', () => {
  const ADVICE = '(but might if coercion using `CoercionConfig` was enabled)';
  test.each<readonly [object, string, string, string | undefined]>([
    [
      { age: '', n: 1 },
      `JSON parse error: Cannot coerce empty String ("") to \`int\` value ${ADVICE}`,
      '/age missing-member/empty-value',
      'FILL_IN_age',
    ],
    [
      { age: null, n: 1 },
      "Cannot coerce `null` to `int` value (set DeserializationConfig.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES to 'false' to allow)",
      '/age missing-member/empty-value',
      'FILL_IN_age',
    ],
    [
      { day: '', n: 1 },
      'Cannot deserialize value of type `java.time.LocalDate` from String "": Failed to deserialize java.time.LocalDate',
      '/day missing-member/empty-value',
      'FILL_IN_day',
    ],
    [{ age: '12', n: 1 }, `Cannot coerce String value ("12") to \`int\` value ${ADVICE}`, '/age value-type/wrong-type', '"value":12}'],
    [
      { age: 3.7, n: 1 },
      'Cannot coerce Floating-point value (3.7) to `int` (but could if coercion was enabled using `CoercionConfig`)',
      '/age value-type/wrong-type',
      'FILL_IN_age',
    ],
    [
      { tags: 'new', n: 1 },
      "Cannot construct instance of `java.util.ArrayList` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('new')",
      '/tags value-type/wrong-type',
      '"value":["new"]',
    ],
    [
      { home: 'Bonn', n: 1 },
      "Cannot construct instance of `com.acme.Address` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('Bonn')",
      '/home value-type/wrong-type',
      'FILL_IN_home',
    ],
    [
      { kind: 'HOM', n: 1 },
      'Cannot deserialize value of type `com.acme.Kind` from String "HOM": not one of the values accepted for Enum class: [HOME, WORK]',
      '/kind value-limits/not-listed',
      '"value":"HOME"',
    ],
  ])('%j: %s', (json, message, place, fix) => {
    const { at, check, messageId, fixes } = firstFinding({ json }, { message });
    expect(`${at.path} ${check}/${messageId}`).toBe(place);
    expect(JSON.stringify(fixes)).toContain(fix);
  });
});

test('Ajv 6 puts a dot before one of several members that are required', () => {
  const params = { missingProperty: '.color' };
  const error = { keyword: 'required', dataPath: '', params, message: "should have required property '.color'" };
  expect(found({ json: order }, { errors: [error] })).toBe('body:/color missing-member/absent');
});

describe('sentences of Polish validators', () => {
  const sent = { json: { email: 'x', wiek: 3 } };
  test.each([
    ['Pole imie jest wymagane.', 'body:/imie missing-member/absent'],
    ['Brak wymaganego pola: telefon', 'body:/telefon missing-member/absent'],
    ['wiek jest nieprawidłowy', 'body:/wiek refused-by-server/other'],
    ['Wartość pola wiek musi być większa niż 18', 'body:/wiek value-limits/below'],
    ['Pole wiek musi być ciągiem znaków.', 'body:/wiek value-type/wrong-type'],
    ['Pole email musi być poprawnym adresem email.', 'body:/email value-format/wrong-format'],
  ])('%s', (message, place) => {
    expect(found(sent, { message })).toBe(place);
  });
});

test('a word of another language and the like one of the request: perhaps no misspelling', () => {
  const { at, score } = firstFinding({ json: { nome: 'y', n: 1 } }, { message: 'Le champ nom est obligatoire' });
  expect([at.path, score < 0.9]).toEqual(['/nome', true]);
});

describe('the part of a form that the server does not know, by its name', () => {
  const text = '--B\r\nContent-Disposition: form-data; name="foo"; filename="a.txt"\r\n\r\nxyz\r\n--B--\r\n';
  const sent = { text, type: 'multipart/form-data; boundary=B' };
  test.each(['Unexpected field', 'Unexpected field: foo', 'unknown field "foo"'])('%s', (message) => {
    const { at } = firstFinding(sent, { message });
    expect([at.path, text.slice(at.offset, (at.offset ?? 0) + (at.length ?? 0))]).toEqual(['/foo', 'foo']);
  });
});
