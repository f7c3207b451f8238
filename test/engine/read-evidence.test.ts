// How body and header fields become one piece of evidence, and what a faulty dialect may not spoil.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '#engine/core/define.ts';
import type { Reading } from '#engine/core/evidence.ts';
import type { Response } from '#engine/core/exchange.ts';
import { readEvidence } from '#engine/read-evidence.ts';
import { dialects } from '#engine/registry.ts';
import { answer } from './dialects/fixtures.ts';

function dialect(id: string, certainty: number | 'throws', reading: Partial<Reading> | 'throws'): Dialect {
  const fail = () => {
    throw new Error(`${id} broke`);
  };
  return {
    id,
    title: id,
    spec: '',
    recognize: () => (certainty === 'throws' ? fail() : certainty),
    read: () => (reading === 'throws' ? fail() : { message: null, claims: [], ...reading }),
  };
}

describe('dialects', () => {
  const response = answer({ text: 'x' });

  it('lets the surest read', () => {
    const { evidence } = readEvidence(response, [dialect('a', 0.3, { message: 'A' }), dialect('b', 0.8, { message: 'B' })]);
    expect(evidence).toMatchObject({ dialect: 'b', message: 'B' });
  });

  it('asks nobody who is not sure at all', () => {
    expect(readEvidence(response, [dialect('a', 0, 'throws')])).toMatchObject({ evidence: { dialect: null, message: null }, broken: [] });
  });

  it('names one that throws and goes on with the next', () => {
    const all = [dialect('a', 'throws', {}), dialect('b', 0.9, 'throws'), dialect('c', 0.5, { message: 'C' })];
    expect(readEvidence(response, all)).toMatchObject({
      evidence: { dialect: 'c', message: 'C' },
      broken: [
        { plugin: 'a', error: 'a broke' },
        { plugin: 'b', error: 'b broke' },
      ],
    });
  });
});

describe('an answer that wraps another', () => {
  const laravel = { message: 'The given data was invalid.', errors: { 'tags.1.name': ['The tags.1.name field is required.'] } };
  const problem = { type: 'https://example.test/out-of-credit', title: 'Out of credit', status: 400, detail: 'Your balance is 30.' };
  const books = { errors: [{ message: 'Cannot query field "nmae"', locations: [{ line: 1, column: 3 }] }] };

  it.each<[string, unknown, string, string | null]>([
    ['as its only error', { success: false, data: null, errors: [laravel] }, 'plain-json', 'tags.1.name'],
    ['under a word for errors', { status: 'error', code: 400, error: problem }, 'problem-details', null],
    ['twice', { ok: false, response: { error: books } }, 'graphql', null],
    ['beside words of its own, which tell more', { message: 'Name is required', error: problem }, 'plain-json', 'Name'],
    ['about a place that it names', { field: 'email', error: { message: 'is taken', data: { by: 7 } } }, 'plain-json', 'email'],
    ['under a name that is a field', { email: [{ message: 'is taken', code: 'unique' }] }, 'plain-json', 'email'],
  ])('%s', (_, body, dialectId, place) => {
    const { evidence } = readEvidence(answer({ text: JSON.stringify(body) }), dialects);
    expect([evidence?.dialect, evidence?.claims[0]?.stated?.text ?? null]).toEqual([dialectId, place]);
  });
});

describe('body and header fields', () => {
  const challenge = { name: 'WWW-Authenticate', value: 'Bearer error="invalid_token", error_description="The token expired"' };
  const requestId = { name: 'X-Request-Id', value: 'from-header' };

  it.each([
    ['the body tells', 'No such order', 'No such order'],
    ['the body only repeats the status', 'Unauthorized', 'The token expired'],
    ['the body says nothing', null, 'The token expired'],
  ])('message when %s', (_, said, expected) => {
    const response = answer({ text: 'x', headers: [challenge] });
    expect(readEvidence(response, [dialect('a', 1, { message: said })]).evidence?.message).toBe(expected);
  });

  it("takes the body's request id before the header's", () => {
    const response = answer({ text: 'x', headers: [requestId] });
    expect(readEvidence(response, [dialect('a', 1, { requestId: 'from-body' })]).evidence?.requestId).toBe('from-body');
    expect(readEvidence(response, []).evidence?.requestId).toBe('from-header');
  });

  it('takes the id that stands beside the document inside', () => {
    const error = { type: 'https://api.test/errors/input', title: 'Bad Request', status: 400, detail: 'name is required' };
    const text = JSON.stringify({ meta: { requestId: 'req_2c9a0jf23l4k567' }, error });
    const response = answer({ text, mimeType: 'application/json' });
    expect(readEvidence(response, dialects).evidence).toMatchObject({ dialect: 'problem-details', requestId: 'req_2c9a0jf23l4k567' });
  });

  it('says the same thing once', () => {
    const response = answer({ text: 'x', headers: [challenge] });
    const said = { text: 'The token expired', stated: null };
    expect(readEvidence(response, [dialect('a', 1, { claims: [said] })]).evidence?.claims).toEqual([said]);
  });

  it('keeps each web link once and no other links', () => {
    const help = { url: 'https://docs.example.com/e', rel: 'help' };
    const links = [
      help,
      { ...help, rel: 'documentation' },
      { url: 'about:blank', rel: 'help' },
      { url: 'javascript:alert(1)', rel: 'help' },
    ];
    expect(readEvidence(answer({ text: 'x' }), [dialect('a', 1, { links })]).evidence?.links).toEqual([help]);
  });

  it('keeps how long to wait', () => {
    expect(readEvidence(answer({ headers: [{ name: 'Retry-After', value: '3' }] }), []).evidence?.retryAfter).toBe(3);
  });
});

describe('answers that say nothing', () => {
  const unknown: Response = { ...answer({}), body: { state: 'unknown', reason: 'navigated-away', bytes: null } };

  it.each([
    ['a refusal without body', answer({})],
    ['a refusal whose body is not at hand', unknown],
    ['a refusal of white space', answer({ text: ' \r\n' })],
  ])('%s has no message, not even the status text', (_, response) => {
    expect(readEvidence(response, dialects).evidence).toMatchObject({ dialect: null, message: null, claims: [], links: [], trace: null });
  });

  it.each([
    [413, 'Content Too Large'],
    [431, 'Request Header Fields Too Large'],
  ])('a status that says itself what is refused (%i) is taken at its word', (status, text) => {
    expect(readEvidence(answer({ status }), dialects).evidence).toMatchObject({ message: null, claims: [{ text, stated: null }] });
  });

  it('but only where the answer has no words of its own', () => {
    const { evidence } = readEvidence(answer({ status: 413, text: 'Mailbox full', mimeType: 'text/plain' }), dialects);
    expect(evidence).toMatchObject({ message: 'Mailbox full', claims: [] });
  });

  it.each([
    ['a success', answer({ status: 200, text: '{"message":"done"}' })],
    ['a redirect', answer({ status: 302, text: '<p>Moved</p>' })],
    ['no answer', answer({ status: 0 })],
  ])('%s gives no evidence', (_, response) => {
    expect(readEvidence(response, dialects).evidence).toBeNull();
  });
});

it('survives anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .array(fc.constantFrom('<p>', '</p>', '<pre>', 'Error: x', '\n    at f (a.js:1:1)', '\ud800', '\u0000', 'a: b\n', '{"', '}'))
      .map((all) => all.join('')),
  );
  const headers = fc.array(
    fc.record({
      name: fc.constantFrom('Link', 'WWW-Authenticate', 'Retry-After', 'Warning', 'traceparent', 'grpc-message'),
      value: fc.string(),
    }),
  );
  const mimeType = fc.constantFrom('', 'text/html', 'text/plain', 'application/json', 'application/problem+json');
  fc.assert(
    fc.property(fc.record({ text, headers, mimeType }), (parts) => {
      expect(readEvidence(answer(parts), dialects).broken).toEqual([]);
    }),
  );
});

describe('the status line', () => {
  it.each([
    ['Missing query argument n', '', { message: 'Missing query argument n', claims: [{ stated: { text: 'n' } }] }],
    ['Bad Request', '', { message: null }],
    ['Missing query argument n', 'no size', { message: 'no size' }],
  ])('%s, body “%s”', (statusText, text, expected) => {
    expect(readEvidence({ ...answer({ text }), statusText }, dialects).evidence).toMatchObject(expected);
  });
});
