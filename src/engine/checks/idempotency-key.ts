// Finds an Idempotency-Key without a usable value, or one that was used for another request before.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';

const NAMES = new Set(['idempotency-key', 'x-idempotency-key', 'x-request-idempotency-key']);
const LONGEST = 2000;
/** Services in common use take at most this many characters. */
const MOST = 255;
const NO_VALUE = /^(?:"")?$|^(?:undefined|null|nan|\[object object\])$/i;

export const idempotencyKey = defineCheck({
  id: 'idempotency-key',
  title: 'Idempotency key that cannot be used',
  messages: {
    ...toldAndQuiet({ long: '{name} has {size} characters; servers take at most {most}.' }),
    'no-value': { severity: 'error', text: '{name} carries “{sent}” instead of a key.' },
    used: { severity: 'error', text: 'The key in {name} was used before, for a request that is another or still under way: “{text}”' },
  },
  fixes: { fresh: 'Send a new key' },
  steps: { fresh: 'Make one key (a UUID) for each thing that is meant to happen once, and repeat it only with the very same request.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const field = exchange.request.headers.find(({ name }) => NAMES.has(name.toLowerCase()));
    if (!field || holdsPlaceholder(field.value)) return [];
    const path = field.name.toLowerCase();
    const claims = complaintsOf(evidence).filter((complaint) => speaksOf(complaint, path));
    const used = claims.filter(({ text }) =>
      /\b(?:already|reused?|used|different|another|conflict|in progress|mismatch)\b/i.test(text.slice(0, LONGEST)),
    );
    const sent = field.value.trim();
    const id = NO_VALUE.test(sent)
      ? 'no-value'
      : used.length > 0
        ? 'used'
        : sent.length <= MOST
          ? null
          : toldOrQuiet('long', claims.length > 0);
    if (id === null) return [];
    const text = placeholderText('new_key');
    const fresh: Fix = {
      title: { id: 'fresh', values: {} },
      safety: 'review',
      patch: [{ op: 'set', at: { in: 'header', path }, value: text }],
      steps: [{ id: 'fresh', values: {} }],
      placeholders: [{ at: { in: 'header', path }, text }],
    };
    return [
      {
        messageId: id,
        values: { name: field.name, sent, size: sent.length, most: MOST, text: used[0]?.text ?? '' },
        at: { in: 'header', path, offset: 0, length: field.value.length },
        likelihood: claims.length > 0 ? 0.9 : id === 'no-value' ? 0.7 : 0.4,
        claims,
        fixes: [fresh],
      },
    ];
  },
});

function speaksOf({ at, text }: Complaint, path: string): boolean {
  return at === null ? /\bidempoten/i.test(text.slice(0, LONGEST)) : at.in === 'header' && at.path === path;
}
