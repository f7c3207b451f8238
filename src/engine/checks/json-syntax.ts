// Finds bodies that are declared or meant as JSON and are not valid JSON, and mends what can only have been meant one way.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { bodyJson } from '../read/body/json.ts';
import { readJson, type JsonFault, type JsonReading } from '../read/json/json.ts';
import { isJsonLines, meantAsJson } from '../read/json/meant-as-json.ts';
import { isJsonLinesType, isJsonType, mediaTypeOf } from '../read/head/media-type.ts';
import { lineAndColumn } from '../read/text/position.ts';
import { valueAt } from '../read/request/value-at.ts';

const BODY = { in: 'body', path: '' } as const;
const XML_TYPE = 'application/xml';
const WITHOUT_BODY = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE']);

export const jsonSyntax = defineCheck({
  id: 'json-syntax',
  title: 'Body that is not valid JSON',
  messages: {
    ...toldAndQuiet({
      empty: ['The body is empty, but Content-Type says that it is JSON.', 'The body is empty, though Content-Type says that it is JSON.'],
      'byte-order-mark': [
        'The body begins with a byte order mark, which JSON does not allow.',
        'The body begins with a byte order mark, which not every JSON reader takes.',
      ],
      'double-encoded': [
        'The body was turned into JSON twice: it is a text that holds JSON.',
        'The body is a JSON text that holds JSON: it may have been turned into JSON twice.',
      ],
    }),
    none: { severity: 'error', text: 'The server tried to read a body, and the request has none: “{text}”' },
    'trailing-comma': { severity: 'error', text: 'The body is not valid JSON: an extra comma at line {line}, column {column}.' },
    'missing-comma': { severity: 'error', text: 'The body is not valid JSON: a comma is missing at line {line}, column {column}.' },
    'single-quotes': {
      severity: 'error',
      text: 'The body is not valid JSON: single quotes instead of double quotes at line {line}, column {column}.',
    },
    'smart-quotes': {
      severity: 'error',
      text: 'The body is not valid JSON: curly quotes instead of straight ones at line {line}, column {column}.',
    },
    'bare-key': { severity: 'error', text: 'The body is not valid JSON: the name {found} has no quotes at line {line}, column {column}.' },
    comment: { severity: 'error', text: 'The body is not valid JSON: it holds a comment at line {line}, column {column}.' },
    'not-a-number': {
      severity: 'error',
      text: 'The body is not valid JSON: {found} at line {line}, column {column} cannot be written in JSON.',
    },
    'foreign-literal': {
      severity: 'error',
      text: 'The body is not valid JSON: {found} at line {line}, column {column} is not a JSON literal.',
    },
    'bad-number': {
      severity: 'error',
      text: 'The body is not valid JSON: {found} at line {line}, column {column} is not how JSON writes a number.',
    },
    'cut-off': { severity: 'error', text: 'The body is not valid JSON: it ends too early, at line {line}, column {column}.' },
    'two-documents': { severity: 'error', text: 'The body is not valid JSON: a second value begins at line {line}, column {column}.' },
    'control-character': {
      severity: 'error',
      text: 'The body is not valid JSON: a line break or control character stands unescaped in a text at line {line}, column {column}.',
    },
    'bad-escape': {
      severity: 'error',
      text: 'The body is not valid JSON: {found} at line {line}, column {column} is not an escape that JSON knows.',
    },
    'missing-sign': { severity: 'error', text: 'The body is not valid JSON: {sign} is missing at line {line}, column {column}.' },
    unexpected: { severity: 'error', text: 'The body is not valid JSON: {found} was not expected at line {line}, column {column}.' },
    markup: { severity: 'error', text: 'The body is declared as JSON, but it is {found}: a page or document, not data.' },
    'object-text': {
      severity: 'error',
      text: 'The body is “{found}”: an object was sent as text without being turned into JSON.',
    },
    lines: { severity: 'info', text: 'The body holds several JSON documents, one per line; only interfaces made for that take it.' },
    undeclared: { severity: 'info', text: 'The body looks like JSON but is not valid from line {line}, column {column} on.' },
  },
  fixes: {
    repair: 'Repair the JSON',
    unwrap: 'Send the inner JSON itself',
    declare: 'Set Content-Type to {type}',
    write: 'Send the body that the server expects',
  },
  steps: {
    data: 'Check where the body comes from: an error page or a template was sent on in place of data.',
    stringify: 'Check that the page passes a body: for example JSON.stringify(value), not undefined.',
    rewrite: 'Write the JSON again with a JSON library from line {line}, column {column} on.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const essence = mediaTypeOf(request.headers)?.essence ?? '';
    // Line by line is another grammar, with a check of its own.
    if (isJsonLinesType(essence)) return [];
    const declared = isJsonType(essence);
    const complaints = (): readonly Complaint[] =>
      complaintsOf(evidence).filter((complaint) => isAboutSyntax(complaint) || isUnread(request, complaint));
    const { body } = request;
    if (body.state === 'absent' || (body.state === 'known' && body.text.trim() === '' && body.complete)) {
      if (WITHOUT_BODY.has(request.method.toUpperCase())) return [];
      return declared ? [emptyBody(complaintsOf(evidence))] : essence === '' ? noBody(complaints()) : [];
    }
    if (body.state !== 'known' || body.form === 'bytes' || !body.complete) return [];
    if (!declared && !meantAsJson(body.text)) return [];
    const format = bodyTree(request)?.format;
    if (declared && format === 'xml') return [otherThanJson(body.text, { id: 'markup', found: 'XML' }, complaints())];
    if (declared && (format === 'form' || format === 'multipart')) return [];
    const reading = bodyJson(request);
    if (!reading) return [];
    if (reading.valid) return declared ? doubleEncoded(body.text, reading.value, complaintsOf(evidence)) : [];
    return syntaxReports(body.text, reading, declared, complaints());
  },
});

/** The server misses what does stand in the broken body: it took the body for empty. */
function isUnread(request: Request, { at, sentence }: Complaint): boolean {
  if (at?.in !== 'body' || at.path === '' || sentence.kind !== 'missing') return false;
  const standing = valueAt(request, at);
  return standing.state === 'present' && standing.value !== null && standing.value !== '';
}

function isAboutSyntax({ text, sentence }: Complaint): boolean {
  return sentence.kind === 'syntax' || sentence.kind === 'encoding' || /\bjson\b|\bparse|\bbody\b/i.test(text);
}

function emptyBody(complaints: readonly Complaint[]): Report {
  const shared = complaints.filter(
    (complaint) =>
      isAboutSyntax(complaint) ||
      complaint.at?.in === 'body' ||
      (complaint.at === null && complaint.sentence.kind === 'missing') ||
      /\bEOF\b|\bempty\b|\bunexpected end\b/i.test(complaint.text),
  );
  return {
    messageId: toldOrQuiet('empty', shared.length > 0),
    values: {},
    at: { ...BODY, offset: 0, length: 0 },
    likelihood: shared.length > 0 ? 0.9 : 0.45,
    claims: shared,
    fixes: [manualFix('write', ['stringify'])],
  };
}

/** Without a type either, only a parser's words tell that a body was looked for. */
function noBody(complaints: readonly Complaint[]): readonly Report[] {
  const claims = complaints.filter(
    ({ at, sentence }) => sentence.kind === 'syntax' && (at === null || (at.in === 'body' && at.path === '')),
  );
  const text = claims[0]?.text ?? '';
  const at = { ...BODY, offset: 0, length: 0 };
  return claims.length === 0
    ? []
    : [{ messageId: 'none', values: { text }, at, likelihood: 0.85, claims, fixes: [manualFix('write', ['stringify'])] }];
}

function syntaxReports(text: string, reading: JsonReading, declared: boolean, complaints: readonly Complaint[]): readonly Report[] {
  const [first, ...others] = reading.faults;
  if (!first) return [];
  const values = { ...lineAndColumn(text, first.offset), found: text.slice(first.offset, first.offset + Math.max(first.length, 1)) };
  const report = { values, at: placeOf(first), also: others.map(placeOf), claims: complaints, fixes: [repairFix(reading, values)] };
  const quiet = complaints.length === 0;
  const other = somethingElse(text);
  if (other) return [otherThanJson(text, other, complaints)];
  if (quiet && first.id === 'two-documents' && isJsonLines(text)) return [{ ...report, messageId: 'lines', likelihood: 0.6, fixes: [] }];
  if (quiet && !declared) return [{ ...report, messageId: 'undeclared', likelihood: 0.4 }];
  if (quiet && first.id === 'byte-order-mark' && others.length === 0)
    return [{ ...report, messageId: 'byte-order-mark-quiet', likelihood: 0.4 }];
  const [missing] = first.id === 'unexpected' && first.length === 0 ? (first.repair ?? []) : [];
  if (missing?.text.length === 1)
    return [{ ...report, messageId: 'missing-sign', values: { ...values, sign: missing.text }, likelihood: 0.95 }];
  return [{ ...report, messageId: first.id, likelihood: 0.95 }];
}

/** What plainly is no JSON at all, with the words for it. */
function somethingElse(text: string): { id: 'markup' | 'object-text'; found: string } | null {
  const start = text.slice(0, 500).trimStart();
  if (/^<(?:!doctype|[A-Za-z])/i.test(start)) return { id: 'markup', found: 'HTML' };
  const script = /^\[object \w{1,40}\]/.exec(start)?.[0];
  return script === undefined ? null : { id: 'object-text', found: script };
}

function otherThanJson(text: string, { id, found }: { id: string; found: string }, claims: readonly Complaint[]): Report {
  const step = id === 'markup' ? 'data' : 'stringify';
  const header = { in: 'header', path: 'content-type' } as const;
  const declare = setFix({ id: 'declare', values: { type: XML_TYPE } }, header, XML_TYPE);
  const body = { ...BODY, offset: 0, length: text.length };
  // XML that can be read is what was meant: then its type is what is wrong.
  return {
    messageId: id,
    values: { found },
    ...(found === 'XML' ? { at: header, also: [body] } : { at: body }),
    likelihood: 0.95,
    claims,
    fixes: [...(found === 'XML' ? [declare] : []), manualFix('write', [step])],
  };
}

function placeOf({ offset, length }: JsonFault): Location {
  return { ...BODY, offset, length };
}

/** All repairs in one patch, so that the outcome is valid; it is trusted only as far as each of them. */
function repairFix({ faults, recovered }: JsonReading, values: { line: number; column: number }): Fix {
  if (!recovered) return manualFix('write', ['rewrite'], values);
  const patch: Patch = recovered.edits.map((edit) => ({ op: 'edit', in: 'body', ...edit }));
  return { title: { id: 'repair', values: {} }, safety: faults.every((fault) => fault.keepsMeaning) ? 'safe' : 'review', patch };
}

function doubleEncoded(text: string, value: unknown, complaints: readonly Complaint[]): readonly Report[] {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value) || !readJson(value).valid) return [];
  const shared = complaints.filter((complaint) => isAboutSyntax(complaint) || ['type', 'missing'].includes(complaint.sentence.kind));
  const sure = shared.length > 0;
  return [
    {
      messageId: toldOrQuiet('double-encoded', sure),
      values: {},
      at: { ...BODY, offset: 0, length: text.length },
      likelihood: sure ? 0.9 : 0.6,
      claims: shared,
      fixes: [
        {
          title: { id: 'unwrap', values: {} },
          safety: sure ? 'safe' : 'review',
          patch: [{ op: 'edit', in: 'body', offset: 0, length: text.length, text: value }],
        },
      ],
    },
  ];
}
