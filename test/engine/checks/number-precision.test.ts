import { numberPrecision } from '#engine/checks/number-precision.ts';
import { testCheck } from './test-check.ts';

const sent = (body: string) => ({ name: body, headers: { 'Content-Type': 'application/json' }, body });
const at = { in: 'body', path: '/id' } as const;

testCheck(numberPrecision, {
  silent: [
    { name: 'no body' },
    sent('{"id":9007199254740991}'),
    sent('{"id":"9007199254740993"}'),
    sent('{"id":9007199254740992000}'),
    sent('{"id":1.00000000000000000001,"b":1e30}'),
    sent('{"id":9007199254740993'),
    { name: 'text', headers: { 'Content-Type': 'text/plain' }, body: 'order 9007199254740993' },
  ],
  reporting: [
    {
      ...sent('{"a":[1,{"b":"9007199254740993"}],"id": 9007199254740993}'),
      reports: [
        {
          messageId: 'rounded-quiet',
          at: { ...at, offset: 40, length: 16 },
          values: { sent: '9007199254740993', rounded: '9007199254740992' },
          safety: ['review'],
          fixed: { body: '{"a":[1,{"b":"9007199254740993"}],"id": "9007199254740993"}' },
        },
      ],
    },
    { ...sent('{"id":12345678901234567}'), claims: [{ text: 'unknown id', at }], reports: [{ messageId: 'rounded', at }] },
    {
      ...sent('{"id":9007199254740994}'),
      claims: [{ text: 'number out of range', at }],
      reports: [{ messageId: 'large', at, fixed: { body: '{"id":"9007199254740994"}' } }],
    },
  ],
});
