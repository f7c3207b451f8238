// Finds lines that are not JSON in bodies of one JSON document a line (NDJSON, JSON Lines), and bodies that are not divided into lines.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { jsonMembers } from '../read/json/members.ts';
import { skipSpace } from '../read/json/range.ts';
import { readJson } from '../read/json/json.ts';
import { isJsonLines } from '../read/json/meant-as-json.ts';
import { isJsonLinesType, mediaTypeOf } from '../read/head/media-type.ts';

const WANTS_NEWLINE = /\b(?:terminated|end(?:ed|s)?|finish(?:ed)?) (?:by|with|in) (?:a )?(?:newline|new line|line ?feed|\[?\\n)/i;
const BODY = { in: 'body', path: '' } as const;
/** More broken lines than these tell nothing new. */
const MOST = 20;

interface Line {
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}

export const ndjsonSyntax = defineCheck({
  id: 'ndjson-syntax',
  title: 'Lines that are not JSON',
  messages: {
    line: { severity: 'error', text: 'Line {line} is not a JSON document of its own; each line of this media type must be one.' },
    spread: {
      severity: 'error',
      text: 'One JSON document is spread over several lines; in this media type each line is a document of its own.',
    },
    list: { severity: 'info', text: 'The body is one list; interfaces for JSON Lines take its elements, one per line.' },
    'last-newline': { severity: 'error', text: 'The last line has no line feed behind it, and the server wants one.' },
  },
  fixes: {
    repair: 'Repair the lines',
    join: 'Put the document on one line',
    divide: 'Send the elements, a line each',
    end: 'End the body with a line feed',
    write: 'Write the lines again',
  },
  steps: { look: 'Look at line {line}: write it with a JSON library, without line breaks inside.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    if (body.state !== 'known' || body.form === 'bytes' || !body.complete || body.text.trim() === '') return [];
    const complaints = complaintsOf(evidence);
    const { text } = body;
    const wanted = complaints.filter((complaint) => WANTS_NEWLINE.test(complaint.text.slice(0, 4000)));
    const declared = isJsonLinesType(mediaTypeOf(request.headers)?.essence ?? '');
    if (wanted.length > 0 && !text.endsWith('\n') && (declared || isJsonLines(text) || readJson(text).valid))
      return [lastNewline(text, wanted)];
    return declared ? linesIn(text, complaints) : [];
  },
});

function lastNewline(text: string, claims: readonly Complaint[]): Report {
  return {
    messageId: 'last-newline',
    values: {},
    at: { ...BODY, offset: text.length, length: 0 },
    likelihood: 0.95,
    claims,
    fixes: [
      { title: { id: 'end', values: {} }, safety: 'safe', patch: [{ op: 'edit', in: 'body', offset: text.length, length: 0, text: '\n' }] },
    ],
  };
}

function linesIn(text: string, complaints: readonly Complaint[]): readonly Report[] {
  const lines = divided(text);
  const broken = lines.filter((line) => !readJson(line.text).valid).slice(0, MOST + 1);
  const claims = complaints.filter(({ sentence }) => sentence.kind === 'syntax');
  const whole = readJson(text);
  const report = { values: {}, at: { ...BODY, offset: 0, length: text.length }, likelihood: 0.9, claims };
  if (whole.valid && broken.length > 0)
    return [{ ...report, messageId: 'spread', fixes: [Array.isArray(whole.value) ? divide(text) : join(text)] }];
  if (whole.valid && Array.isArray(whole.value) && lines.length === 1)
    return [{ ...report, messageId: 'list', likelihood: 0.4, fixes: [divide(text)] }];
  const [first] = broken;
  if (!first) return [];
  const [fault] = readJson(first.text).faults;
  const values = { line: first.number };
  const at = { ...BODY, offset: first.offset + (fault?.offset ?? 0), length: fault?.length ?? 0 };
  const also = broken.slice(1).map(({ offset, text: { length } }) => ({ ...BODY, offset, length }));
  return [{ messageId: 'line', values, at, also, likelihood: 0.95, claims, fixes: [repair(broken, values)] }];
}

/** The lines with something on them. */
function divided(text: string): readonly Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') lines.push({ number: index + 1, offset, text: line });
    offset += line.length + 1;
  }
  return lines;
}

function repair(broken: readonly Line[], values: Report['values']): Fix {
  const readings = broken.map((line) => ({ line, reading: readJson(line.text) }));
  if (broken.length > MOST || readings.some(({ reading }) => !reading.recovered)) return manualFix('write', ['look'], values);
  const patch: Patch = readings.flatMap(({ line, reading }) =>
    (reading.recovered?.edits ?? []).map((edit) => ({
      op: 'edit' as const,
      in: 'body' as const,
      ...edit,
      offset: line.offset + edit.offset,
    })),
  );
  const certain = readings.every(({ reading }) => reading.faults.every(({ keepsMeaning }) => keepsMeaning));
  return { title: { id: 'repair', values: {} }, safety: certain ? 'safe' : 'review', patch };
}

/** Line breaks stand only between tokens of valid JSON. */
function join(text: string): Fix {
  const blanks = [...text.trimEnd().matchAll(/\s+/g)].filter(([blank]) => blank.includes('\n'));
  const patch: Patch = blanks.map(({ index, 0: { length } }) => ({ op: 'edit', in: 'body', offset: index, length, text: '' }));
  return { title: { id: 'join', values: {} }, safety: 'safe', patch };
}

function divide(text: string): Fix {
  const lines = jsonMembers(text, skipSpace(text, 0)).map(({ value }) =>
    text.slice(value.offset, value.offset + value.length).replaceAll(/\s+/g, (blank) => (blank.includes('\n') ? '' : blank)),
  );
  const replaced = lines.map((line) => `${line}\n`).join('');
  return {
    title: { id: 'divide', values: {} },
    safety: 'review',
    patch: [{ op: 'edit', in: 'body', offset: 0, length: text.length, text: replaced }],
  };
}
