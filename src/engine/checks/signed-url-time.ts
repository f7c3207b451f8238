// Finds signed links that were used after their end, or before their start, by the server's own clock.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsAbout } from '../read/complaints/complaints.ts';
import { signedUrl } from '../read/head/signed-url.ts';
import { momentText, spanText } from '../read/text/time-span.ts';

export const signedUrlTime = defineCheck({
  id: 'signed-url-time',
  title: 'Signed link outside its time',
  messages: {
    expired: { severity: 'error', text: 'The signed link ended {ago} before the server answered: {name} says {until}.' },
    'not-yet-valid': { severity: 'error', text: 'The signed link begins only {ago} after the server answered.' },
  },
  fixes: { renew: 'Get a new link' },
  steps: {
    renew: 'Ask the application for a fresh link: the signature covers the time, so it cannot be changed here.',
    sooner: 'Make links shortly before they are used, and for long enough: this one was good until {until}.',
    clock: 'Compare the clock of the machine that signs with the server’s.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const link = signedUrl(exchange.request.url);
    const now = Date.parse((exchange.response && headerValue(exchange.response.headers, 'date')) ?? '') / 1000;
    if (!link || Number.isNaN(now)) return [];
    const { expires, starts, parameter } = link;
    const early = starts !== null && starts > now;
    if (expires >= now && !early) return [];
    const values = { name: parameter.name, until: momentText(expires), ago: spanText(early ? starts - now : now - expires) };
    const steps = early ? ['clock', 'renew'] : ['renew', 'sooner'];
    return [
      {
        messageId: early ? 'not-yet-valid' : 'expired',
        values,
        at: locationAt({ in: 'query', path: parameter.name }, parameter.valueRange),
        likelihood: early ? 0.8 : 0.95,
        claims: complaintsAbout(evidence, ['credentials']),
        fixes: [manualFix('renew', steps, values)],
      },
    ];
  },
});
