// What is wrong with the percent-encoding of a URL (RFC 3986, section 2), place by place, each with its mending.
import { utf8FromLatin1 } from '../../core/bytes.ts';
import type { Place, Range } from '../../core/location.ts';
import { allMatches } from '../text/all-matches.ts';
import { percentEncode } from './percent.ts';
import { urlParts, type QueryParameter } from './parts.ts';

/**
 * `broken`: % without two hexadecimal digits; `not-utf8`: bytes that are no UTF-8; `doubled`: encoded twice;
 * `blank`: raw white space or control character; `illegal`: another character that must be encoded;
 * `raw`: a character beyond ASCII; `plus`: a raw plus in a parameter whose value means a plus (it reads as a blank);
 * `path-plus`: a plus between words of the path (it reads as a plus); `slash`: an encoded slash or backslash in the path;
 * `edge`: an encoded space or line break at the beginning or end of a segment or value;
 * `fragment`: a `#` inside the query, which ends what is sent; `ampersand`: a `&` between words of a value, which ends the value.
 */
export type EncodingFaultKind =
  | 'broken'
  | 'not-utf8'
  | 'doubled'
  | 'blank'
  | 'illegal'
  | 'raw'
  | 'plus'
  | 'path-plus'
  | 'slash'
  | 'edge'
  | 'fragment'
  | 'ampersand';

export interface EncodingFault {
  readonly kind: EncodingFaultKind;
  readonly place: Place;
  /** Characters of the URL. */
  readonly range: Range;
  /** The characters themselves. */
  readonly text: string;
  /** What would stand there instead. */
  readonly mended: string;
}

/** More faults than these tell nothing new. */
const MOST = 50;
/** Most segments and values are such text, in which nothing can be wrong. */
const PLAIN = /^[\w.~!$&'()*,;=:@-]*$/;
const EDGES = /^(?:%20|%09|%0[AaDd])+(?=.)|(?<=.)(?:%20|%09|%0[AaDd])+$/g;
const ESCAPES = /(?:%[\dA-Fa-f]{2})+/g;
const MEANT_PLUS =
  /^(?:\+\d{6,15}|\d{4}-\d\d-\d\d(?:T|%20|\+| )\d\d(?:%3[Aa]|:)\d\d.*\+\d\d(?:(?:%3[Aa]|:)?\d\d)?|[\w.-]+\+[\w.-]+(?:@|%40)[\w.-]+\.\w+)$/;

/** All faults in the path, the query and at its end, in order. */
export function encodingFaults(url: string): readonly EncodingFault[] {
  const { segments, query, fragment } = urlParts(url);
  const found: EncodingFault[] = [];
  for (const [index, { text, range }] of segments.entries()) {
    const place: Place = { in: 'path', path: `/${index}` };
    found.push(...faultsIn(text, range, place), ...pathFaults(text, range, place));
  }
  if (query.length > 0 && fragment !== null) found.push(...fragmentFault(url, fragment));
  for (const [index, parameter] of query.entries()) {
    const place: Place = { in: 'query', path: parameter.name };
    const ampersand = ampersandBetween(parameter, query[index + 1]);
    if (ampersand) found.push(ampersand);
    const isPart = ampersand !== null || ampersandBetween(query[index - 1], parameter) !== null;
    const own = [...faultsIn(parameter.rawName, parameter.nameRange, place), ...faultsIn(parameter.rawValue, parameter.valueRange, place)];
    found.push(...(isPart ? own.filter(({ kind }) => kind !== 'edge') : own));
    if (parameter.rawValue.length < 300 && MEANT_PLUS.test(parameter.rawValue))
      found.push(...plusFaults(parameter.rawValue, parameter.valueRange, place));
    if (found.length > MOST) break;
  }
  return found.slice(0, MOST);
}

function faultsIn(text: string, range: Range, place: Place): EncodingFault[] {
  if (PLAIN.test(text)) return [];
  const doubled = doubledIn(text);
  return [
    ...matches(text, range, place, 'broken', /%(?![\dA-Fa-f]{2})[\dA-Fa-f]?/g, (run) => `%25${run.slice(1)}`),
    ...matches(text, range, place, 'not-utf8', ESCAPES, (run) => escapesAsUtf8(run)),
    ...(doubled ? matches(text, range, place, 'doubled', /%25(?=[\dA-Fa-f]{2})/g, () => '%') : []),
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    ...matches(text, range, place, 'blank', /[\u0000-\u0020\u007f]+/g, (run) => encodeURIComponent(run)),
    ...matches(text, range, place, 'edge', EDGES, () => ''),
    ...matches(text, range, place, 'illegal', /["<>[\]\\^`{|}]+/g, (run) => encodeURIComponent(run)),
    ...matches(text, range, place, 'raw', /[^\u0000-\u007f]+/g, percentEncode),
  ];
}

function pathFaults(text: string, range: Range, place: Place): EncodingFault[] {
  if (PLAIN.test(text)) return [];
  return [
    ...matches(text, range, place, 'slash', /%(?:2[Ff]|5[Cc])/g, () => '/'),
    ...matches(text, range, place, 'path-plus', /(?<=[A-Za-z]{2})\+(?=[A-Za-z]{2})/g, () => '%20'),
  ];
}

/** What follows a `#` is never sent. Looks like more of the query where it goes on with a parameter; `#section` and `#/route` are meant. */
function fragmentFault(url: string, fragment: string): EncodingFault[] {
  const range = { offset: url.indexOf('#'), length: 1 };
  return goesOnAsQuery(fragment)
    ? [{ kind: 'fragment', place: { in: 'url', path: '' }, range, text: `#${fragment.slice(0, 200)}`, mended: '%23' }]
    : [];
}

/** True for a fragment that holds parameters of the query which its `#` cut off. */
export function goesOnAsQuery(fragment: string): boolean {
  return /^[^/!:=&?]{0,200}&[\w.[\]-]{1,80}=/.test(fragment);
}

/** The `&` between a value and its rest: words without `=`, and a blank on one side of the mark. */
function ampersandBetween(before: QueryParameter | undefined, rest: QueryParameter | undefined): EncodingFault | null {
  if (!before || !rest || rest.rawName === '' || rest.range.length > rest.nameRange.length) return null;
  const value = before.rawValue || before.rawName;
  if (!/^(?:%20|\+| )/.test(rest.rawName) && !/(?:%20|\+| )$/.test(value)) return null;
  const range = { offset: rest.range.offset - 1, length: 1 };
  return { kind: 'ampersand', place: { in: 'query', path: rest.name }, range, text: `&${rest.name}`, mended: '%26' };
}

function plusFaults(text: string, range: Range, place: Place): EncodingFault[] {
  // In a date and time the first plus may be the blank that was meant.
  return matches(text, range, place, 'plus', /\+(?!\d\d(?::|%3[Aa])\d\d(?::|%3[Aa]))/g, () => '%2B');
}

function matches(
  text: string,
  range: Range,
  place: Place,
  kind: EncodingFaultKind,
  pattern: RegExp,
  mend: (run: string) => string | null,
): EncodingFault[] {
  const found: EncodingFault[] = [];
  for (const match of allMatches(pattern, text)) {
    const mended = mend(match[0]);
    if (mended !== null)
      found.push({ kind, place, range: { offset: range.offset + match.index, length: match[0].length }, text: match[0], mended });
    if (found.length > MOST) break;
  }
  return found;
}

/** The escapes of a Latin-1 text as UTF-8; null when they are UTF-8 already. */
export function escapesAsUtf8(run: string): string | null {
  const latin1 = run.replaceAll(/%(..)/g, (_escape, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return utf8FromLatin1(latin1) === null ? encodeURIComponent(latin1) : null;
}

/** True when every percent sign of the text is itself an encoded one and what it hides is an escape again. */
function doubledIn(text: string): boolean {
  if (!/%25[\dA-Fa-f]{2}/.test(text) || /%(?!25[\dA-Fa-f]{2})/.test(text)) return false;
  try {
    return decodeURIComponent(text.replaceAll('%25', '%')) !== '';
  } catch {
    return false;
  }
}
