// The media type that an answer asks for, from its header fields and its words.
import type { HeaderList } from '../../core/header-list.ts';
import { headerValues } from '../../core/header-list.ts';
import { allMatches } from '../text/all-matches.ts';

/** What a server says before it names the types that it does NOT take, or the one that it was given. */
const REFUSING =
  /(?:\bnot\b|n['’]t\b|\bunsupported\b|\binvalid\b|\bunknown\b|\bunexpected\b|\breceived\b|\bgot\b|\bgiven\b|\binstead of\b|\bcannot\b)[^.;!?]*$/i;

/** What it says behind one that it does not take: `Content-Type 'application/octet-stream' is not supported`. */
const REFUSED = /^(?:;[^'"`]{0,30})?["'`]? (?:is |was )?(?:not |un)(?:supported|allowed|acceptable|expected)\b/i;

/** Asks, whatever stands before: `Invalid request: content must be …`. */
const ASKING = /\b(?:must|should|has to|needs to) be (?:sent as |of type )?["'`]?$/i;

/** The first media type, in lower case, that the words ask for. `application/json` may also be called JSON. Null when they ask for none. */
export function mediaTypeAskedFor(text: string, declared: string): string | null {
  const seen = text.slice(0, 4000);
  for (const match of allMatches(/\b(?:application|multipart|text)\/[\w.+-]*\w/gi, seen)) {
    const type = match[0].toLowerCase();
    const before = seen.slice(Math.max(0, match.index - 120), match.index);
    const after = seen.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (type !== declared && !REFUSED.test(after) && (ASKING.test(before) || !REFUSING.test(before))) return type;
  }
  const [, word] = /^(?:expected|expects|only accepts) (json|xml)$/i.exec(seen.trim()) ?? [];
  return word === undefined ? null : `application/${word.toLowerCase()}`;
}

/** `Request body must be JSON`, `expected form-encoded data`: the format by its name, where the sentence asks for it. */
const FORMAT_ASKED =
  /\b(?:body|payload|content|data|request)(?: \w+)? (?:must|should|has to|needs to) be (?:sent |submitted |encoded |formatted )?(?:as |in |an? )?(?:valid )?(json|x?-?www-form-urlencoded|(?:url[- ]?encoded )?form)\b|\b(?:expect(?:s|ed|ing)|requires?|only accepts?) (?:an? )?(?:valid )?(json|x?-?www-form-urlencoded|(?:url[- ]?encoded )?form)(?:[- ]?encoded)?(?: (?:body|payload|object|document|data|fields))?\b/i;

/** The media type of that format; null where no format is asked for by name. */
export function formatAskedFor(text: string): string | null {
  const match = FORMAT_ASKED.exec(text.slice(0, 1000));
  const name = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (name === undefined) return null;
  return name === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
}

/** The media types of Accept-Post and Accept-Patch (W3C LDP 7.1, RFC 5789 section 3.1), and of Accept in an answer (RFC 9110, section 12.5.1). */
export function mediaTypesOffered(headers: HeaderList): string[] {
  const values = ['accept-post', 'accept-patch', 'accept'].flatMap((name) => headerValues(headers, name));
  return values.flatMap((value) => value.split(',')).map((range) => (range.split(';')[0] ?? '').trim().toLowerCase());
}

/** True of words that name another media type than this one. */
export function namesOtherType(text: string, essence: string): boolean {
  const named = text.slice(0, 1000).match(/\b(?:application|multipart|text|image)\/[\w.+-]+/gi) ?? [];
  return named.some((type) => type.toLowerCase() !== essence);
}
