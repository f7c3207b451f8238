// Finds a body that is plain text though Content-Encoding says that it is compressed.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { undoneCoding } from '../read/head/undone-coding.ts';
import { complaintsAbout } from '../read/complaints/complaints.ts';

const HEADER = { in: 'header', path: 'content-encoding' } as const;

export const contentEncoding = defineCheck({
  id: 'content-encoding',
  title: 'Content-Encoding that the body does not have',
  messages: toldAndQuiet({
    'not-encoded': [
      'Content-Encoding says “{coding}”, but the body was sent as plain text.',
      'Content-Encoding says “{coding}”, but the recording shows plain text.',
    ],
  }),
  fixes: { remove: 'Leave Content-Encoding out' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { headers, body } = exchange.request;
    const coding = headerValue(headers, 'content-encoding');
    if (coding === null || /^\s*(?:identity)?\s*$/i.test(coding)) return [];
    if (body.state !== 'known' || body.form !== 'text' || body.text === '') return [];
    // A recorder may have undone the coding: only the server's word tells that it was never there.
    const complaints = complaintsAbout(evidence, ['encoding', 'media-type']);
    const sure = complaints.length > 0;
    if (!sure && undoneCoding(exchange.request) !== null) return [];
    return [
      {
        messageId: toldOrQuiet('not-encoded', sure),
        values: { coding },
        at: { ...HEADER, offset: 0, length: coding.length },
        likelihood: sure ? 0.9 : 0.4,
        claims: complaints,
        fixes: [{ title: { id: 'remove', values: {} }, safety: sure ? 'safe' : 'review', patch: [{ op: 'remove', at: HEADER }] }],
      },
    ];
  },
});
