import { describe, expect, it } from 'vitest';
import type { Request } from '#engine/index.ts';
import { credentialsIn } from '#engine/read/head/live-credentials.ts';
import { processorTime } from '#test/processor-time.ts';

const requestWith = (url: string, name = 'Accept', value = '*/*'): Request => ({
  method: 'GET',
  url,
  httpVersion: 'HTTP/1.1',
  headers: [{ name, value }],
  headersComplete: true,
  credentialsComplete: true,
  body: { state: 'absent' },
});
const URL_ALONE = 'http://api.example.test/orders?page=2&sort_key=name';

describe('live credentials', () => {
  it.each([
    ['Authorization', 'Bearer abc', 'abc', 'TOKEN'],
    ['authorization', 'Basic dTpw', 'dTpw', 'CREDENTIALS'],
    ['Authorization', 'abc', 'abc', 'AUTHORIZATION'],
    ['Cookie', 'a=b; c=d', 'a=b; c=d', 'COOKIE'],
    ['X-Api-Key', 'k', 'k', 'X_API_KEY'],
    ['Ocp-Apim-Subscription-Key', 'k', 'k', 'OCP_APIM_SUBSCRIPTION_KEY'],
    ['X-Auth-Token', 'k', 'k', 'X_AUTH_TOKEN'],
    ['PRIVATE-TOKEN', 'k', 'k', 'PRIVATE_TOKEN'],
    ['X-CSRF-Token', 'k', 'k', 'X_CSRF_TOKEN'],
  ])('in %s: %s', (name, value, secret, variable) => {
    const [found, ...more] = credentialsIn(requestWith(URL_ALONE, name, value));
    expect([found?.in, value.slice(found?.offset, (found?.offset ?? 0) + (found?.length ?? 0)), found?.variable, more]).toEqual([
      'header',
      secret,
      variable,
      [],
    ]);
  });

  it.each([
    ['http://u:p@h.test/', 'u:p', 'USER_INFO'],
    ['http://h.test/?a=1&api_key=s3cret#x', 's3cret', 'API_KEY'],
    ['http://h.test/?access_token=t&b', 't', 'ACCESS_TOKEN'],
    ['http://h.test/?key=k', 'k', 'SECRET_KEY'],
    ['http://h.test/?X-Amz-Signature=f00', 'f00', 'X_AMZ_SIGNATURE'],
  ])('in %s', (url, secret, variable) => {
    const [found, ...more] = credentialsIn(requestWith(url));
    expect([found?.in, url.slice(found?.offset, (found?.offset ?? 0) + (found?.length ?? 0)), found?.variable, more]).toEqual([
      'url',
      secret,
      variable,
      [],
    ]);
  });

  it.each([
    ['Accept', '*/*'],
    ['X-Token-Count', '3'],
    ['Authorization', ''],
    ['Idempotency-Key', 'k'],
    ['X-Request-Id', 'r'],
  ])('not in %s: %s', (name, value) => {
    expect(credentialsIn(requestWith(URL_ALONE, name, value))).toEqual([]);
  });

  it('take time in proportion to the request', () => {
    const request = requestWith(`http://h.test/?${'api_'.repeat(50_000)}=1`, `x-${'a-'.repeat(50_000)}`);
    expect(processorTime(() => credentialsIn(request))).toBeLessThan(1000);
  });
});
