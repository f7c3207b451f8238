// What a parser says of a query, a filter or a statement: the one text of the request that is written so, and where in it the parser stopped.
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

/** The places of a message, each with its offset where it has one. */
function placesOf(sketch: RequestSketch, text: string): string[] {
  const evidence = { claims: [{ text, stated: null }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  return [...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []));
}

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

describe('the text that a parser speaks of', () => {
  const rows: readonly Row[] = [
    [
      'function, literal or constant is expected',
      { url: 'https://api.test/exec?query=SELECT%20*%20FROM%20table%3B&limit=1' },
      ['query query'],
    ],
    ["[line 1:1: mismatched input 'SELEC' expecting {'SELECT'}]", { body: { stmt: 'SELEC * FROM nodes', args: [] } }, ['body /stmt']],
    ['Syntax error: Unexpected identifier at [1:1]', { body: { query: 'SELEC 1 FROM x', dry: false } }, ['body /query']],
    ["no viable alternative at input 'form'", { url: 'https://api.test/search?yql=select%20*%20form%20x&n=1' }, ['query yql']],
    ['parse error at line 1, column 3', { body: { name: 'a b', size: 1 } }, ['body ']],
    ['syntax error', { body: { sql: 'select 1 from x', query: 'a = b' } }, []],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });

  const machine = { name: 'orders', role: 'arn:aws:iam::1:role/x' };
  const good = '{"StartsAt":"A","States":{}}';
  const texts: readonly Row[] = [
    [
      'Expected double-quoted property name in JSON at position 15',
      { body: { ...machine, definition: '{"StartAt":"A",}' } },
      ['body /definition'],
    ],
    ['Unexpected token } in JSON at position 15', { body: { ...machine, definition: good } }, ['body ']],
    ['Unexpected token } in JSON at position 15', { body: { a: '{"b":1,}', b: '{"c":1,}' } }, ['body ']],
  ];
  test.each(texts)('JSON inside a text: %s %#', (text, sketch, places) => {
    const claims = claimsOfProse(text);
    const evidence = { claims: claims.length > 0 ? claims : [{ text, stated: null }], message: text } as unknown as Evidence;
    const located = locate(requestOf(sketch), evidence);
    expect([...located.claims, ...located.hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []))).toEqual(places);
  });

  test('the character in it', () => {
    const evidence = { claims: [{ text: 'syntax error at line 2, column 3', stated: null }], message: '' } as unknown as Evidence;
    const body = '{"q":"select 1\\nfrm x"}';
    const { claims, hints } = locate(requestOf({ body, headers: { 'Content-Type': 'application/json' } }), evidence);
    expect([...claims, ...hints].map(({ at }) => at)).toEqual([{ in: 'body', path: '/q', offset: body.indexOf('m x'), length: 1 }]);
  });
});

describe('a quoted piece of one text', () => {
  const rows: readonly Row[] = [
    [
      "Error validating domain name for domain: 'exa mple.com'",
      { body: { content: { from: 'me@exa mple.com', subject: 'x' } } },
      ['body /content/from'],
    ],
    ["domain 'mple' is odd", { body: { from: 'me@example.com' } }, []],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});

describe('a format without a name', () => {
  const rows: readonly Row[] = [
    [
      'Query param with date must be of valid format YYYY-MM-DDTHH:mm:ssZ',
      { url: 'https://api.test/e?startDateTime=2026-01-01&size=5' },
      ['query startDateTime'],
    ],
    ['must be a valid date', { url: 'https://api.test/e?day=2026-01-01&size=5' }, []],
    ['cannot decode Timestamp: invalid RFC 3339 string', { body: { id: 7, deliverAt: '2026-12-01 10:00' } }, ['body /deliverAt']],
    ['invalid RFC3339 timestamp', { body: { from: '2026-12-01T10:00:00Z', to: '2026-12-01T10:00' } }, ['body /to']],
    ['invalid RFC 3339 string', { body: { deliverAt: '2026-12-01T10:00:00.5+02:00' } }, []],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});
