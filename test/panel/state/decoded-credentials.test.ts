import { expect, it } from 'vitest';
import { decodedCredentials } from '../../../src/panel/state/decoded-credentials.ts';
import { sampleRequest } from '../sample-failures.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object): string => `${encode({ alg: 'HS256' })}.${encode(claims)}.c2ln`;
const decoded = (name: string, value: string) =>
  decodedCredentials(sampleRequest({ headers: [{ name, value }] }), '2026-11-22T12:00:00.000Z');

it('tells the times of a token in words, and leaves other claims as they are', () => {
  const [token] = decoded('Authorization', `Bearer ${jwt({ sub: 'ann', exp: Date.parse('2026-11-22T11:56:00Z') / 1000, roles: ['a'] })}`);
  expect(token?.rows.map(({ name, value, note }) => [name, value, note.replace(/^.*, /, '')])).toEqual([
    ['sub', 'ann', ''],
    ['exp', '1795348560', '4 minutes before the request'],
    ['roles', '["a"]', ''],
  ]);
});

it.each([
  ['a token in a cookie', 'Cookie', `a=1; session=${jwt({ sub: 'x' })}`, 'session', 'jwt'],
  ['a token that was cut', 'Authorization', 'Bearer eyJhbGci.eyJ.c2ln', 'Authorization', 'broken-jwt'],
  ['Basic', 'Authorization', `Basic ${Buffer.from('ann:päss').toString('base64')}`, 'Authorization', 'basic'],
])('%s', (_name, header, value, where, kind) => expect(decoded(header, value)).toMatchObject([{ where, kind }]));

it('never shows a password', () => {
  const [basic] = decoded('Authorization', `Basic ${Buffer.from('ann:secret').toString('base64')}`);
  expect(JSON.stringify(basic)).not.toContain('secret');
});

it.each(['Bearer opaque', 'Basic ???', 'Digest username="x"', '', `Bearer ${jwt({ exp: 1e300 })}`])('bears %s', (value) =>
  expect(Array.isArray(decoded('Authorization', value))).toBe(true),
);
