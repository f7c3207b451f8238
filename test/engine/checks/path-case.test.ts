import { pathCase } from '#engine/checks/path-case.ts';
import { testCheck } from './test-check.ts';

const url = 'https://api.example.com/V1/Orders/7?a=B';
const at = { in: 'path', path: '/0' } as const;

testCheck(pathCase, {
  silent: [{ name: 'a path that nobody writes otherwise', url }],
  reporting: [
    {
      name: 'one step',
      url,
      otherCase: [{ index: 0, text: 'v1' }],
      reports: [
        {
          messageId: 'other-case',
          at,
          values: { found: '“V1”', meant: '“v1”' },
          fixed: { url: 'https://api.example.com/v1/Orders/7?a=B' },
        },
      ],
    },
    {
      name: 'two steps, mended together',
      url,
      message: 'Cannot GET /V1/Orders/7',
      otherCase: [
        { index: 0, text: 'v1' },
        { index: 1, text: 'orders' },
      ],
      reports: [{ messageId: 'other-case', at, safety: ['review'], fixed: { url: 'https://api.example.com/v1/orders/7?a=B' } }],
    },
  ],
});
