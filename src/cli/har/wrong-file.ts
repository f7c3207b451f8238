// Tells a person what they handed over when it is no HAR, and how to get one.
import { Refusal } from '../refusal.ts';

interface Kind {
  readonly what: string;
  readonly advice: string;
  matches(head: Buffer): boolean;
}

const begins =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, index) => head[index] === byte);
const text = (head: Buffer) => head.toString('latin1').replace('\u00ef\u00bb\u00bf', '').trimStart();

const UTF_16 = 'Convert it first: iconv -f UTF-16 -t UTF-8 FILE > utf8.har';
const SAVE_ONE = 'In the browser: DevTools, Network, "Save all as HAR with content" (Firefox: "Save All As HAR"); it begins with {"log":';

/** Files that people hand over by mistake, by their first bytes. */
const KINDS: readonly Kind[] = [
  { what: 'is UTF-16 text; a HAR is UTF-8', advice: UTF_16, matches: begins(0xff, 0xfe) },
  { what: 'is UTF-16 text; a HAR is UTF-8', advice: UTF_16, matches: begins(0xfe, 0xff) },
  { what: 'is UTF-16 text; a HAR is UTF-8', advice: UTF_16, matches: (head) => head.length > 1 && (head[0] === 0) !== (head[1] === 0) },
  { what: 'is compressed with gzip', advice: 'Unpack it on the way: gunzip -c FILE | 400-doctor diagnose -', matches: begins(0x1f, 0x8b) },
  { what: 'is a ZIP archive', advice: "Unpack it on the way: unzip -p FILE '*.har' | 400-doctor diagnose -", matches: begins(0x50, 0x4b) },
  { what: 'is HTML or XML, not JSON', advice: SAVE_ONE, matches: (head) => text(head).startsWith('<') },
  { what: 'is a JSON list, not a HAR', advice: SAVE_ONE, matches: (head) => text(head).startsWith('[') },
  {
    what: 'is a JSON object without a list log.entries, or is cut before it',
    advice: SAVE_ONE,
    matches: (head) => text(head).startsWith('{'),
  },
];

/** Why these bytes are no HAR; `size` is how many there were, `head` their first. */
export function wrongFile(name: string, size: number, head: Buffer): Refusal {
  const called = name === '-' ? 'Standard input' : name;
  if (size === 0 || (size <= head.length && text(head) === '')) return new Refusal(`${called} is empty.`, SAVE_ONE);
  const kind = KINDS.find((known) => known.matches(head));
  return new Refusal(`${called} ${kind?.what ?? 'is not JSON'}.`, kind?.advice ?? SAVE_ONE);
}
