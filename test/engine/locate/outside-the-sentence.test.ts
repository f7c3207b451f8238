// Where a claim leads when the place that the answer gives it is none of the request's: to what its sentence quotes, to the body, to the path.
import { expect, test } from 'vitest';
import { locate } from '#engine/locate/locate.ts';
import type { StatedClaim } from '#engine/core/evidence.ts';
import type { Part } from '#engine/index.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

const evidence = { dialect: null, message: null, code: null, links: [], trace: null, requestId: null, layer: null };
const GET = { url: 'https://api.test/v2/business/AA12345A/list' };
const POST = { body: { email: 'gavin' } };

interface Row {
  readonly name: string;
  readonly request: RequestSketch;
  readonly text: string;
  readonly stated: string;
  readonly in?: Part;
  readonly guessed?: true;
  readonly at: readonly [Part, string];
}

test.each<Row>([
  {
    name: 'a member of the answer around a sentence that quotes a header',
    request: POST,
    text: "Header 'x-request-id' is missing in request.",
    stated: 'tppMessages',
    guessed: true,
    at: ['header', 'x-request-id'],
  },
  {
    name: 'a member that was not sent, and nothing quoted',
    request: POST,
    text: 'Name is required',
    stated: 'firstName',
    at: ['body', '/firstName'],
  },
  {
    name: 'a parameter that only the body holds',
    request: POST,
    text: 'Format is not valid.',
    stated: 'email',
    in: 'query',
    at: ['body', '/email'],
  },
  {
    name: 'a parameter that is missed, whatever the body holds',
    request: POST,
    text: 'is required',
    stated: 'email',
    in: 'query',
    at: ['query', 'email'],
  },
  {
    name: 'a value that only the path can have provided',
    request: GET,
    text: 'The provided NINO is invalid',
    stated: 'NINO',
    at: ['path', '/2'],
  },
  { name: 'a parameter that is missed', request: GET, text: 'NINO is required', stated: 'NINO', at: ['query', 'NINO'] },
])('$name', ({ request, text, stated, in: part = null, guessed, at: [place, path] }) => {
  const claim: StatedClaim = { text, stated: { text: stated, segments: null, in: part, ...(guessed && { guessed }) } };
  const { claims } = locate(requestOf(request), { ...evidence, claims: [claim] });
  expect(claims.map(({ at }) => [at?.in, at?.path])).toEqual([[place, path]]);
});
