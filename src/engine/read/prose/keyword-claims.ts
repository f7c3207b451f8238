// What Clojure's validators print: a map that mirrors the request, with the faults where the values were, or clojure.spec's sentences.
import type { StatedClaim } from '../../core/evidence.ts';
import type { Segment } from '../../core/pointer.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeAt } from '../text/field-path.ts';

const LONGEST = 20_000;
const DEEPEST = 30;
const MOST_CLAIMS = 100;
/** Text, a keyword, a bracket, or a symbol, with the blanks ahead of it (the extensible data notation's grammar, without tags and characters). */
const TOKEN = /[\s,]*("(?:[^"\\]|\\.)*"|#\{|[{}[\]()]|[^\s,"{}[\]()]+)/y;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '#{': '}' };
/** clojure.spec: "two" - failed: int? in: [:items 0 :qty] at: …; without a way, of the request itself. */
const FAILED = / - failed: (?<rule>[^\n]{1,300}?)(?: in: \[(?<way>[^\]\n]{0,300})\])?(?= (?:at|spec|via|predicate): |\n|$)/g;

/** Its complaints in the map's order; none where no such map or sentence stands in the text. */
export function keywordClaims(text: string): StatedClaim[] {
  const prose = text.slice(0, LONGEST);
  if (prose.includes(' - failed: ')) return failedClaims(prose);
  const start = prose.search(/\{:[A-Za-z]/);
  if (start < 0 || !/^(?:[^\n]{0,200}[:=] ?)?$/.test(prose.slice(0, start))) return [];
  return new MirroredMap(prose.slice(start)).claims();
}

function failedClaims(prose: string): StatedClaim[] {
  const claims = allMatches(FAILED, prose, MOST_CLAIMS).map(({ groups }) => {
    const { rule = '', way = '' } = groups ?? {};
    const missing = /^\(contains\? % :([\w.*+!?/-]{1,100})\)$/.exec(rule)?.[1];
    const steps = way.split(/\s+/).filter(Boolean).map(stepOf);
    return missing === undefined ? claimAt(steps, rule) : claimAt([...steps, nameOf(missing)], 'missing required key');
  });
  return claims.filter(({ stated }) => stated!.segments!.length > 0);
}

/** A keyword's own name, without its namespace. */
function nameOf(keyword: string): string {
  return keyword.slice(keyword.lastIndexOf('/') + 1);
}

function stepOf(token: string): Segment {
  if (/^\d{1,9}$/.test(token)) return Number(token);
  return token.startsWith(':') ? nameOf(token.slice(1)) : token.replaceAll(/^"|"$/g, '');
}

/** `missing-required-key` is said in words; a form such as `(not (integer? "two"))` stays. */
function claimAt(steps: readonly Segment[], said: string): StatedClaim {
  const text = /^[a-z]+(?:-[a-z]+)+$/.test(said) ? said.replaceAll('-', ' ') : said;
  return { text, stated: placeAt(steps, 'body') };
}

class MirroredMap {
  readonly #text: string;
  readonly #tokens: readonly { readonly text: string; readonly index: number }[];
  readonly #claims: StatedClaim[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  claims(): StatedClaim[] {
    return this.#value([]) ? this.#claims.slice(0, MOST_CLAIMS) : [];
  }

  /** Reads one value at these steps; false where the text is no such map. */
  #value(steps: readonly Segment[]): boolean {
    const token = this.#tokens[this.#at];
    if (!token || steps.length > DEEPEST) return false;
    if (token.text === '{') return this.#map(steps);
    if (token.text === '[') return this.#list(steps);
    const end = this.#skip();
    if (end < 0 || steps.length === 0) return false;
    if (token.text !== 'nil') this.#claims.push(claimAt(steps, this.#text.slice(token.index, end).replaceAll(/^"|"$/g, '')));
    return true;
  }

  #map(steps: readonly Segment[]): boolean {
    for (this.#at++; this.#tokens[this.#at]?.text !== '}';) {
      const key = this.#tokens[this.#at]?.text ?? '';
      if (!/^[:"]./.test(key)) return false;
      this.#at++;
      if (!this.#value([...steps, stepOf(key)])) return false;
    }
    this.#at++;
    return true;
  }

  #list(steps: readonly Segment[]): boolean {
    this.#at++;
    for (let index = 0; this.#tokens[this.#at]?.text !== ']'; index++) if (!this.#value([...steps, index])) return false;
    this.#at++;
    return true;
  }

  /** Passes one form as it stands; where it ends, -1 where it does not. */
  #skip(): number {
    const open: string[] = [];
    for (; this.#at < this.#tokens.length;) {
      const { text, index } = this.#tokens[this.#at++]!;
      const closing = Object.hasOwn(CLOSING, text) ? CLOSING[text] : undefined;
      if (closing !== undefined) open.push(closing);
      else if (/^[}\])]$/.test(text) && open.pop() !== text) return -1;
      if (open.length === 0) return index + text.length;
    }
    return -1;
  }
}

function tokensOf(text: string): { text: string; index: number }[] {
  const tokens: { text: string; index: number }[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const token = match[1]!;
    tokens.push({ text: token, index: TOKEN.lastIndex - token.length });
  }
  return tokens;
}
