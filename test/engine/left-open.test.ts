// What an answer leaves open: the place that comes first, and none of the others said for near certain.
import { expect, test } from 'vitest';
import { contextFor, diagnose, emptySession, entryToExchange, type Diagnosis } from '#engine/index.ts';

const NEAR_CERTAIN = 0.9;

function findingsOf(body: unknown, answer: unknown): Diagnosis['findings'] {
  const text = JSON.stringify(body);
  const entry = {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    request: {
      method: 'POST',
      url: 'https://api.example/v1/things',
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Host', value: 'api.example' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      postData: { mimeType: 'application/json', text },
    },
    response: {
      status: 400,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { mimeType: 'application/json', text: JSON.stringify(answer) },
    },
  };
  const exchange = entryToExchange(entry, { id: '1', recorder: 'har' })!;
  return diagnose(exchange, contextFor(emptySession, exchange)).findings;
}

const parent = { type: 'database_id', database_id: '9a3e53af' };
const fixOne = (...wanted: readonly string[]) => ({ message: `body failed validation. Fix one:\n${wanted.join('\n')}` });

test.each<readonly [name: string, body: unknown, answer: unknown, first: string, certain: boolean]>([
  [
    'of alternatives the one that was sent',
    { parent },
    fixOne(
      'body.parent.type should be not present, instead was `"database_id"`.',
      'body.parent.page_id should be defined, instead was `undefined`.',
    ),
    '/parent/type',
    true,
  ],
  [
    'of alternatives that were not sent the one furthest in',
    { children: [{ type: 'paragraph', paragraph: { text: 'x' } }] },
    fixOne(
      'body.children[0].embed should be defined, instead was `undefined`.',
      'body.children[0].paragraph.rich_text should be defined, instead was `undefined`.',
    ),
    '/children/0/paragraph/rich_text',
    false,
  ],
  ['an object, and a member of it by itself', { name: 'c', vector_size: 3 }, { error: 'missing field `vectors`' }, '/vectors', false],
  ['a member that is called method', { ids: [1], method: 'set_owner' }, { method: ['Unsupported method.'] }, '/method', true],
  ['a word about words', { type: 'dog', name: 5 }, { error: 'Invalid type provided' }, '/type', false],
  ['a member by its name', { nome: 'A', age: 4 }, { erreur: 'Le champ nom est obligatoire' }, '/nome', false],
  [
    'two of a row',
    { from: 'a', element_3: 'x' },
    { details: { element_1: 'element_1 is missing', element_2: 'element_2 is missing' } },
    '/element_1',
    true,
  ],
])('%s', (_, body, answer, first, certain) => {
  const [own, ...others] = findingsOf(body, answer);
  expect(own!.at.path).toBe(first);
  expect(own!.score >= NEAR_CERTAIN).toBe(certain);
  if (!certain) expect(others.filter(({ score }) => score >= NEAR_CERTAIN)).toEqual([]);
  expect(own!.fixes.filter(({ safety }) => safety === 'safe')).toEqual([]);
});
