// How odd the strings of valid JSON are: what a wrong correction leaves behind in them.
import { scanToken, START, type JsonCursor } from './strict-scan.ts';

/** What hardly stands in a name. */
const ODD_KEY = /^\s|\s$|[:,{}[\]"'“”‘’`]|^$/;
/** What hardly stands at the edge of a text, or within it, unless a quote is in the wrong place. */
const ODD_EDGE = /^\s*[,:\]}]|[,:[{]\s*$/;
const ODD_INSIDE = /\\"\s*[:,\]}]|[:,[{]\s*\\"/;
/** How much of each end of a text is looked at. */
const EDGE = 200;

/** 0 for ordinary JSON; more for each string that looks as if it had taken in what stands around it, and for each name that stands twice. */
export function oddness(text: string): number {
  let sum = 0;
  const names: Set<string>[] = [];
  let cursor: JsonCursor | null = START;
  while (cursor !== null) {
    const { due }: JsonCursor = cursor;
    cursor = scanToken(text, cursor, ({ offset, end, isKey }) => {
      const content = text.slice(offset + 1, end - 1);
      sum += isKey ? oddnessOfKey(content, names[due.length]!) : oddnessOfText(content);
    });
    if (cursor !== null && cursor.due.length > due.length) names[cursor.due.length] = new Set();
  }
  return sum;
}

function oddnessOfKey(content: string, others: Set<string>): number {
  const isRepeated = others.has(content);
  others.add(content);
  return ODD_KEY.test(content) || isRepeated ? 2 : 0;
}

function oddnessOfText(whole: string): number {
  // Letters and digits alone are never odd.
  if (/^\w*$/.test(whole)) return 0;
  const content = whole.length > 2 * EDGE ? whole.slice(0, EDGE) + whole.slice(-EDGE) : whole;
  const odds = [ODD_EDGE.test(content), ODD_INSIDE.test(content), hasLoneBracket(content), hasLoneQuote(content)];
  return odds.filter(Boolean).length + (content === content.trim() ? 0 : 0.5);
}

/** `me}`, `[new`: a bracket at the edge without the other. */
function hasLoneBracket(content: string): boolean {
  return (/[\]}]$/.test(content) && !/[[{]/.test(content)) || (/^[[{]/.test(content) && !/[\]}]/.test(content));
}

/** `'Ann`, `Ann“`, `\"Ann`: a quote at the edge without the other. */
function hasLoneQuote(content: string): boolean {
  const quotes = content.match(/["'“”‘’„`]/g)?.length ?? 0;
  return quotes === 1 && /^\\?["'“”‘’„`]|["'“”‘’„`]$/.test(content);
}
