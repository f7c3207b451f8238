import { expect, it } from 'vitest';
import { readJwt } from '#engine/read/head/jwt.ts';

const part = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '');
const header = part({ alg: 'none' });

it('reads claims and times', () => {
  expect(readJwt(`${header}.${part({ sub: 'u1', exp: 10, nbf: 5 })}.sig`)).toEqual({
    state: 'read',
    claims: { sub: 'u1', exp: 10, nbf: 5 },
    expires: 10,
    notBefore: 5,
  });
});

it('reads base64url and UTF-8', () => {
  expect(readJwt(`${header}.eyJuIjoiw6nDvz8_In0.sig`)).toMatchObject({ claims: { n: 'éÿ??' } });
});

it.each([
  ['claims that were cut', `${header}.eyJzdWIiOiJ1.sig`, 'claims'],
  ['claims that are a list', `${header}.${part([1])}.sig`, 'claims'],
  ['a header that is no JSON', `eyJ4.${part({})}.sig`, 'header'],
  ['a token that was cut before its signature', `${part({ alg: 'HS256' })}.eyJzdWIiOiJ1`, 'signature'],
])('tells %s', (_name, token, broken) => {
  expect(readJwt(token)).toEqual({ state: 'broken', part: broken });
});

it.each(['', 'abc.def.ghi', header, `${part({ n: 1 })}.a`, `${header}.a.b.c.d`, `${header}.a b.c`, `eyJ${'a'.repeat(70_000)}.b.c`])(
  '%# is no token',
  (text) => {
    expect(readJwt(text)).toBeNull();
  },
);
