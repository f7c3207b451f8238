// Claims out of plain prose: one for each clause that names a place, or that says where a parser stopped.
import type { StatedClaim } from '../../core/evidence.ts';
import { bulletedItems } from './bulleted-items.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeFrom } from '../text/field-path.ts';
import { resolved } from '../xml/xml.ts';
import { labelledClauses } from './labelled-clauses.ts';
import { reportReader } from './report-reader.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { stepClauses } from './step-clauses.ts';
import { wayClauses } from './way-clauses.ts';

const LONGEST = 20_000;
const MOST_CLAIMS = 100;

/** Where one complaint ends and the next begins: line ends, semicolons, sentences, and commas before another subject. A run of blanks is tried from its first one only. */
const between =
  /\n+(?!\s*(?:at \[|→ at |\(through |parsing [A-Z]))|(?<!\s)\s+(?=✖ )|;\s+(?!line\b)|(?<=[.!])\s+(?!Path ['"]|Expected is \()(?=["'`A-Z])|,\s+(?=(?:body|query|querystring|params|headers|data|request|instance)[/.][^\s,]{1,200} (?:must|should|is|[A-Z]))|,\s+(?=[A-Za-z]{1,40}\/[^\s,]{1,200} (?:must|should)\b)|,\s+(?=[\w.[\]-]{1,80} (?:Invalid \w|Too (?:small|big): |Unrecognized keys?: ))|,\s+(?=["'`][^"'`\s]{1,100}["'`] (?:is|must|should|has|cannot|may))|,\s+(?:and )?(?!but )(?=[\w.[\]-]{1,80} (?:must|should|is|are|has|cannot be|can't be|may not be|does not)\b)|(?<=[.!])\s+(?=[a-z][\w.[\]-]{1,80} (?:must|should|is|has|cannot be|can't be|may not be|does not)\b)|(?<!\s)\s+\|\s+/;

/** What each of those has: most texts hold none. */
const BREAK = /[\n✖|]|[.!,;]\s/;

/** Two sentences in one: `email is required and age must be a number`, `First name is required, email is invalid`. */
const joint =
  /(?:,\s+(?:and )?|\s+and\s+)(?!(?:is|are|has|must|should|that|which|it|they|this|not|be|the)\b)(?=["'`]?(?:[A-Z][a-z]{1,30} )?(?:[a-z]{2,30} )?[\w.[\]-]{1,80}["'`]? (?:must|should|is|are|has|cannot|can't|may not|does not)\b)|,\s+(?:and )?(?=(?:missing|invalid|unknown|unexpected|duplicate|malformed) ["'`]?[\w.[\]-]{2,80}["'`]?[.!]?(?:$|,))/i;

/** A clause that speaks of one word as of a field; beside a clause that names a place it names another. */
const SUBJECT = /^[\w.[\]-]{1,80} (?:is|are|has|cannot|can't|may|does)\b.{3,100}$/;

/** A clause that could stand alone as a complaint of one thing, by its name or its label. */
const COMPLAINT =
  /^(?:(?:["'`]?[\w.[\]-]{1,80}["'`]?|[A-Z][a-z]{1,30}(?: (?:[a-z]{2,30}|I[Dd])){0,2}) (?:is|are|has|must|should|cannot|can't|may|does)\b.{2,150}|(?:missing|invalid|unknown|unexpected|duplicate|malformed) ["'`]?[\w.[\]-]{2,80}["'`]?[.!]?)$/i;

/** A report of labelled lines, as Python's xmlschema prints it: the reason, what schema and instance hold there, and the way. */
const REASON_AND_PATH = /(?:^|\n)Reason: (?<reason>[^\n]{1,1000})\n[^]*?\nPath: (?<path>\/\S{1,500})/;

/** What of several complaints would do: `body failed validation. Fix one: …`, `must satisfy one of the following: …` */
const ANY_ONE =
  /\b(?:fix (?:any |at least )?one(?: of (?:the following|these))?|must (?:satisfy|meet|fulfil) (?:at least |exactly )?one of (?:the following|these)(?: (?:conditions|rules|requirements))?):\s/i;

/** Forms that a message as a whole may have, the surest first: the one that finds claims in it has read it. */
const FORMS: readonly ((text: string) => StatedClaim[])[] = [
  reasonAndPath,
  (text) => [...pairedLines(text), ...printedErrors(text)],
  (text) => reportReader.loaded()?.reportClaims(text) ?? [],
  printedPair,
  stepClauses,
  wayClauses,
  severalLabels,
  itemByItem,
  // OpenStack prints the object around the member between two sentences on it.
  (text) => (text.includes('. Value: {') ? claimsOf(text, readSentence(text)) : []),
  clauseByClause,
  pairedClauses,
  oneSentence,
];

/** The claims of a message, in its order; none when it neither names a place nor tells a position. */
export function claimsOfProse(said: string): StatedClaim[] {
  const text = resolved(said);
  const report = text.indexOf('Data path: "');
  if (report > 0) return claimsOfProse(text.slice(report));
  const either = ANY_ONE.exec(text.slice(0, 500));
  if (either) return claimsOfProse(text.slice(either.index + either[0].length)).map((claim) => ({ ...claim, alternative: true }));
  for (const read of FORMS) {
    const claims = read(text);
    if (claims.length > 0) return claims;
  }
  return [];
}

function reasonAndPath(text: string): StatedClaim[] {
  const told = text.includes('\nPath: ') ? REASON_AND_PATH.exec(text.slice(0, LONGEST))?.groups : undefined;
  if (!told) return [];
  const { reason = '', path = '' } = told;
  return [{ text: reason, stated: placeFrom(path, 'body'), ...detailOf(readSentence(reason)) }];
}

/** One error as its members are printed: `path: retry,attempts, message: Expected number`. */
const PRINTED_PAIR =
  /^(?:path|field|property|param(?:eter)?|key|location): ?["'`]?(?<way>[A-Za-z_$][\w$.[\]/-]{0,200}(?:,[\w$-]{1,80}){0,20})["'`]?[,;] (?:message|msg|error|reason|detail|description): ?(?<said>\S.{2,2000})$/i;

function printedPair(text: string): StatedClaim[] {
  const { way = '', said } = PRINTED_PAIR.exec(text)?.groups ?? {};
  return said === undefined ? [] : [{ text: said, stated: placeFrom(way.replaceAll(',', '.')), ...detailOf(readSentence(said)) }];
}

/** One label alone may be the heading of a sentence. */
function severalLabels(text: string): StatedClaim[] {
  const labelled = labelledClauses(text);
  return labelled.length > 1 || /\n\s*[-*•]/.test(text) ? labelled : [];
}

function itemByItem(text: string): StatedClaim[] {
  const items = text.includes('\n') ? bulletedItems(text).flatMap((item) => claimsOfProse(item)) : [];
  return items.some(({ stated }) => stated !== null) ? items.slice(0, MOST_CLAIMS) : [];
}

/** Several clauses, of which one at least names a place. */
function clauseByClause(text: string): StatedClaim[] {
  if (!BREAK.test(text)) return [];
  const clauses = text.slice(0, LONGEST).split(between).slice(0, MOST_CLAIMS);
  const read = clauses
    .map((clause) => ({ text: clause.trim(), sentence: readSentence(clause) }))
    .filter(({ text: clause, sentence }) => sentence.places.length > 0 || SUBJECT.test(clause));
  if (read.length < 2 || read.every(({ sentence }) => sentence.places.length === 0)) return [];
  return read.flatMap((clause) => claimsOfClause(clause.text, clause.sentence)).slice(0, MOST_CLAIMS);
}

/** `guest.name - The name field is required`: the way ahead says more than the name. */
function oneSentence(text: string): StatedClaim[] {
  const labelled = labelledClauses(text);
  const claims = claimsOf(text, readSentence(text));
  const isWay = claims.every(({ stated }) => stated && labelled.some((label) => label.stated?.text.endsWith(`.${stated.text}`)));
  return claims.length > 0 && !isWay ? claims : labelled;
}

/** pydantic's errors as Python prints them: `{'type': 'missing', 'loc': ('body', 'messages', 0), 'msg': 'Field required', …}`. */
const PRINTED = /'loc': [([](?<loc>[^()[\]\n]{1,500})[)\]], 'msg': (?<quote>["'])(?<msg>[^\n]{1,500}?)\k<quote>(?=[,}])/g;

function printedErrors(text: string): StatedClaim[] {
  if (!text.includes("'loc': ")) return [];
  return allMatches(PRINTED, text.slice(0, LONGEST), MOST_CLAIMS).flatMap(({ groups }) => {
    const { loc = '', msg = '' } = groups ?? {};
    const way = loc.split(/, ?/).map((step) => step.replaceAll(/^["']|["']$/g, ''));
    const steps = way.filter((step) => step !== '');
    return steps.length > 0 ? [{ text: msg, stated: placeFrom(steps.join(' -> ')), ...detailOf(readSentence(msg)) }] : [];
  });
}

/** The clauses of one sentence that complains of several things; none unless every one of them is a complaint of its own. */
function pairedClauses(text: string): StatedClaim[] {
  const said = text.slice(0, 1_000);
  const heading = /^[A-Z][\w ]{2,60}: (?=\S)/.exec(said)?.[0] ?? '';
  const clauses = said.slice(heading.length).split(joint);
  if (clauses.length < 2 || clauses.length > MOST_CLAIMS || !clauses.every((clause) => COMPLAINT.test(clause.trim()))) return [];
  return clauses.flatMap((clause) => claimsOfClause(clause.trim(), readSentence(clause.trim())));
}

/** pydantic's errors as text: `2 validation errors for Order`, then for each a line with the place and, indented below, one with the words. */
function pairedLines(text: string): StatedClaim[] {
  if (!/^\s{0,8}\d{1,6} validation errors? for /.test(text)) return [];
  const lines = text.slice(0, LONGEST).split('\n').slice(1);
  const claims: StatedClaim[] = [];
  for (const [index, line] of lines.entries()) {
    const words = /^\s{2,}(\S.*)$/.exec(lines[index + 1] ?? '')?.[1];
    if (words === undefined || !/^\S{1,300}(?: -> \S{1,300}){0,30}$/.test(line) || claims.length >= MOST_CLAIMS) continue;
    const said = words.replace(/ [([]type=.*[)\]]$/, '');
    claims.push({ text: said, stated: placeFrom(line.trim()), ...detailOf(readSentence(said)) });
  }
  return claims;
}

function claimsOf(text: string, sentence: Sentence): StatedClaim[] {
  const said = detailOf(sentence);
  if (sentence.places.length > 0) return sentence.places.map((stated) => ({ text, stated, ...said }));
  return sentence.position ? [{ text, stated: null, ...said }] : [];
}

function claimsOfClause(text: string, sentence: Sentence): StatedClaim[] {
  const claims = claimsOf(text, sentence);
  return claims.length > 0 ? claims : [{ text, stated: null }];
}

type Detail = Pick<StatedClaim, 'allowed' | 'position'>;

/** What a sentence adds to a claim beside its place. */
export function detailOf(sentence: Sentence): Detail {
  const { allowed, position } = sentence;
  const detail: { -readonly [Name in keyof Detail]: Detail[Name] } = {};
  if (allowed.length > 0) detail.allowed = allowed;
  if (position) detail.position = position;
  return detail;
}
