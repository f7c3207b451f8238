// A plug-in that threw becomes one finding that names it: nothing is lost without a word.
import type { MessageDefinition } from '../core/define.ts';
import type { Finding } from '../core/finding.ts';
import type { Broken } from './run-checks.ts';

/** The id under which such findings stand; no check has it. */
export const BROKEN_PLUGIN = 'broken-plugin';

export const brokenPluginMessages: Readonly<Record<string, MessageDefinition>> = {
  threw: { severity: 'info', text: 'The part of the Doctor called {plugin} failed on this exchange and was left out: {error}' },
};

/** The finding for one plug-in that threw. */
export function brokenPluginFinding({ plugin, error }: Broken): Finding {
  return {
    check: BROKEN_PLUGIN,
    messageId: 'threw',
    values: { plugin, error },
    severity: 'info',
    at: { in: 'url', path: '' },
    also: [],
    score: 0,
    because: [],
    fixes: [],
  };
}
