// Finds what sets a request apart from those that passed at the same endpoint.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import type { Twin } from '../core/twin.ts';
import { differences, type Difference } from '../read/differences.ts';
import { unplacedComplaints } from '../read/complaints.ts';
import { differenceMessages, differenceValues } from '../read/difference-words.ts';
import { lastNameOf } from '../read/place-name.ts';
import { twinValue } from '../read/twin-value.ts';

/** The part of the blame that no difference takes: the server's state, or something that a recording does not show. */
const OTHER_CAUSES = 0.1;
/** Differences that are less likely than this are not worth a word. */
const TELLING = 0.05;
const MOST = 5;
/** A difference is never proof. */
const MOST_LIKELY = 0.95;

export const differsFromPassing = defineCheck({
  id: 'differs-from-passing',
  title: 'Differs from requests that passed',
  messages: differenceMessages,
  fixes: {
    add: 'Add {name} as in a request that passed: {theirs}',
    rename: 'Rename {name} to {meant}',
    remove: 'Leave {name} out',
    take: 'Send {name} as in a request that passed: {theirs}',
    compare: 'Compare with a request that passed',
  },
  steps: {
    compare: 'Look at both requests side by side (Compare), and send this one as the other was sent.',
  },
  run({ exchange: { request }, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const all = differences(request, twins).filter(({ ours }) => ours === null || !holdsPlaceholder(ours));
    const whole = all.reduce((sum, { weight }) => sum + weight, OTHER_CAUSES);
    const unplaced = unplacedComplaints(evidence);
    return all.slice(0, MOST).flatMap((difference) => {
      const likelihood = MOST_LIKELY * (difference.weight / whole);
      return likelihood < TELLING
        ? []
        : [{ ...report(difference, likelihood, request, twins), claims: unplaced.filter(({ text }) => mentions(text, difference)) }];
    });
  },
});

function report(difference: Difference, likelihood: number, request: Request, twins: readonly Twin[]): Report {
  const { kind, at } = difference;
  const values = differenceValues(difference);
  return { messageId: kind, values, at, likelihood, fixes: fixesFor(difference, values, request, twins) };
}

/** True for words that hold the name of what differs. */
function mentions(words: string, { at }: Difference): boolean {
  const name = foldName(lastNameOf(at));
  return name.length > 2 && (words.slice(0, 2000).match(/[\w-]+/g) ?? []).some((word) => foldName(word) === name);
}

function fixesFor({ kind, at, there }: Difference, values: Values, request: Request, twins: readonly Twin[]): readonly Fix[] {
  const place: Place = { in: at.in, path: at.path };
  const value = there ? twinValue(twins.slice(there.twin, there.twin + 1), there.at)?.value : undefined;
  switch (kind) {
    case 'misspelled':
      return [review('rename', values, { op: 'rename', at: place, name: String(values['meant']) })];
    case 'extra':
      return place.in === 'body' && place.path === '' ? [compare] : [review('remove', values, { op: 'remove', at: place })];
    case 'repeated':
    case 'path':
    case 'text':
      return [compare];
    default:
      return value === undefined || isOutOfReach(place, request)
        ? [compare]
        : [review(kind === 'missing' ? 'add' : 'take', values, { op: 'set', at: place, value })];
  }
}

/** A patch can set no member of a body that is not there, and no scheme or host. */
function isOutOfReach(place: Place, { body }: Request): boolean {
  return place.in === 'url' || (place.in === 'body' && (place.path === '' || body.state !== 'known'));
}

function review(title: string, values: Values, operation: Fix['patch'][number]): Fix {
  return { title: { id: title, values }, safety: 'review', patch: [operation] };
}

const compare: Fix = { title: { id: 'compare', values: {} }, safety: 'manual', patch: [], steps: [{ id: 'compare', values: {} }] };
