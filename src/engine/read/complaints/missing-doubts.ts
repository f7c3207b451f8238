// Reasons to doubt that a member which the server misses is missing under the very name, and at the very place, that was read.
import type { Request } from '../../core/exchange.ts';
import { foldName } from '../../core/fold-name.ts';
import type { Location, Place } from '../../core/location.ts';
import { fromPointer } from '../../core/pointer.ts';
import { bodyScalars } from '../body/scalars.ts';
import { bodyTree } from '../body/tree.ts';
import { askForDeed } from '../prose/deeds.ts';
import { lastNameOf } from '../request/place-name.ts';
import { valueAt } from '../request/value-at.ts';
import { isWithMoreWords } from '../text/near-name.ts';
import type { Complaint } from './complaints.ts';
import { beginsWithName } from './name-ahead.ts';

const WRITING = /^(?:POST|PUT|PATCH)$/i;
const OF_THE_QUERY = /\b(?:quer(?:y|ies)|url|uri|request param)/i;

/** A parameter that nobody called one, of a request that may well have a body but has none with members. */
export function isOfEitherPart(at: Location, { method }: Request, complaints: readonly Complaint[]): boolean {
  if (at.in !== 'query' || !WRITING.test(method)) return false;
  return complaints.every(({ claim, text }) => claim?.stated?.in !== 'query' && !OF_THE_QUERY.test(text.slice(0, 500)));
}

/** Inside something that is no more there than the member itself: the server's way may be another than the body's. */
export function isOffTheWay(request: Request, { in: part, path }: Location): boolean {
  const around = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return part === 'body' && around !== '' && valueAt(request, { in: part, path: around }).state === 'absent';
}

/** True where the words may well mean another name than the one at this place. `free` are the names beside it that the server does not know. */
export function mayMeanAnother(request: Request, at: Location, complaints: readonly Complaint[], free: readonly string[]): boolean {
  return (
    isEmptyThing(complaints, at) ||
    isEmptyOther(request, complaints) ||
    speaksOfOther(complaints, at) ||
    askForDeed(complaints) ||
    isLabelOnly(complaints, at) ||
    isSpelledByServer(request, at) ||
    isOfGoType(complaints, at) ||
    isMistakable(request, at, free)
  );
}

/** `The specified time range is empty.` of a parameter by another name: an empty thing of the server's, not a member that is absent. */
function isEmptyThing(complaints: readonly Complaint[], at: Place): boolean {
  const name = foldName(lastNameOf(at));
  const isEmpty = (text: string): boolean => /^the \S[^.]{2,80} (?:is|are) (?:empty|blank)\b/i.test(text);
  return complaints.every(({ text }) => isEmpty(text) && !foldName(text.slice(0, 200)).includes(name));
}

/** `Text can't be blank` of a request that sends another text blank: the server's own name for that one, maybe. */
function isEmptyOther(request: Request, complaints: readonly Complaint[]): boolean {
  const tree = bodyTree(request);
  if (!tree || !complaints.every(({ text }) => /\b(?:blank|empty)\b/i.test(text.slice(0, 500)))) return false;
  return bodyScalars(tree, (value) => typeof value === 'string' && value.trim() === '', 1).length > 0;
}

/** True where every sentence names places, and none this one: what leads here is a word of the answer's own. */
function speaksOfOther(complaints: readonly Complaint[], at: Place): boolean {
  const name = foldName(lastNameOf(at));
  return complaints.every(
    ({ sentence: { places } }) =>
      places.length > 0 && !places.some(({ text }) => text.split(/[./[\]]+/).some((step) => foldName(step) === name)),
  );
}

/** `Project can't be blank`: only the label of a member, which may be called `project_id`. */
function isLabelOnly(complaints: readonly Complaint[], at: Place): boolean {
  const name = lastNameOf(at);
  return complaints.every((complaint) => beginsWithName(complaint) && complaint.claim?.stated?.text !== name);
}

/** `Title`, where nothing beside it has a capital: the name of a field of the server's own, which the request may have to spell otherwise. */
function isSpelledByServer(request: Request, at: Place): boolean {
  if (at.in !== 'body' || bodyTree(request)?.format !== 'json' || !/^[A-Z][a-z]/.test(lastNameOf(at))) return false;
  const around = valueAt(request, { in: 'body', path: at.path.slice(0, at.path.lastIndexOf('/')) });
  const names = around.state === 'present' && typeof around.value === 'object' && around.value !== null ? Object.keys(around.value) : [];
  return !names.some((name) => /^[A-Z]/.test(name));
}

/** go-playground/validator: Key: 'Signup.Homes': a field of the server's own type, which its documents may call by another name. */
function isOfGoType(complaints: readonly Complaint[], at: Place): boolean {
  const name = lastNameOf(at);
  return complaints.every(({ text, claim }) => text.startsWith("Key: '") && claim?.stated?.text.endsWith(`.${name}`) === false);
}

/** True where a name with whole words more or less was sent instead, or what holds the member has one, or it would be a second root. */
function isMistakable(request: Request, at: Place, free: readonly string[]): boolean {
  const name = lastNameOf(at);
  // A document has one root: nothing stands beside it.
  if (at.in === 'body' && bodyTree(request)?.format === 'xml' && !at.path.includes('/', 1)) return true;
  const around = at.in === 'body' ? (fromPointer(at.path)?.at(-2) ?? '') : '';
  return [around, ...free].some((each) => isWithMoreWords(each, name));
}
