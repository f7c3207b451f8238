// A fault and its subject written as one word: `EMAIL_REQUIRED`, `InvalidPhoneNumber`, `errors.email.invalid`.
import { DEEDS } from './deeds.ts';
import { kindIn } from './kind.ts';
import { ofMember } from './said-of.ts';
import type { ClaimKind } from './sentence.ts';

/** What such a code says. */
export interface CodedFault {
  readonly kind: ClaimKind;
  /** The small words of what it says it of, in their order; never empty. */
  readonly words: readonly string[];
}

const MOST_WORDS = 9;

/** Words around the fault that say no more than that there is one. */
const AHEAD = /^(?:(?:e|err|errors?|exception|validation|field|param|parameter) )+/;
const BEHIND = /(?:(?<! (?:undefined|unknown)) (?:error|err|exception|code|fault))+$/;

const FAULT_AHEAD =
  /^(?:is )?(?:invalid|missing(?: required)?|required|no(?! such)(?= .* (?:provided|supplied|specified|given)$)|empty|blank|null|bad|unknown|wrong|incorrect|malformed|illegal|duplicate|unsupported|unexpected) /;
const FAULT_BEHIND =
  /(?: (?:is|are|was|has|must be|field|param|parameter|value|format))*(?: (?:invalid(?: format| value| type)?|missing|required|mandatory|empty|blank|null|undefined|absent|unknown|malformed|unsupported|incorrect|wrong|duplicated?|format|provided|supplied|specified|given|taken|in use|exists|mismatch|(?:not|already) [a-z]+(?: [a-z]+)?|too [a-z]+|out of range|(?:can ?not|must not|may not|cant) be [a-z]+))$/;
/** What was not sent; the other kinds are told as prose tells them. */
const MISSING = /^(?:no|blank|null) | (?:mandatory|blank|null|undefined|absent|(?:can ?not|must not|may not|cant) be [a-z]+)$/;

/** The others concern the request as a whole: `INVALID_TOKEN`, `METHOD_NOT_SUPPORTED`. */
const OF_MEMBERS: ReadonlySet<ClaimKind> = new Set([...ofMember, 'other']);

/** Tokens that are parameters of the request (RFC 6749, section 6; OpenID Connect): no credentials of whoever sends it. */
const HANDED_OVER = /^(?:refresh|id|page|reset|device|verification|invitation|registration) token$/;

/** What of a code is no member: statuses, what is asked of the person, and the words of every request. */
const NO_MEMBER = new RegExp(
  String.raw`^(?:${DEEDS}|length|precondition|session|requests?|(?:request )?body|payload|json|input|data|fields?|params?|parameters?|arguments?|args?|values?|propert(?:y|ies)|attributes?|entity|object|content|operation|client|server|user|api|resource|state|found|allowed|(?:.+ )?(?:header|cookie)s?)$`,
);

/** Reads a code of two to nine words; null for prose, for names, and where it tells no fault or nothing that has one. */
export function codedFault(text: string): CodedFault | null {
  if (!/^[A-Za-z][\w.:-]{4,80}$/.test(text)) return null;
  const words = wordsOf(text);
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const said = words.join(' ').replace(AHEAD, '').replace(BEHIND, '');
  const subject = said.replace(FAULT_AHEAD, '').replace(FAULT_BEHIND, '').replace(AHEAD, '');
  if (subject === said || subject === '' || NO_MEMBER.test(subject)) return null;
  const told = MISSING.test(said) ? 'missing' : kindIn(words.join(' '));
  const kind = told === 'credentials' && HANDED_OVER.test(subject) ? (/^(?:missing|no) /.test(said) ? 'missing' : 'other') : told;
  return OF_MEMBERS.has(kind) ? { kind, words: subject.split(' ') } : null;
}

/** A code of words in capitals, of whatever: `TOO_HIGH`, `REQUIRED`. */
export function isCapitalCode(text: string): boolean {
  return /^[A-Z]{4,30}$|^[A-Z]{2,30}(?:_[A-Z\d]{1,30}){1,8}$/.test(text);
}

/** What the code speaks of as people label it: `Phone number`, and a single word as it is. */
export function labelOf({ words }: CodedFault): string {
  const label = words.join(' ');
  return words.length === 1 ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

function wordsOf(code: string): readonly string[] {
  const parted = /[a-z]/.test(code) ? code.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ') : code;
  return parted.toLowerCase().split(/[ _.:-]+/);
}
