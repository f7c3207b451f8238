// What is left to do when no cause is known, or when it lies with the server: steps for a person, in the order in which to try them.
import type { Check } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Finding, FindingFix, Values } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';

/** The id under which this finding stands; no check has it. */
export const NEXT_STEPS = 'next-steps';

export const nextStepsTexts: Pick<Check, 'messages' | 'fixes' | 'steps'> = {
  messages: {
    unknown: { severity: 'info', text: 'No cause is known. These are the next best steps.' },
    server: { severity: 'info', text: 'The server’s owner has to look at this.' },
  },
  fixes: {
    compare: 'Compare with a request that passed',
    read: 'Look it up in the documentation that the answer names',
    elsewhere: 'Send it to another environment',
    report: 'Report it to the server’s owner',
  },
  steps: {
    'compare-twin': 'Requests to this address passed: look at both side by side (Compare), and try what differs.',
    'compare-none':
      'Send a request to this address that is known to work, such as one from the documentation, with the Doctor open: what differs will be shown here.',
    read: 'Open {url}.',
    elsewhere:
      'Send the same request to staging, or to a server of your own: if it passes there, the two servers differ, and the request is not to blame.',
    report: 'Send a report: the time, the address, the request and the answer without their secrets.',
    'report-id': 'Send a report with the request id {id}: with it the owner can find the request in the log.',
  },
};

/** What the steps depend on. */
export interface Known {
  readonly evidence: LocatedEvidence | null;
  readonly compared: boolean;
  /** True where a finding asks already for comparing with what passed. */
  readonly comparing: boolean;
  readonly serverAtFault: boolean;
}

/** The finding that holds the steps; it comes last and blames nothing. */
export function nextSteps({ evidence, compared, comparing, serverAtFault }: Known): Finding {
  const link = evidence?.links[0]?.url;
  const id = evidence?.requestId ?? null;
  const report = id === null ? manual('report', 'report') : manual('report', 'report-id', { id });
  const looking = [
    ...(comparing ? [] : [manual('compare', compared ? 'compare-twin' : 'compare-none')]),
    ...(link === undefined ? [] : [manual('read', 'read', { url: link })]),
    manual('elsewhere', 'elsewhere'),
  ];
  return {
    check: NEXT_STEPS,
    messageId: serverAtFault ? 'server' : 'unknown',
    values: {},
    severity: 'info',
    at: { in: 'url', path: '' },
    also: [],
    score: 0,
    because: [],
    fixes: serverAtFault ? [report, manual('elsewhere', 'elsewhere')] : [...looking, report],
  };
}

function manual(title: string, step: string, values: Values = {}): FindingFix {
  return { check: NEXT_STEPS, ...manualFix(title, [step], values) };
}
