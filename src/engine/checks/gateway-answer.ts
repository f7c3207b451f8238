// Says that the answer was made in front of the application: by a firewall, a content network or a gateway.
import type { Layer } from '../core/evidence.ts';
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';

/** How telling it is for the cause that this layer answered: a firewall answers only to refuse. */
const LIKELIHOOD: Readonly<Partial<Record<Layer, number>>> = { waf: 0.6, cdn: 0.3, gateway: 0.2 };

export const gatewayAnswer = defineCheck({
  id: 'gateway-answer',
  title: 'Answer from in front of the application',
  messages: {
    waf: { severity: 'info', text: 'A firewall answered, not the application: something in the request looked like an attack to it.' },
    cdn: { severity: 'info', text: 'A content network answered, not the application.' },
    gateway: { severity: 'info', text: 'A gateway or web server in front answered, not the application.' },
  },
  fixes: { look: 'Look in front of the application' },
  steps: {
    rule: 'Ask the server’s owner which rule fired, with the request id and the time; it may be a word in the body or query that a rule knows from attacks.',
    logs: 'The application’s log will not show this request: look in the log of what is in front.',
    route: 'Check that host and path lead to the application: a base path may be missing.',
  },
  run({ evidence }: CheckInput): readonly Report[] {
    const layer = evidence?.layer ?? null;
    const likelihood = layer === null ? undefined : LIKELIHOOD[layer];
    if (layer === null || likelihood === undefined) return [];
    const steps = layer === 'waf' ? ['rule', 'logs'] : ['logs', 'route'];
    return [
      {
        messageId: layer,
        values: {},
        at: { in: 'url', path: '' },
        likelihood,
        fixes: [manualFix('look', steps)],
      },
    ];
  },
});
