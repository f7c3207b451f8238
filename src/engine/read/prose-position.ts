// Where a server's parser says that it stopped, out of its prose.
import type { ParsePosition } from '../core/evidence.ts';

/** Line and column, as parsers write them; both from 1 unless `fromZero`. */
const linePatterns: readonly { readonly pattern: RegExp; readonly fromZero?: true; readonly unit?: 'byte' }[] = [
  // System.Text.Json counts both from 0.
  { pattern: /\bLineNumber: (?<line>\d{1,9}) \| BytePositionInLine: (?<column>\d{1,9})/, fromZero: true, unit: 'byte' },
  // serde.
  { pattern: /\bat line (?<line>\d{1,9}) column (?<column>\d{1,9})$/, unit: 'byte' },
  // Python, serde, V8, Jackson (`line: 1, column: 8`), Newtonsoft (`line 1, position 14`), libxml, PHP, Go.
  {
    pattern:
      /\blines?(?: number)?:? ?(?<line>\d{1,9})(?:,| and|;|:| at)? ?(?:column|col|position|pos|char|character)(?: number)?\.?:? ?(?<column>\d{1,9})/i,
  },
  { pattern: /\blineno(?:=|: ?)(?<line>\d{1,9}),? col(?:no|umn)?(?:=|: ?)(?<column>\d{1,9})/i },
  { pattern: /(?:^|[\s(["'])(?<line>\d{1,6}):(?<column>\d{1,6}): (?=parse error|syntax|unexpected|expected)/i },
  { pattern: /\b(?:at|on|in) line:? (?<line>\d{1,9})\b/i },
];

/** From the start of the text; from 0. */
const offsetPatterns: readonly RegExp[] = [
  // Python.
  /\((?<point>char) (?<offset>\d{1,12})\)/,
  /\b(?<byte>byte) (?:offset|position|index)?(?: ?[:=] ?| )?(?<offset>\d{1,12})\b(?! (?:of|items|bytes|fails))/i,
  /\b(?:at|in|near|after|from) (?:the )?(?:position|offset|character|char|pos|index|byte)(?: position| offset)?:? (?<offset>\d{1,12})\b(?! (?:of|items|bytes|fails))/i,
  /\b(?:byte )?(?:position|offset)(?:=|: ?)(?<offset>\d{1,12})\b/i,
];

function numberIn(match: RegExpExecArray, group: string): number | undefined {
  const text = match.groups?.[group];
  return text === undefined ? undefined : Number(text);
}

/** The position that a message tells; null when it tells none. */
export function positionIn(text: string): ParsePosition | null {
  const position: { offset?: number; line?: number; column?: number; unit?: 'byte' | 'code-point' } = {};
  for (const { pattern, fromZero, unit } of linePatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [line, column] = [numberIn(match, 'line'), numberIn(match, 'column')];
    if (line !== undefined) position.line = line + (fromZero ? 1 : 0);
    if (column !== undefined) position.column = column + (fromZero ? 1 : 0);
    if (unit) position.unit = unit;
    break;
  }
  for (const pattern of offsetPatterns) {
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
