import { describe, expect, it } from 'vitest';
import { maskKind, maskPlace } from '../../../src/panel/text/mask-words.ts';

describe('what was masked', () => {
  it.each([
    ['value of token', 'Value of token'],
    ['cookie', 'Cookie'],
    ['GitHub token', 'GitHub token'],
    ['constructor', 'constructor'],
  ])('%s', (kind, words) => expect(maskKind(kind)).toBe(words));
});

describe('where', () => {
  it.each([
    ['request.headers Cookie sid', 'Request header Cookie sid'],
    ['request.body /user/password', 'Request body /user/password'],
    ['request.url path', 'Request URL path'],
    ['response.body', 'Response body'],
    ['passing request.headers X-Key', 'Passing request header X-Key'],
    ['request.__proto__ x', 'Request __proto__ x'],
    ['elsewhere', 'elsewhere'],
  ])('%s', (place, words) => expect(maskPlace(place)).toBe(words));
});
