// Where a server's parser says that it stopped, out of its prose.
import type { ParsePosition } from '../../core/evidence.ts';

interface LinePattern {
  /** Groups `line` and `column`, both from 1 where nothing else is said. */
  readonly pattern: RegExp;
  readonly fromZero?: 'both' | 'column';
  readonly unit?: 'byte';
}

/** Without one of these no text tells a line. */
const LINE = /line|row|\d[:,] ?\d/i;

/** Line and column, as parsers write them; the narrower forms first. */
const linePatterns: readonly LinePattern[] = [
  // System.Text.Json.
  { pattern: /\bLineNumber: (?<line>\d{1,9}) \| BytePositionInLine: (?<column>\d{1,9})/, fromZero: 'both', unit: 'byte' },
  // serde.
  { pattern: /\bat line (?<line>\d{1,9}) column (?<column>\d{1,9})$/, unit: 'byte' },
  // expat, as Python and PHP pass it on.
  {
    pattern:
      /\b(?:not well-formed|mismatched tag|no element found|undefined entity|unclosed|unbound prefix|junk after|duplicate attribute|syntax error)[^:\n]{0,40}: line (?<line>\d{1,9}), column (?<column>\d{1,9})/i,
    fromZero: 'column',
  },
  // sax for JavaScript.
  { pattern: /\bLine: (?<line>\d{1,9})\s{1,3}Column: (?<column>\d{1,9})\s{1,3}Char:/, fromZero: 'both' },
  // System.Xml names the start tag's place first.
  { pattern: /\bLine (?<line>\d{1,9}), position (?<column>\d{1,9})\.$/ },
  { pattern: /\berror in XML document \((?<line>\d{1,9}), (?<column>\d{1,9})\)/ },
  // Xerces.
  { pattern: /\blineNumber: (?<line>\d{1,9}); columnNumber: (?<column>\d{1,9})/ },
  // Python, serde, V8, Jackson (`line: 1, column: 8`), Newtonsoft (`line 1, position 14`), libxml, PHP, Go (`line 1:9`).
  {
    pattern:
      /\b(?:lines?|row)(?: number)?[:=]? ?(?<line>\d{1,9})(?:,| and| &|;|:| at)? ?(?:column|col|position|pos|char|character)(?: number)?\.?[:=]? ?(?<column>\d{1,9})/i,
  },
  { pattern: /\bline (?<line>\d{1,9}):(?<column>\d{1,9})\b/i },
  { pattern: /\blineno(?:=|: ?)(?<line>\d{1,9}),? col(?:no|umn)?(?:=|: ?)(?<column>\d{1,9})/i },
  { pattern: /(?:^|[\s(["'])(?<line>\d{1,6}):(?<column>\d{1,6}): (?=parse error|syntax|unexpected|expected)/i },
  { pattern: /\b[Ee]xpected [^\n]{1,80}, (?:but )?(?:got|found) [^\n]{1,80} at (?<line>\d{1,6}):(?<column>\d{1,6})$/ },
  // Elasticsearch begins with it, js-yaml ends with it; GraphQL for Ruby and JavaScript.
  { pattern: /^\[(?<line>\d{1,6}):(?<column>\d{1,6})\] / },
  { pattern: /^[^\n]{0,300}\((?<line>\d{1,6}):(?<column>\d{1,6})\)(?:$|\n| Expected| Unexpected)/ },
  { pattern: /\bparse error [^\n]{0,200} at \[(?<line>\d{1,6}), (?<column>\d{1,6})\]/i },
  // Handlebars: if doesn't match each - 1:19
  { pattern: / - (?<line>\d{1,6}):(?<column>\d{1,6})$/ },
  { pattern: /\b(?:at|on|in) line:? (?<line>\d{1,9})\b/i },
  { pattern: /(?:^|: |\n\s{0,8})line (?<line>\d{1,9}): / },
];

/** Without one of these no text tells an offset. */
const OFFSET = /char|byte|pos|offset|index|^un\w+ed /i;

/** From the start of the text; from 0. */
const offsetPatterns: readonly RegExp[] = [
  // Python.
  /\((?<point>char) (?<offset>\d{1,12})\)/,
  /\b(?<byte>byte) (?:offset|position|index)?(?: ?[:=] ?| )?(?<offset>\d{1,12})\b(?! (?:of|items|bytes|fails))/i,
  /\b(?:at|in|near|after|from) (?:the )?(?:position|offset|character|char|pos|byte)(?: position| offset)?:? (?<offset>\d{1,12})\b(?! (?:of|items|bytes|fails))/i,
  // `invalid role in message at index 0` counts elements.
  /(?<!\b(?:in|for|of) (?:the )?[\w.]{1,40} )\bat (?:the )?index:? (?<offset>\d{1,12})\b(?! (?:of|items|bytes|fails))/i,
  /\b(?:byte )?(?:position|offset)(?:=|: ?)(?<offset>\d{1,12})\b/i,
  // Mustache: Unclosed tag at 17
  /^(?:unclosed|unopened|unterminated) [^\n]{1,60} at (?<offset>\d{1,9})$/i,
  // org.json.
  / at (?<offset>\d{1,12}) \[character \d/,
  // json-iterator, near the start.
  /\berror found in #(?<offset>\d{1,12}) byte of\b/,
];

/** json-iterator counts in what it prints of the text, the ten bytes before it first: error found in #10 byte of ...|B","qty":"2"}]}|... */
const IN_EXCERPT = /\berror found in #10 byte of \.\.\.\|(?<before>[^]{10})[^]{0,30}?\|\.\.\., bigger context /;

function numberIn(match: RegExpExecArray, group: string): number | undefined {
  const text = match.groups?.[group];
  return text === undefined ? undefined : Number(text);
}

/** The position that a message tells; null when it tells none. */
export function positionIn(text: string): ParsePosition | null {
  if (!/\d/.test(text)) return null;
  // Go and PHP count in the text that was to be read, which stands anywhere in the request.
  if (/\billegal base64 data at input byte\b|\bFailed to parse time string\b/.test(text)) return null;
  const after = IN_EXCERPT.exec(text)?.groups?.['before'];
  if (after !== undefined) return { after };
  const position: { offset?: number; line?: number; column?: number; unit?: 'byte' | 'code-point' } = {};
  for (const { pattern, fromZero, unit } of LINE.test(text) ? linePatterns : []) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [line, column] = [numberIn(match, 'line'), numberIn(match, 'column')];
    if (line !== undefined) position.line = line + (fromZero === 'both' ? 1 : 0);
    if (column !== undefined) position.column = column + (fromZero ? 1 : 0);
    if (unit) position.unit = unit;
    break;
  }
  for (const pattern of OFFSET.test(text) ? offsetPatterns : []) {
    const match = pattern.exec(text);
    const offset = match && numberIn(match, 'offset');
    if (typeof offset !== 'number') continue;
    position.offset = offset;
    if (match?.groups?.['point']) position.unit = 'code-point';
    if (match?.groups?.['byte']) position.unit = 'byte';
    break;
  }
  return Object.keys(position).length > 0 ? position : null;
}
