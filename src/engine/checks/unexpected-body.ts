// Finds bodies of requests whose method gives a body no meaning (RFC 9110, section 9.3): some servers refuse them, others ignore them.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Patch } from '../core/patch-operation.ts';
import { reviewFix } from '../core/review-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { urlParts } from '../read/url/parts.ts';

const TELLING =
  /\b(?:GET|HEAD|DELETE)\b[^.]{0,60}\bbody\b|\bbody\b[^.]{0,60}\b(?:GET|HEAD|DELETE|not (?:allowed|expected|supported))\b|\bunexpected (?:request )?body\b|\bcontent-length\b[^.]{0,30}\bnot allowed\b/i;

export const unexpectedBody = defineCheck({
  id: 'unexpected-body',
  title: 'Body where none is expected',
  messages: {
    refused: { severity: 'error', text: 'A {method} request has a body, and the server does not take one there.' },
    ignored: { severity: 'info', text: 'A {method} request has a body; most servers ignore it, and some refuse it.' },
  },
  fixes: {
    remove: 'Leave the body out',
    query: 'Send the fields in the query',
    post: 'Send it as POST',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    const method = request.method.toUpperCase();
    if (body.state !== 'known' || body.text === '' || !['GET', 'HEAD', 'TRACE', 'DELETE'].includes(method)) return [];
    const claims = complaintsOf(evidence).filter(({ text }) => TELLING.test(text.slice(0, 4000)));
    const sure = claims.length > 0;
    // Many interfaces take a body with DELETE.
    if (method === 'DELETE' && !sure) return [];
    return [
      {
        messageId: sure ? 'refused' : 'ignored',
        values: { method },
        at: { in: 'body', path: '', offset: 0, length: body.text.length },
        likelihood: sure ? 0.9 : 0.4,
        claims,
        fixes: [
          reviewFix({ id: 'remove', values: {} }, [...WITHOUT]),
          ...toQuery(request),
          reviewFix({ id: 'post', values: {} }, [{ op: 'set', at: { in: 'method', path: '' }, value: 'POST' }]),
        ],
      },
    ];
  },
});

const WITHOUT: Patch = [
  { op: 'remove', at: { in: 'body', path: '' } },
  { op: 'remove', at: { in: 'header', path: 'content-type' } },
];

/** Flat values can go along in the URL, where a GET carries them. */
function toQuery(request: Request): readonly Fix[] {
  const value = bodyTree(request)?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const fields = Object.entries(value);
  const taken = new Set(urlParts(request.url).query.map(({ name }) => name));
  const flat = fields.every(([name, member]) => typeof member !== 'object' && name !== '' && !taken.has(name));
  if (!flat || fields.length === 0 || fields.length > 20) return [];
  const set: Patch = fields.map(([name, member]) => ({ op: 'set', at: { in: 'query', path: name }, value: String(member) }));
  return [reviewFix({ id: 'query', values: {} }, [...set, ...WITHOUT])];
}
