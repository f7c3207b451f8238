// Finds what the server names and the request does not hold: left out, left empty, or sent under a misspelled name.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Location, type Part, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { placeholderText } from '../core/placeholder.ts';
import { fillFix } from '../core/set-fix.ts';
import { challengeSchemes } from '../read/head/authorization.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { fillFixes, giveFix, type Offered } from '../read/complaints/missing-fixes.ts';
import { isOfEitherPart, isOffTheWay, mayMeanAnother } from '../read/complaints/missing-doubts.ts';
import { beginsWithName, isLabelled } from '../read/complaints/name-ahead.ts';
import { askForDeed } from '../read/prose/deeds.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { isSlip, isWithMoreWords, nearestName } from '../read/text/near-name.ts';
import { besideOf, lastNameOf, nameOf, namesBeside } from '../read/request/place-name.ts';
import { isLookup, isMissing } from '../read/complaints/says-missing.ts';
import { isUnreadXml } from '../read/complaints/unread-xml.ts';
import { isForeign } from '../read/prose/other-languages.ts';
import { ofValue } from '../read/prose/said-of.ts';
import type { ClaimKind } from '../read/prose/sentence.ts';
import { isSwallowed } from '../read/body/swallowed.ts';
import { scalarAbove } from '../read/request/scalar-above.ts';
import { isFilled, valueAt, type Standing } from '../read/request/value-at.ts';

const PARTS: ReadonlySet<Part> = new Set(['body', 'query', 'header', 'cookie']);

/** Complaints of these kinds speak of a value that may be missing; the others of the request as a whole, or of what should not be there. */
const KINDS: ReadonlySet<ClaimKind> = new Set([...ofValue, 'missing', 'other']);

const MOST_SEARCHED = 50;
/** Where the answer does not say that it misses something, or not just where: with the server's words beside it likely, and never near certain. */
const GUESSED = 0.6;

/** A place that the server complains of. */
interface Named {
  readonly at: Location;
  readonly complaints: readonly Complaint[];
}

export const missingMember = defineCheck({
  id: 'missing-member',
  title: 'Something that the server requires is not there',
  messages: {
    absent: { severity: 'error', text: 'The server wants {name}, and the request does not send it.' },
    'absent-somewhere': {
      severity: 'error',
      text: 'The server wants {name}, and does not say in which object: there, or as {others}.',
    },
    'absent-part': {
      severity: 'error',
      text: 'The server wants {name}, and does not say whether in the query or in a body.',
    },
    misspelled: { severity: 'error', text: 'The server wants {name}; the request sends {sent} instead, which looks like a misspelling.' },
    'other-case': { severity: 'error', text: 'The server says that {name} is missing; the request spells it {sent}.' },
    'empty-value': { severity: 'error', text: 'The server wants a value for {name}, and the request sends it empty.' },
  },
  fixes: {
    rename: 'Rename {sent} to {name}',
    take: 'Send {name} as a request that passed sent it',
    fill: 'Fill in {name}',
    give: 'Send {name} as {value}',
    omit: 'Leave {name} out',
    write: 'Send a body with {name} in it',
  },
  steps: {
    omit: 'null is a value too: where the server does not need {name}, leave it out of the body.',
    write: 'Write a body that holds {name}, and set the Content-Type that fits it.',
  },
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const isUnread = isUnreadXml(exchange, evidence);
    const named: readonly Named[] = complaintsByPlace(evidence).filter(
      ({ at }) => PARTS.has(at.in) && at.path !== '' && !(at.in === 'body' && isUnread),
    );
    const scheme = exchange.response ? challengeSchemes(exchange.response.headers)[0] : undefined;
    const around = { request, taken: takenPlaces(named), scheme: scheme ?? 'Bearer', twins };
    // An answer that misses more than a few has not read the body at all: looking for each one's misspelling would take long and tell nothing.
    return named.flatMap((one, index) => reportOn(one, around, index < MOST_SEARCHED) ?? []);
  },
});

/** What a report on one place may need of the rest. */
interface Surroundings extends Offered {
  /** Places that the server takes for what they are: none of them is the misspelling of another. */
  readonly taken: ReadonlySet<string>;
}

function takenPlaces(named: readonly Named[]): ReadonlySet<string> {
  const known = named.filter(({ complaints }) => !complaints.some(({ sentence }) => sentence.kind === 'unknown-member'));
  return new Set(known.map(({ at }) => keyOf(at)));
}

function keyOf({ in: part, path }: Place): string {
  return `${part} ${path}`;
}

function reportOn(one: Named, around: Surroundings, searching: boolean): Report | null {
  const { at, complaints } = one;
  const standing = valueAt(around.request, at);
  const others = complaints.filter(({ sentence }) => sentence.kind !== 'unknown-member');
  // The same letters are missed in one spelling and refused in the other.
  if (standing.state === 'present' && others.length > 0 && others.length < complaints.length) return otherCase(one, standing);
  const isLookedFor = standing.state === 'absent' && complaints.every(isLookup);
  if (!isLookedFor && !complaints.every(({ sentence }) => KINDS.has(sentence.kind))) return null;
  if (standing.state === 'absent') return absent(one, around, searching);
  if (standing.state === 'unknown' || !isMissing(complaints)) return null;
  return isFilled(standing) ? otherCase(one, standing) : emptyValue(one, standing.value === null);
}

function absent(one: Named, around: Surroundings, searching: boolean): Report | null {
  // It was sent, behind a mark that parts nothing: to send it again mends nothing.
  if (isSwallowed(around.request, one.at)) return null;
  // Where a single value stands in place of the object, that is what is wrong.
  if (scalarAbove(around.request, one.at)) return null;
  const sent = searching && !askForDeed(one.complaints) ? misspellingOf(one.at, around) : null;
  // A list in brackets is written in another way, and not misspelled.
  if (one.at.in === 'query' && sent?.replace(/\[\d*\]$/, '') === one.at.path) return null;
  const isOther = sent === null || isWithMoreWords(sent, lastNameOf(one.at)) || isRuledOut(one, sent, around.request);
  return isOther ? notSent(one, around) : misspelled(one, sent, around);
}

/** What stands under the other name is none of the values that the server takes under this one. */
function isRuledOut({ at, complaints }: Named, sent: string, request: Request): boolean {
  const allowed = complaints.flatMap(({ sentence }) => (sentence.kind === 'enum' ? sentence.allowed : []));
  const standing = valueAt(request, besideOf(at, sent));
  return allowed.length > 0 && standing.state === 'present' && !allowed.includes(String(standing.value));
}

/** The name beside this one that is most like it, among those that the server does not know. */
function misspellingOf(at: Place, around: Surroundings): string | null {
  return nearestName(lastNameOf(at), freeNames(at, around));
}

/** Names beside the place that the server does not take for what they are. */
function freeNames(at: Place, { request, taken }: Surroundings): string[] {
  return namesBeside(request, at).filter((each) => !taken.has(keyOf(besideOf(at, each))));
}

function misspelled({ at, complaints }: Named, sent: string, around: Surroundings): Report {
  const name = lastNameOf(at);
  const place = besideOf(at, sent);
  return {
    messageId: sent.toLowerCase() === name.toLowerCase() ? 'other-case' : 'misspelled',
    values: { name: nameOf(at), sent },
    at: located(place, valueAt(around.request, place)),
    also: [at],
    likelihood: isOfAnotherLanguage(name, complaints) ? 0.5 : 0.92,
    claims: complaints,
    fixes: [renameFix(place, sent, name, complaints), ...fillFixes(at, around)],
  };
}

/** `Le champ nom` of a request with `nome`: the same word of another language, maybe. */
function isOfAnotherLanguage(name: string, complaints: readonly Complaint[]): boolean {
  return name.length < 6 && complaints.some(({ text }) => isForeign(text));
}

function notSent({ at, complaints }: Named, around: Surroundings): Report | null {
  const told = isMissing(complaints);
  // The name was only guessed from the words, or its way is none that this body goes.
  const isVague = complaints.every(({ claim }) => claim?.stated === null || claim?.stated.guessed) || isOffTheWay(around.request, at);
  if (!told && isVague) return null;
  const name = nameOf(at);
  const elsewhere = complaints.flatMap(({ claim }) => claim?.elsewhere ?? []);
  if (elsewhere.length > 0) {
    const values = { name, others: [...new Set(elsewhere.map(nameOf))].join(', ') };
    return { messageId: 'absent-somewhere', values, at, likelihood: GUESSED, claims: complaints, fixes: fillFixes(at, around) };
  }
  if (isOfEitherPart(at, around.request, complaints)) {
    const fixes = [...fillFixes(at, around), manualFix('write', ['write'], { name })];
    return { messageId: 'absent-part', values: { name }, at, likelihood: GUESSED, claims: complaints, fixes };
  }
  const allowed = complaints.flatMap(({ sentence }) => sentence.allowed);
  const fixes = allowed.length === 1 ? [giveFix(at, allowed[0]!)] : fillFixes(at, around, allowed);
  const isNamed =
    !isVague &&
    !complaints.every(({ claim }) => claim?.alternative && claim.onlyMentioned) &&
    !mayMeanAnother(around.request, at, complaints, freeNames(at, around));
  const likelihood = told && isNamed ? 0.9 : GUESSED;
  return { messageId: 'absent', values: { name }, at, likelihood, claims: complaints, fixes };
}

function located(place: Place, standing: Standing): Location {
  return locationAt(place, standing.state === 'present' ? standing.range : null);
}

function emptyValue({ at, complaints }: Named, isNull: boolean): Report {
  // `This field may not be null` says nothing of one that is left out.
  const mayBeLeftOut = isNull && complaints.some(({ text }) => /\bnull\b/i.test(text.slice(0, 500)));
  const name = lastNameOf(at);
  const fill = fillFix({ id: 'fill', values: { name } }, at, placeholderText(name));
  return {
    messageId: 'empty-value',
    values: { name: nameOf(at) },
    at,
    likelihood: 0.9,
    claims: complaints,
    fixes: mayBeLeftOut ? [fill, manualFix('omit', ['omit'], { name })] : [fill],
  };
}

/** The server misses what is there under the same letters: names are matched to the letter. */
function otherCase({ at, complaints }: Named, standing: Standing): Report | null {
  const sent = lastNameOf(at);
  const stated = complaints
    .filter((complaint) => complaint.sentence.kind === 'missing' && !beginsWithName(complaint))
    .map(({ claim }) => lastStep(claim?.stated ?? null));
  // `ship by` is a label of `ship_by`, and no other spelling.
  const spelled = stated.find((name) => foldName(name) === foldName(sent) && !name.includes(' ')) ?? sent;
  // Go and .NET name the field of their own type, `Page`, and read the parameter `page`.
  const name = spelled === sent && at.in !== 'body' ? sent.slice(0, 1).toLowerCase() + sent.slice(1) : spelled;
  if (name === sent || at.in === 'header') return null;
  const values = { name, sent };
  return {
    messageId: 'other-case',
    values,
    at: located(at, standing),
    likelihood: 0.85,
    claims: complaints,
    fixes: [renameFix(at, sent, name, complaints)],
  };
}

/** The name at the end of the way that the server states; '' where it states none. */
function lastStep(stated: StatedPlace | null): string {
  const steps = stated?.segments ?? readFieldPath(stated?.text ?? '').segments;
  return String(steps.at(-1) ?? '');
}

function renameFix({ in: part, path }: Place, sent: string, name: string, complaints: readonly Complaint[]): Fix {
  const isLabel = complaints.some(({ text }) => isLabelled(text, name));
  // The server asks for the very name that this one is a slip of. In a list the whole element may be the slip.
  const safety = isSlip(sent, name) && !isLabel && !isOfAnotherLanguage(name, complaints) && !/\/\d+\//.test(path) ? 'safe' : 'review';
  return { title: { id: 'rename', values: { sent, name } }, safety, patch: [{ op: 'rename', at: { in: part, path }, name }] };
}
