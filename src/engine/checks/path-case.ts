// Finds steps of the path that stand in another letter case than in all requests that passed at this host.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Location } from '../core/location.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { saysNoHandler, saysUnknownAddress } from '../read/complaints/unknown-address.ts';
import { urlParts } from '../read/url/parts.ts';

export const pathCase = defineCheck({
  id: 'path-case',
  title: 'Path in another letter case',
  messages: {
    'other-case': {
      severity: 'error',
      text: 'The path says {found}; requests that passed say {meant}, and servers tell capitals from small letters.',
    },
  },
  fixes: { write: 'Write {meant}' },
  run({ exchange: { request }, evidence, context }: CheckInput): readonly Report[] {
    const { segments } = urlParts(request.url);
    const steps = context.otherCase.flatMap(({ index, text }) => {
      const segment = segments[index];
      return segment && segment.decoded !== text
        ? [{ at: locationAt({ in: 'path', path: `/${index}` }, segment.range), found: segment.decoded, meant: text }]
        : [];
    });
    const [first, ...others] = steps.map(({ at }) => at);
    if (first === undefined) return [];
    const claims = complaintsOf(evidence).filter((complaint) => saysUnknownAddress(complaint) || saysNoHandler(complaint));
    const quoted = (side: 'found' | 'meant'): string => steps.map((step) => `“${step[side]}”`).join(', ');
    const fix: Fix = {
      title: { id: 'write', values: { meant: quoted('meant') } },
      safety: 'review',
      patch: steps.map(({ at, meant }) => ({ op: 'set', at: placeOf(at), value: meant })),
    };
    const values = { found: quoted('found'), meant: quoted('meant') };
    return [
      {
        messageId: 'other-case',
        values,
        at: first,
        ...(others.length > 0 && { also: others }),
        likelihood: claims.length > 0 ? 0.92 : 0.75,
        claims,
        fixes: [fix],
      },
    ];
  },
});

function placeOf({ in: part, path }: Location): { in: Location['in']; path: string } {
  return { in: part, path };
}
