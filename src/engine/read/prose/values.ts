// Values in a server's prose: those that it would take, and those that it quotes.
import { allMatches } from '../text/all-matches.ts';
import { oneValueIn } from './one-value.ts';

/** What comes before a list of values that would do. */
const leads: readonly RegExp[] = [
  /\b(?:expected |must be |should be |be |not |is not )?(?:equal to )?one of(?: (?:the )?(?:(?:following|allowed|these|permitted|accepted|enum)\b ?)?(?:values|options|choices)?(?: are)?)?[:;]? ?/gi,
  /\b(?:allowed|valid|accepted|supported|possible|permitted|available|known|expected) (?:values|options|choices|properties|fields|formats)(?: for [\w.-]{1,60}(?= are)| for [^:]{1,60}(?=:))?(?: are| is)?:? ?/gi,
  /\baccepted for Enum class: ?/g,
  // Gemini: Please use a valid role: user, model.
  /\b(?:use|provide|choose|select|specify) (?:an? )?valid [\w-]{1,40}: (?=[\w-]{1,40}(?:, | or ))/gi,
  // Sequel: is not in range or set: ["yacht", "barge"]; pykwalify: Enum: ['info', 'warn']
  /\b(?:range or set|in (?:the )?(?:list|set)|Enum): ?(?=\[)/g,
  /^\(not \(#(?=\{)/g,
  /\bpermitted: ?/gi,
  /\b(?:must|should|has to|needs to|can only|may only) be (?:either )?(?=['"`][^'"`]{1,60}['"`](?:,| or | \|))/gi,
  /\bexpected (?:one of )?(?=['"`][^'"`]{1,60}['"`] ?(?:,|or |\||actual\b|but\b|got\b|received\b))/gi,
  /\b(?:expect(?:ed)?(?: to be)?|must be|should be) \(?(?=["'][^"'\n]{1,80}["'] \|)/gi,
  /\bexpected any of (?=\[)/gi,
  /\b(?:must|should) be (?:either )?(?=[\w-]{1,40} or [\w-]{1,40}\.?$)/gi,
  /\bset [\w-]{1,60} to (?=['"`])/gi,
];

const LONGEST_LIST = 1_000;
const MOST_VALUES = 50;

/** Values that the prose says would do; a "did you mean" first. */
export function allowedIn(text: string): string[] {
  const meant = /\bdid you mean:? (?:to (?:use|write) )?(?:the (?:enum )?value )?(?:one of )?([^?\n]{1,300})/i.exec(text)?.[1];
  const allowed = meant ? valuesIn(meant) : [];
  for (const lead of leads) {
    const listed = allMatches(lead, text, MOST_VALUES).flatMap((match) => {
      const start = match.index + match[0].length;
      return valuesIn(text.slice(start, start + LONGEST_LIST));
    });
    allowed.push(...listed);
    if (listed.length > 0) break;
  }
  const one = allowed.length === 0 ? oneValueIn(text) : null;
  return one === null ? [...new Set(allowed)].slice(0, MOST_VALUES) : [one];
}

/** Splits `[a, b]`, `'a', 'b' or 'c'`, `"a" | "b"`, `a, b and c`, up to the end of the sentence. */
function valuesIn(text: string): string[] {
  // superstruct puts back-ticks around the whole list: `"open","closed"`
  const printed = /^\[([\w.+-]{1,60}(?: [\w.+-]{1,60}){1,30})\]/.exec(text)?.[1];
  // Go prints a slice with blanks only: one of [available sold]
  if (printed !== undefined) return printed.split(' ');
  const list = /^\s*[[({]([^\])}\n]*)[\])}]/.exec(text)?.[1] ?? /^`\[?(["'][^`\n]*)`/.exec(text)?.[1] ?? text;
  const first = /^\s*(["'`])/.exec(list)?.[1];
  if (first) return leadingQuoted(list, first);
  const values = list
    .split(/[;\n)]|\.(?:\s|$)| but | at line | in schema |\bgot\b/)[0]!
    .split(/,\s*(?:and |or )?|\s+(?:and|or)\s+|\s*\|\s*/)
    .map((each) => each.trim());
  // Where other words come first, no list begins here: one of the values accepted for Enum class: [A, B, C]
  return isValue(values[0]) ? values.filter(isValue) : [];
}

const isValue = (text = ''): boolean => /^[\w+./:-]{1,80}$/.test(text);

/** Quoted values one after another, until something other than a separator stands between them. */
function leadingQuoted(list: string, quote: string): string[] {
  const values: string[] = [];
  const next = new RegExp(`\\s*${quote}([^${quote}\\n]{0,200})${quote}\\s*(?:,\\s*(?:and |or )?|\\|\\s*|(?:and|or) )?`, 'y');
  for (let match = next.exec(list); match; match = next.exec(list)) values.push(match[1]!);
  return values;
}

/** Everything between quotation marks or back-ticks, in order, once each. An apostrophe inside a word opens nothing. */
export function quotedIn(text: string): string[] {
  // A dump of the whole object that holds the refused value quotes every other value too.
  const prose = text.replaceAll(/['"`]?\{ ?['"][^{}\n]{0,2000}\}['"`]?/g, ' ');
  const quoted = allMatches(/(?<!\w)(["'`])([^"'`\n]{1,300})\1(?!\w)/g, prose).map((match) => match[2]!);
  return [...new Set(quoted)].slice(0, MOST_VALUES);
}
