// Where a text without structure holds secrets: behind a name and a separator, in header lines, and in sentences about them.
import type { Range } from '../core/location.ts';
import { isSecret, isSecretName, looksRandom } from './secret-names.ts';

/** A secret's characters with the name that tells it. */
export interface FoundSecret extends Range {
  readonly name: string;
}

const QUOTE = `(?:\\\\?["'\`]|&quot;|&#0?39;|&#x27;)`;
/**
 * What stands between a name and its value: `=`, `: "`, `" => "`, `:[`, `)=(`, `: Some("`, `"]=>\n string(9) "`. Looked for by the separator: a
 * megabyte of letters holds many names, but none that says something.
 */
const SEPARATOR = new RegExp(
  `(?=["'\`\\s:=&\\\\\\])])(?<=([A-Za-z_][\\w.-]{1,60}))${QUOTE}?[\\])]?\\s{0,3}(?:=>|:=|[:=])\\s{0,3}(?:Some\\(|string\\(\\d{1,6}\\)\\s|[[(])?(${QUOTE}?)`,
  'g',
);
const BARE_VALUE = /[^\s"'`&,;<>{}()[\]\\]{3,4000}/y;
/** A line of YAML, of properties or of an environment: the value is what is left of it. */
const LINE_VALUE = /[^\s"'`&,;<>{}()[\]][^\r\n]{1,4000}/y;
const WORD = /^[A-Za-z][A-Za-z._-]*[!?.,:]*$/;
/** `$password` of GraphQL and of shells. */
const VARIABLE = /^\$[A-Za-z_]+$/;

/** Values behind `name=`, `name: ` and their like. Words are values only where they are quoted; in the answer of a failure not even there. */
export function secretsBehindNames(text: string, tellsFaults: boolean): FoundSecret[] {
  const found: FoundSecret[] = [];
  if (!/[:=]/.test(text)) return found;
  let end = 0;
  for (const { 0: separator, 1: name = '', 2: quote = '', index } of text.matchAll(SEPARATOR)) {
    if (index < end || !isSecretName(name)) continue;
    const offset = index + separator.length;
    const value = quote === '' ? bareValue(text, index - name.length, offset, tellsFaults) : quotedValue(text, offset, quote);
    if (value === null || VARIABLE.test(value) || /^\w+:\/\//.test(value)) continue;
    if (WORD.test(value) && (quote === '' || tellsFaults)) continue;
    if (/^key$/i.test(name) || !isSecret(name, value)) continue;
    found.push({ name, offset, length: value.length });
    end = offset + value.length;
  }
  return found;
}

function quotedValue(text: string, offset: number, quote: string): string | null {
  const close = text.slice(offset, offset + 4000).indexOf(quote);
  const value = close < 0 ? text.slice(offset, offset + 4000).split(/[\r\n]/, 1)[0]! : text.slice(offset, offset + close);
  return value.length < 3 || value.includes('\n') ? null : value;
}

function bareValue(text: string, nameAt: number, offset: number, tellsFaults: boolean): string | null {
  const isLine = !tellsFaults && /(?:^|\n)[ \t-]*(?:export )?$/.test(text.slice(Math.max(0, nameAt - 80), nameAt));
  const pattern = isLine ? LINE_VALUE : BARE_VALUE;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].trimEnd() ?? null;
}

/** Header lines within a text: a request that a batch holds, that a proxy gives back, that a trace prints. */
const HEADER_LINE = new RegExp(
  `(?<![\\w-])(?:http_)?((?:proxy[-_])?authorization|set-cookie2?|cookie)${QUOTE}?\\s{0,3}(?:=>|[:=])\\s{0,3}\\[?(${QUOTE}?)([^\\r\\n"'\`\\]<>\\\\]{1,8000})`,
  'gi',
);

/** The credentials and the cookies of header lines; schemes and the names of cookies are none. */
export function secretsOfHeaderLines(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  if (!/cookie|authorization/i.test(text)) return found;
  for (const { 0: line, 1: name = '', 3: value = '', index } of text.matchAll(HEADER_LINE)) {
    const from = index + line.length - value.length;
    if (/cookie$|cookie2$/i.test(name)) {
      const cookies = /^set/i.test(name) ? [/^[^=;\s]+=([^;\s]+)/.exec(value)] : [...value.matchAll(/[^=;\s]+=([^;\s]+)/g)];
      for (const cookie of cookies)
        if (cookie)
          found.push({ name: 'cookie', offset: from + cookie.index + cookie[0].length - cookie[1]!.length, length: cookie[1]!.length });
      continue;
    }
    const credentials = /^(?:[A-Za-z][\w-]*\s+)?([^\s,;]{6,})/.exec(value);
    if (credentials && !WORD.test(credentials[1]!))
      found.push({ name, offset: from + credentials[0].length - credentials[1]!.length, length: credentials[1]!.length });
  }
  return found;
}

/** A user and a password as curl takes them. */
const CURL_USER = /(?<=\s(?:-u|--user)[ =]["']?)[^\s:"']{1,100}:([^\s"']{3,200})/g;

/** The passwords of `curl -u user:password`. */
export function passwordsOfCurl(text: string): FoundSecret[] {
  return [...text.matchAll(CURL_USER)].map(({ 0: whole, 1: password = '', index }) => ({
    name: 'password',
    offset: index + whole.length - password.length,
    length: password.length,
  }));
}

/** Runs that may be a secret in a sentence; what stands before each decides. */
const CANDIDATE = /(?<![\w.~+/=:@!$%-])(?=[\w.~+/=-]{8})[\w~+/-][\w.~+/=-]*[\w=]/g;
const BETWEEN =
  '(?:provided|supplied|given|got|received|sent|submitted|passed|specified|presented|used|value|with|is|was|of|named|the|not|no|invalid|bad|expired|unknown|wrong|incorrect|malformed|revoked)';
const TOLD = new RegExp(`([A-Za-z_][\\w-]*)(?: (key|code|id|token|cookie|secret))?[\\s,:="'\`(<]+(?:${BETWEEN}[\\s,:="'\`(<]+){0,3}$`, 'i');

/** What no person would spell, behind the name of a secret: `API key 'a1B2…' is not valid`, `Bearer a1B2…`. */
export function secretsInSentences(text: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  if (!/\d[A-Za-z]/.test(text)) return found;
  for (const { 0: value, index } of text.matchAll(CANDIDATE)) {
    if (!looksRandom(value)) continue;
    const before = text.slice(Math.max(0, index - 80), index);
    // A parser's token is none: `Unexpected token a1b2c3d4 in JSON`.
    if (/\b(?:unexpected|illegal) token\b/i.test(before)) continue;
    const [, first = '', second] = TOLD.exec(before) ?? [];
    const name = [first, second].filter(Boolean).join(' ');
    if (!/^key$/i.test(name) && [name, second ?? ''].some((each) => each !== 'key' && isSecretName(each)))
      found.push({ name, offset: index, length: value.length });
  }
  return found;
}
