// Finds what sets a request apart from those that passed at the same endpoint.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { JsonValue, Patch } from '../core/patch-operation.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { isSafeMethod } from '../core/safe-method.ts';
import type { Twin } from '../core/twin.ts';
import { removeFix, reviewFix } from '../core/review-fix.ts';
import { setFix } from '../core/set-fix.ts';
import type { Difference } from '../read/passing/difference.ts';
import { differences, withCharacters } from '../read/passing/differences.ts';
import { complaintsOf, unplacedComplaints } from '../read/complaints/complaints.ts';
import { asPassing } from '../read/passing/as-passing.ts';
import { differenceMessages } from '../read/passing/messages.ts';
import { differenceValues } from '../read/passing/words.ts';
import { areInOtherForms, inPassingForm } from '../read/passing/in-passing-form.ts';
import { FILE } from '../read/body/multipart-tree.ts';
import { unwrapEdits, wrapEdits } from '../read/body/level-edits.ts';
import { lastNameOf } from '../read/request/place-name.ts';
import { pathAsPassing } from '../read/passing/path-as-passing.ts';
import { saysNoHandler, saysUnknownAddress } from '../read/complaints/unknown-address.ts';
import { urlParts } from '../read/url/parts.ts';
import { twinValue } from '../read/passing/twin-value.ts';
import { valueAt } from '../read/request/value-at.ts';

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
    reform: 'Send the values as requests that passed do, as {theirs}',
    convert: 'Write {name} as requests that passed do: {becomes}',
    path: 'Write the path as requests that passed do: {becomes}',
    move: 'Move {name} to {theirPlace}',
    unwrap: 'Send what is inside {name} by itself',
    wrap: 'Send everything inside {name}',
    list: 'Send {name} as a list of one',
    sole: 'Send the only element of {name} by itself',
    compare: 'Compare with a request that passed',
  },
  steps: {
    compare: 'Look at both requests side by side (Compare), and send this one as the other was sent.',
  },
  run({ exchange: { request }, evidence, context: { twins, otherCase } }: CheckInput): readonly Report[] {
    // Letter case alone is told of the path as a whole.
    const isOfCase = ({ at }: Difference): boolean => at.in === 'path' && otherCase.some(({ index }) => at.path === `/${index}`);
    const all = differences(request, twins).filter((each) => (each.ours === null || !holdsPlaceholder(each.ours)) && !isOfCase(each));
    const whole = all.reduce((sum, { weight }) => sum + weight, OTHER_CAUSES);
    const unplaced = unplacedComplaints(evidence);
    const ofAddress = complaintsOf(evidence).filter((complaint) => saysUnknownAddress(complaint) || saysNoHandler(complaint));
    return all.slice(0, MOST).flatMap((difference) => {
      const likelihood = MOST_LIKELY * (difference.weight / whole);
      return likelihood < TELLING
        ? []
        : [
            {
              ...report(withCharacters(difference, request, twins), likelihood, request, twins),
              claims: unplaced.filter(({ text }) => mentions(text, difference)).concat(difference.kind === 'path' ? ofAddress : []),
            },
          ];
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

function fixesFor(difference: Difference, values: Values, request: Request, twins: readonly Twin[]): readonly Fix[] {
  const { kind, at, to } = difference;
  const place: Place = { in: at.in, path: at.path };
  switch (kind) {
    case 'misspelled':
      return [reviewFix({ id: 'rename', values }, [{ op: 'rename', at: place, name: String(values['meant']) }])];
    case 'moved':
      return to ? [moveFix(place, to, values, request)] : [];
    case 'extra':
      return place.in === 'body' && place.path === '' ? [compare] : [removeFix({ id: 'remove', values }, place)];
    case 'wrapped':
      return [levelFix('unwrap', values, unwrapEdits(request, parentOf(place), place.path))];
    case 'unwrapped':
      return [levelFix('wrap', values, wrapEdits(request, parentOf(place), lastNameOf(place)))];
    case 'path':
      return [...pathFix(request, twins), compare];
    case 'repeated':
    case 'text':
      return [compare];
    default:
      return valueFixes(difference, values, request, twins);
  }
}

/** The request's own value written as those that passed are, then a value that passed. */
function valueFixes({ kind, at, there, theirs }: Difference, values: Values, request: Request, twins: readonly Twin[]): readonly Fix[] {
  const place: Place = { in: at.in, path: at.path };
  const twin = there && twins[there.twin]?.request;
  if (twin && place.in === 'header' && place.path === 'content-type' && areInOtherForms(request, twin)) {
    const patch = inPassingForm(request, twin);
    return patch ? [{ title: { id: 'reform', values }, safety: 'review', patch }] : [compare];
  }
  const passed = there ? twinValue(twins.slice(there.twin, there.twin + 1), there.at)?.value : undefined;
  const standing = valueAt(request, place);
  if (kind === 'type' && standing.state === 'present') {
    const patch = listEdits(standing.value, theirs, place, request);
    if (patch) return [levelFix(theirs === '[…]' ? 'list' : 'sole', values, patch)];
  }
  if (passed === undefined || passed === FILE || isOutOfReach(place, request) || namesAnother(place, request)) return [compare];
  // Texts, numbers and the like stand in the difference itself: the value that is most like the request's.
  const taken = theirs === null || /^[[{]/.test(theirs) || place.in === 'header' ? passed : (JSON.parse(theirs) as JsonValue);
  const take = setFix({ id: kind === 'missing' ? 'add' : 'take', values }, place, taken);
  const own = standing.state === 'present' ? asPassing(standing.value, passed, standing.text) : undefined;
  if (own === undefined) return [take];
  const becomes = JSON.stringify(own).slice(0, 100);
  return [setFix({ id: 'convert', values: { ...values, becomes } }, place, own), take];
}

/** One object where those that passed have a list, or a list of one where they have an object. */
function listEdits(value: unknown, theirs: string | null, { in: part, path }: Place, request: Request): Patch | null {
  if (part !== 'body' || typeof value !== 'object' || value === null) return null;
  if (theirs === '[…]') return wrapEdits(request, path, null);
  return theirs === '{…}' && Array.isArray(value) && value.length === 1 ? unwrapEdits(request, path, `${path}/0`) : null;
}

function moveFix(place: Place, to: Place, values: Values, request: Request): Fix {
  const standing = valueAt(request, place);
  if (standing.state !== 'present') return compare;
  const set = { op: 'set', at: to, value: standing.value as JsonValue } as const;
  return { title: { id: 'move', values }, safety: 'review', patch: [set, { op: 'remove', at: place }] };
}

function levelFix(title: string, values: Values, patch: Patch | null): Fix {
  return patch ? { title: { id: title, values }, safety: 'review', patch } : compare;
}

function parentOf({ path }: Place): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** A step of the path names what is changed: sent to another one, the request would change that. */
function namesAnother({ in: part }: Place, { method }: Request): boolean {
  return part === 'path' && !isSafeMethod(method);
}

/** A patch can set no member of a body that is not there, and no scheme or host. */
function isOutOfReach(place: Place, { body }: Request): boolean {
  return place.in === 'url' || (place.in === 'body' && (place.path === '' || body.state !== 'known'));
}

/** The path as that of the nearest passing request is built. */
function pathFix({ url }: Request, [twin]: readonly Twin[]): readonly Fix[] {
  const becomes = twin ? pathAsPassing(url, twin.request.url) : null;
  if (becomes === null) return [];
  const patch: Patch = [{ op: 'edit', in: 'url', ...urlParts(url).pathRange, text: becomes }];
  return [{ title: { id: 'path', values: { becomes } }, safety: 'review', patch }];
}

const compare: Fix = manualFix('compare', ['compare']);
