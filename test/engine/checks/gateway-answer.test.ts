import { gatewayAnswer } from '#engine/checks/gateway-answer.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'url', path: '' } as const;

testCheck(gatewayAnswer, {
  silent: [
    { name: 'no answer' },
    { name: 'nobody knows who answered', message: 'Bad Request' },
    { name: 'the application', layer: 'application' },
    { name: 'its framework', layer: 'framework' },
  ],
  reporting: [
    { name: 'a firewall', layer: 'waf', reports: [{ messageId: 'waf', at, safety: ['manual'] }] },
    { name: 'a content network', layer: 'cdn', reports: [{ messageId: 'cdn', at }] },
    { name: 'a gateway', layer: 'gateway', reports: [{ messageId: 'gateway', at }] },
  ],
});
