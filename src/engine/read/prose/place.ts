// The places that a server's prose names: quoted or path-like tokens in the slots of sentences that servers are known to write, never a word of plain English.
import type { StatedPlace } from '../../core/evidence.ts';
import type { Part } from '../../core/location.ts';
import { allMatches } from '../text/all-matches.ts';
import { partNamed, placeFrom, readFieldPath } from '../text/field-path.ts';
import { BARE, QUOTED } from './grammar.ts';
import {
  barred,
  barredBare,
  choice,
  choiceAround,
  choiceAsked,
  choiceLater,
  contained,
  either,
  eitherMissing,
  joint,
  jointLabels,
  listed,
  listedLater,
  neither,
  scriptList,
} from './lists.ts';
import { isCommonWord, isOfRequest, isPlainWord, takes } from './plain-words.ts';
import { doubtful, subjects } from './subjects.ts';
import { templates, type Template } from './templates.ts';
import { wholePlaces } from './whole.ts';

/** The part that the noun or the words around it tell: `query parameter 'x'`, `header 'x'`, `'x' in the query`. */
function partOf(noun: string | undefined, text: string): Part | null {
  const word = noun?.toLowerCase() ?? '';
  if (/header/.test(word)) return 'header';
  if (/cookie/.test(word)) return 'cookie';
  if (/query (?:string )?(?:param|arg|key)|querystring/.test(word)) return 'query';
  if (/path |route |path ?variable/.test(word)) return 'path';
  if (/body|form|multipart|json|file/.test(word)) return 'body';
  if (/\brequest body (?:must|should|does not|doesn't|has to) (?:contain|include|have)\b/i.test(text)) return 'body';
  const where = /\b(?:in|from|of) (?:the )?(?:request )?(body|payload|query(?: ?string)?|headers?|cookies?|path|querystring)\b/i.exec(
    text,
  )?.[1];
  return where ? partNamed(where) : null;
}

function listedPlaces(text: string): StatedPlace[] {
  if (!text.includes(':')) return [];
  return [listed, listedLater]
    .flatMap((form) => allMatches(form, text))
    .flatMap((match) => {
      const { fault = match[0], noun, after = '', list = '' } = match.groups ?? {};
      if (
        /value|^ (?!(?:including|missing|supplied|found|provided|given|specified|received|detected|present|names?)$)[\w.]+$/.test(after) ||
        (/header/i.test(noun ?? '') && !/missing|required/i.test(fault))
      )
        return [];
      const names = list
        .split(/,(?: (?:and )?)?| and /)
        .map((each) => each.replaceAll(/^[:"'`]+|["'`.]+$/g, '').replace(/^\[([^[\]]+)\]?$|^([^[\]]+)\]$/, '$1$2'));
      return names.filter((name) => name !== '' && isOfRequest(name)).map((name) => placeFrom(name, partOf(noun, match[0])));
    });
}

/** Without one of these nothing is listed: one look spares nine. */
const SEVERAL = /[,"'`]| (?:and|or|nor)\b/i;

function jointPlaces(text: string): StatedPlace[] {
  const inScript = scriptList.exec(text)?.groups!['list'];
  if (inScript !== undefined) return inScript.split(/[ ,，、]+/).map((name) => placeFrom(name));
  if (!SEVERAL.test(text)) return [];
  const chosen = choice.exec(text);
  const list = (
    joint.exec(text) ??
    contained.exec(text) ??
    chosen ??
    choiceLater.exec(text) ??
    choiceAround.exec(text) ??
    barred.exec(text) ??
    barredBare.exec(text) ??
    either.exec(text) ??
    eitherMissing.exec(text) ??
    choiceAsked.exec(text) ??
    neither.exec(text) ??
    jointLabels.exec(text)
  )?.groups?.['list'];
  const listedNames = list?.split(/,? (?:and\/or|and|or|nor|with) |, /) ?? [];
  const names = listedNames.map((name) => name.replaceAll(/["'`]|\.$|^(?:an?|the) /g, ''));
  const asLabel = (name: string): string => (name.includes(' ') ? name.charAt(0).toUpperCase() + name.slice(1) : name);
  const holder = chosen && chosen.groups?.['list'] === list ? holderAhead(text.slice(0, chosen.index)) : '';
  return names.some((name) => name.split(' ').some(isCommonWord)) ? [] : names.map((name) => placeFrom(`${holder}${asLabel(name)}`));
}

/** Customer.io: identifiers must contain one of id, email, or cio_id: members of what the words begin with. */
function holderAhead(ahead: string): string {
  const name = /^["'`]?([A-Za-z_][\w.[\]-]{1,60})["'`]? (?:must|should|has to|needs to) $/.exec(ahead)?.[1] ?? '';
  return name === '' || isPlainWord(name) || /^(?:you|users?|clients?|callers?)$/i.test(name) ? '' : `${name}.`;
}

/** `body/items/0/qty must be integer`, `querystring must have required property 'from'`, `data.x should be number`: ajv and its kin. */
const based =
  /(?:^|[,;:.\n(] ?)(?<base>(?:[Rr]equest[/. ])?(?:body|payload|querystring|query|params|headers|data|instance)(?:[/.[][^\s,]{0,200})?) (?:must|should|requires|is not|does not)\b(?:(?: \w{2,12}){0,6} propert(?:y|ies)(?:[;,:] found)?)? ?(?:\(?["'`](?<member>[^"'`\s]{1,100})["'`])?/g;

function basedPlaces(text: string): StatedPlace[] {
  return allMatches(based, text).map((match) => {
    const { base = '', member } = match.groups ?? {};
    const bare = base.replace(/^request |^(?:data|instance)[/.]?/i, '');
    const path = bare === '' ? { in: null, segments: [] } : readFieldPath(/^\w+$/.test(bare) && partNamed(bare) ? `request/${bare}` : bare);
    const named = member !== undefined && /propert/.test(match[0]);
    const segments = named ? [...path.segments, member] : path.segments;
    return { text: named ? (path.segments.length ? `${base}/${member}` : member) : base, segments, in: path.in };
  });
}

/** The templates that can match prose without quotation marks. */
const bareTemplates = templates.filter(({ pattern }) => !pattern.source.includes(QUOTED));
const MOST_PLACES = 50;
const MOST_TOKENS = 500;

/** The places that the prose names, likeliest first, each once. */
export function placesIn(text: string): StatedPlace[] {
  const whole = wholePlaces(text);
  if (whole !== null) return whole.slice(0, MOST_PLACES);
  const places = [...basedPlaces(text), ...listedPlaces(text), ...jointPlaces(text)];
  if (places.length === 0)
    for (const template of /["'`]/.test(text) ? templates : bareTemplates)
      for (const match of allMatches(template.pattern, text, MOST_PLACES)) places.push(...placesAt(match, template, text));
  const seen = new Set<string>();
  const once = places.filter((place) => !seen.has(place.text) && seen.add(place.text)).slice(0, MOST_PLACES);
  return once.filter(
    (place) => !once.some((other) => other !== place && (endsIn(other.text, place.text) || leadsTo(place.text, other.text))),
  );
}

/** `items.0.qty` says all that `qty` beside it says. */
function endsIn(way: string, name: string): boolean {
  return way.length > name.length && way.endsWith(name) && /[./[]/.test(way.charAt(way.length - name.length - 1));
}

/** Where `items[0].qty` is spoken of, `items[0]` is on the way there. */
function leadsTo(name: string, way: string): boolean {
  return /[.[/]/.test(name) && way.startsWith(name) && /[./[]/.test(way.charAt(name.length));
}

/** Types of XML Schema that nobody calls a member. */
const SCHEMA_TYPE = /^xs:|^(?:integer|int|long|short|byte|decimal|double|float|boolean|string)$/;

const nounAfter = /^["'`]? ((?:query |path |request )?(?:header|cookie|query parameter|path parameter))\b/i;

function placesAt(match: RegExpExecArray, template: Template, text: string): StatedPlace[] {
  const { at = '', also, noun } = match.groups ?? {};
  const begin = match.index + match[0].indexOf(at);
  const end = begin + at.length;
  if (/\b(?:type|(?:required|allowed|defined) (?:on|for) path) ["'`]$/i.test(text.slice(0, begin))) return [];
  if (/^["'`] \w+ of (?:this|the) response\b/.test(text.slice(end))) return [];
  // ASP.NET Core: Failed to read parameter "Order order" from the request body: a type and its variable, not a member.
  if (/^\w+ \w+$/.test(at) && /["'`] from the request body/.test(text)) return [];
  // Invalid `boundary` for `multipart/form-data` request: a parameter of the media type.
  if (at === 'boundary' && /\bmultipart\b/.test(text)) return [];
  // A schema's type: 'two' is not a valid value for 'integer'.
  if (/\bnot a valid value (?:for|of) [\w ]{0,20}["'`]$/i.test(text.slice(0, begin)) && SCHEMA_TYPE.test(at)) return [];
  // Parameter 'profile' has incorrect value of 'car'.
  if (
    /\b(?:has|have|had|with) (?:an? |the )?(?:incorrect|invalid|wrong|bad|illegal|unknown|unsupported) value (?:of )?["'`]$/i.test(
      text.slice(0, begin),
    )
  )
    return [];
  // `No properties other than 'value' are allowed`: what would do.
  if (/\b(?:other than|except(?: for)?|besides)\b[^.]{0,80}$/i.test(text.slice(0, begin))) return [];
  const names = [at, also].filter((name) => name !== undefined && takes(template, name)) as string[];
  return names.map((name) => namedPlace(name.replace(/^:/, ''), partOf(noun ?? nounAfter.exec(text.slice(end, end + 40))?.[1], text)));
}

/** A label of several words stands for a name with underscores between them. */
function namedPlace(name: string, part: Part | null): StatedPlace {
  return /^[a-z][\w*]*(?: [\w*]+)+$/.test(name) ? { text: name, segments: [name.replaceAll(' ', '_')], in: part } : placeFrom(name, part);
}

const token = new RegExp(BARE, 'g');
/** Words that join others: no label holds one. */
const JOINING =
  '(?:an?|the|of|for|in|to|and|or|not|no|with|at|by|from|on|as|this|that|these|each|every|any|all|only|one|two|its|your|is|are|was|be|has|must|can|should)';
/** The words of a label: `First name`, `Product ID`. */
const WORDS = String.raw`(?!${JOINING}\b)[A-Za-z][a-z]{1,30}(?: (?!${JOINING}\b)(?:[A-Za-z][a-z]{1,30}|I[Dd]|[A-Z]{3,5})){1,2}`;
/** A person's label for a field: `First name is required`, `The first name may not be empty`, `Please enter your first name`. */
const labels: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[.:;|\n] ?| [-–—] )(?:(?:The|Your|the|your) |(?=[A-Z]))(?<at>${WORDS})(?: ["'\`][^"'\`\n]{1,100}["'\`])?(?::? (?:is|must|can|cannot|can't|should|has to|needs to|may not|does not|doesn't|contains)\b| (?:required|missing|invalid)[.!]?$)`,
    'g',
  ),
  new RegExp(
    String.raw`(?:^|[.:;|\n] ?)(?:[Ii]nvalid|[Ii]ncorrect|[Ww]rong|[Bb]ad|[Uu]nknown|[Uu]nsupported) (?<at>${WORDS})(?:: expected\b|(?<! [Ii][Dd])[.!]?$)`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:[Ee]nter|[Pp]rovide|[Ss]upply|[Ss]pecify|[Ss]elect|[Cc]hoose|[Ff]ill in|[Ff]orgot|[Mm]issing|[Nn]eed|[Ee]xpected as) (?:or (?:invalid|empty|malformed) |(?:(?:an?|the|your|valid) ){0,2})(?<at>${WORDS})(?=[.,;:!]|$| (?:to|before|for|in)\b)`,
    'g',
  ),
];

/** `is required`, `or does not support it`: a clause without its subject. */
const VERB = /^(?:and|or|but|is|are|was|were|be|been|must|has|have|can|cannot|should|may|not)$/i;

/** Words that sentences speak of as they would of a field: `email is invalid`, `Invalid limit: abc`; for whoever can check them against the request. */
export function subjectsIn(text: string): string[] {
  const named = subjects.flatMap((subject) => atIn(subject, text)).filter((name) => !VERB.test(name));
  return withoutForeign([...named, ...labelsIn(text)]);
}

function labelsIn(text: string): string[] {
  return labels
    .flatMap((label) => atIn(label, text))
    .filter((name) => !name.split(' ').every(isCommonWord))
    .map((name) => name.replace(OF_WHOEVER_SENT, ''))
    .map((name) => (name.includes(' ') ? name.charAt(0).toUpperCase() + name.slice(1) : name.toLowerCase()));
}

/** `The selected county does not exist`: what was done about it is no part of the name. */
const OF_WHOEVER_SENT = /^(?:selected|given|provided|specified|chosen|supplied|requested|entered|submitted) /i;

/** `$eq,$ne,$startsL`: the operators of a query language. */
const OPERATORS = /(?:\$\w{1,40},){2,}\$\w{1,40}/g;

/** Tokens that look like names wherever they stand; weaker still. */
export function namesIn(text: string): string[] {
  const tokens = atIn(token, text.replaceAll(OPERATORS, ' ')).filter((name) => /_|[a-z][A-Z]|\[|^x-/.test(name));
  return withoutForeign([...doubtful.flatMap((pattern) => atIn(pattern, text)), ...tokens]);
}

function atIn(pattern: RegExp, text: string): string[] {
  return allMatches(pattern, text, MOST_TOKENS).map((match) => match.groups!['at']!);
}

function withoutForeign(names: readonly string[]): string[] {
  return [...new Set(names)].filter(isOfRequest).slice(0, MOST_PLACES);
}
