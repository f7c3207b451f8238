// Which answers with status 200 are GraphQL failures.
import { expect, it } from 'vitest';
import type { Response } from '#engine/core/exchange.ts';
import { isGraphqlFailure } from '#engine/read/answer/graphql-failure.ts';

function answer(json: unknown, status = 200, mimeType = 'application/json'): Response {
  const body = { state: 'known', text: JSON.stringify(json), form: 'text', complete: true } as const;
  return { status, statusText: '', httpVersion: 'HTTP/1.1', error: null, headers: [], mimeType, body };
}

it.each<[string, Response, boolean]>([
  ['errors beside no data', answer({ data: null, errors: [{ message: 'No such book' }] }), true],
  ['errors with places in the document', answer({ errors: [{ message: 'No such field', locations: [{ line: 1, column: 3 }] }] }), true],
  ['errors with extensions', answer({ errors: [{ message: 'No', extensions: { code: 'BAD_USER_INPUT' } }] }), true],
  ['of its own media type', answer({ errors: [{ message: 'No' }] }, 200, 'application/graphql-response+json'), true],
  ['data alone', answer({ data: { books: [] } }), false],
  ['an empty list of errors', answer({ data: {}, errors: [] }), false],
  ['errors of another kind', answer({ errors: [{ message: 'No' }] }), false],
  ['an envelope of its own', answer({ success: false, data: null, errors: [{ message: 'No such book' }] }), false],
  ['errors without messages', answer({ data: null, errors: [{ code: 1 }] }), false],
  ['a status that says it already', answer({ data: null, errors: [{ message: 'No' }] }, 400), false],
])('%s: %#', (_, response, failed) => {
  expect(isGraphqlFailure(response)).toBe(failed);
});
