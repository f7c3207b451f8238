// Planted secrets, over all positions and encodings, must be nowhere in what is shared.
import { describe, expect, it } from 'vitest';
import { contextFor, emptySession, type Exchange } from '#engine/index.ts';
import { redact } from '#engine/redact/redact.ts';
import { exchangeWith, plantings } from './planted.ts';

const safe = (exchange: Exchange, choice = {}) => {
  const { subjects, masks } = redact([{ exchange, context: contextFor(emptySession, exchange) }], choice);
  return { ...subjects[0]!, masks };
};

describe(`${plantings.length} canaries`, () => {
  it('are at least 300', () => expect(plantings.length).toBeGreaterThanOrEqual(300));

  it.each(plantings.map((each) => [each.name, each] as const))('%s', (_, { exchange, canary, traces }) => {
    expect(traces.some((trace) => JSON.stringify(exchange).includes(JSON.stringify(trace).slice(1, -1)))).toBe(true);
    const { exchange: masked, masks } = safe(exchange);
    const shared = JSON.stringify(masked);
    expect(traces.filter((trace) => shared.includes(trace))).toEqual([]);
    expect(shared).not.toContain(canary);
    expect(masks.length).toBeGreaterThan(0);
  });
});

describe('masks', () => {
  const token = 'tok-4f9a8b7c6d5e4f3a';
  const exchange = exchangeWith({
    headers: [{ name: 'X-Api-Key', value: token }],
    body: JSON.stringify({ user: 'ann', password: 'hunter2!', pin: 4711, max_tokens: 100, note: '' }),
    answer: JSON.stringify({ message: `The key ${token} is unknown`, errors: { password: ['is too short'] }, mail: 'ann@example.org' }),
  });

  it('have one placeholder each, keep shape, length and type, and leave the rest alone', () => {
    const { exchange: masked, masks } = safe(exchange);
    expect(masks.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'value of api-key'],
      [2, 'value of password'],
      [3, 'value of pin'],
    ]);
    expect(masked.request.headers[0]?.value).toBe('REDACTED_1xxxxxxxxxx');
    expect(masked.request.body).toMatchObject({ text: '{"user":"ann","password":"R2xxxxxx","pin":1003,"max_tokens":100,"note":""}' });
    expect(masked.response?.body).toMatchObject({
      text: '{"message":"The key REDACTED_1xxxxxxxxxx is unknown","errors":{"password":["is too short"]},"mail":"ann@example.org"}',
    });
  });

  it('can be lifted one by one, and keep their numbers', () => {
    const { exchange: masked, masks } = safe(exchange, { lift: [1] });
    expect(masked.request.headers[0]?.value).toBe(token);
    expect(masked.request.body).toMatchObject({ text: expect.stringContaining('"R2xxxxxx"') });
    expect(masks.map(({ id, lifted }) => [id, lifted])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  it('cover personal data by choice', () => {
    const personal = exchangeWith({ body: 'mail ann@example.org, card 4111 1111 1111 1111, phone +49 30 1234567', answer: '' });
    expect(safe(personal).masks).toEqual([]);
    const { exchange: masked, masks } = safe(personal, { also: ['email', 'card', 'phone'] });
    expect(masks.map(({ kind }) => kind)).toEqual(['email', 'card', 'phone']);
    expect(JSON.stringify(masked)).not.toMatch(/ann@|4111|1234567/);
  });

  it.each([
    ['broken JSON stays broken', '{"password":"s3cr3t-9","a":1,}', '{"password":"R1xxxxxx","a":1,}'],
    ['single quotes', "{'password':'s3cr3t-9'}", "{'password':'R1xxxxxx'}"],
    ['a cut body', '{"a":1,"token":"s3cr3t-9', '{"a":1,"token":"R1xxxxxx'],
    ['form', 'user=ann&password=s3cr3t%2D9', 'user=ann&password=R1xxxxxx'],
    ['XML', '<a><Password>s3cr3t-9</Password><b token="s3cr3t-9"/></a>', '<a><Password>R1xxxxxx</Password><b token="R1xxxxxx"/></a>'],
    ['a template that was not filled in', '{"token":"${TOKEN}"}', '{"token":"${TOKEN}"}'],
    ['JSON in a string', JSON.stringify({ body: '{"password":"s3cr3t-9"}' }), JSON.stringify({ body: '{"password":"R1xxxxxx"}' })],
  ])('%s', (_, body, expected) => {
    expect(safe(exchangeWith({ body, answer: '' })).exchange.request.body).toMatchObject({ text: expected });
  });

  it.each([
    ['Basic', `Basic ${btoa('ann:s3cr3t-9')}`, `Basic ${btoa('R1x:R2xxxxxx')}`],
    ['a token', 'Bearer s3cr3t-9', 'Bearer R1xxxxxx'],
    ['a doubled scheme', 'Bearer Bearer s3cr3t-9', 'Bearer Bearer R1xxxxxx'],
    ['quotes', 'Bearer "s3cr3t-9"', 'Bearer "R1xxxxxx"'],
    ['undefined', 'Bearer undefined', 'Bearer undefined'],
    [
      'Digest',
      'Digest username="ann", realm="r", response="0123456789abcdef"',
      'Digest username="R1x", realm="r", response="REDACTED_2xxxxxx"',
    ],
  ])('Authorization: %s', (_, value, expected) => {
    const { exchange: masked } = safe(exchangeWith({ headers: [{ name: 'Authorization', value }], answer: '' }));
    expect(masked.request.headers[0]?.value).toBe(expected);
  });

  it('a JWT keeps the shape and times of its claims', () => {
    const part = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '');
    const value = `Bearer ${part({ alg: 'RS256', kid: 'k1' })}.${part({ sub: 'ann', exp: 1700000000, org: { id: 7 } })}.c2lnbmF0dXJl`;
    const masked = safe(exchangeWith({ headers: [{ name: 'Authorization', value }], answer: '' })).exchange.request.headers[0]?.value ?? '';
    const [, claims = '', signature] = masked.split('.');
    expect(JSON.parse(atob(claims))).toEqual({ sub: 'REDACTED', exp: 1700000000, org: { id: 0 } });
    expect(signature).toBe('REDACTED');
  });
});
