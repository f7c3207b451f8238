import { expect, it } from 'vitest';
import { unknownAddress } from '#engine/checks/unknown-address.ts';
import { checkInput } from './check-input.ts';
import { testCheck } from './test-check.ts';

const url = 'https://api.example.com/v1/ordrs/7';
const at = { in: 'path', path: '/2', offset: 33, length: 1 } as const;
const reports = [{ messageId: 'address', at: { in: 'path', path: '/2' }, safety: ['manual'] }] as const;

testCheck(unknownAddress, {
  silent: [
    { name: 'no answer', url },
    { name: 'a path that others write in another letter case', url, message: 'Page not found', otherCase: [{ index: 0, text: 'v1' }] },
    { name: 'another fault', url, message: 'qty must be a number' },
    {
      name: 'a field of which the server says that it was not found',
      url,
      claims: [{ text: 'not found', at: { in: 'body', path: '/sku' } }],
    },
    { name: 'a missing parameter', url: 'https://api.example.com/a', message: 'Required path parameter "id" was not found' },
    { name: 'a thing, and a path that names none', url: 'https://api.example.com/login', message: 'User not found' },
  ],
  reporting: [
    { name: 'the words of the status', url, message: 'Not Found', reports },
    { name: 'no word at all', url, status: 404, reports: [{ messageId: 'silent', at: { in: 'path', path: '/2' }, safety: ['manual'] }] },
    { name: 'words with an apostrophe', url, message: "The route /ordrs hasn't been found in the specification file", reports },
    { name: 'no procedure', url, message: 'No procedure matched', reports },
    { name: 'with its number', url, message: '404 Not Found', reports },
    { name: 'a Go server', url, message: '404 page not found', reports },
    {
      name: 'Werkzeug',
      url,
      message: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
      reports,
    },
    { name: 'Laravel', url, message: 'The route api/orderz could not be found.', reports },
    { name: 'Fastify', url, message: 'Route GET:/v1/ordrs/7 not found', reports },
    { name: 'restify', url, message: '/v1/ordrs/7 does not exist', reports },
    { name: 'Spring', url, message: 'No static resource v1/ordrs/7.', reports },
    { name: 'a gateway', url, message: 'no Route matched with those values', reports },
    {
      name: 'the root',
      url: 'https://api.example.com/',
      message: 'Not Found',
      reports: [{ messageId: 'address', at: { in: 'url', path: '' }, values: { path: '/' } }],
    },
    { name: 'a thing that is not there', url, message: 'Order not found', reports: [{ messageId: 'thing', at, values: { segment: '7' } }] },
  ],
});

it('is less sure where no more than the status is said and the query asks for something', () => {
  const likelihood = (address: string, message: string): number | undefined =>
    unknownAddress.run(checkInput({ name: message, url: address, message }))[0]?.likelihood;
  expect(likelihood(`${url}?hash=zz`, 'Not Found')).toBeLessThan(likelihood(url, 'Not Found')!);
  expect(likelihood(`${url}?hash=zz`, 'No procedure matched')).toBe(likelihood(url, 'No procedure matched'));
});
