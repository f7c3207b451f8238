// Changes the parts of a multipart body; every other part, files among them, stays as it was sent.
import { phrase } from '../core/phrase.ts';
import type { JsonValue } from '../core/patch-operation.ts';
import { fieldSegments } from '../read/form/form.ts';
import { readMultipart, type MultipartPart, type MultipartReading } from '../read/form/multipart.ts';
import { editJson } from './json-edits.ts';
import { ABSENT, replaced, type Change, type Outcome } from './outcome.ts';

/** Changes multipart text; `declared` is the boundary in Content-Type, null when there is none. */
export function editMultipart(text: string, declared: string | null, segments: readonly string[], change: Change): Outcome {
  const reading = readMultipart(text, declared);
  if (reading.boundary === null) return { refused: phrase('The body has no boundary line.') };
  const found = partAt(reading.parts, segments);
  if (!found) return change.op === 'set' ? addPart(text, reading, segments, change.value) : ABSENT;
  if (found.rest.length > 0) return editContent(text, found.part, found.rest, change);
  if (change.op === 'remove') return replaced(text, found.part.range, '');
  if (change.op === 'rename') return found.part.nameRange ? replaced(text, found.part.nameRange, quotable(change.name)) : ABSENT;
  const content = textOf(change.value);
  if (content.includes(`--${reading.boundary}`)) return { refused: phrase('The value holds the boundary of the body.') };
  return replaced(text, found.part.bodyRange, content);
}

/** The part whose name leads to the place, with the steps that lead on into it. */
function partAt(parts: readonly MultipartPart[], segments: readonly string[]): { part: MultipartPart; rest: readonly string[] } | null {
  const segmentsOf = fieldSegments();
  const named = parts.map((part) => ({ part, steps: part.name === null ? [] : segmentsOf(part.name) }));
  const leading = named.filter(({ steps }) => steps.length > 0 && steps.every((step, at) => step === segments[at]));
  const length = leading.reduce((most, { steps }) => Math.max(most, steps.length), 0);
  const alike = leading.filter(({ steps }) => steps.length === length);
  const rest = segments.slice(length);
  const repeat = alike.length > 1 ? alike[Number(rest[0])] : undefined;
  if (repeat) return { part: repeat.part, rest: rest.slice(1) };
  return alike[0] ? { part: alike[0].part, rest } : null;
}

function editContent(text: string, part: MultipartPart, rest: readonly string[], change: Change): Outcome {
  const { offset, length } = part.bodyRange;
  const content = text.slice(offset, offset + length);
  try {
    JSON.parse(content);
  } catch {
    return { refused: phrase('The part is not valid JSON.') };
  }
  const outcome = editJson(content, rest, change);
  return 'text' in outcome ? replaced(text, part.bodyRange, outcome.text) : outcome;
}

function addPart(text: string, reading: MultipartReading, segments: readonly string[], value: JsonValue): Outcome {
  const [head = '', ...inner] = segments;
  const content = textOf(value);
  const marker = `--${reading.boundary ?? ''}`;
  if (content.includes(marker)) return { refused: phrase('The value holds the boundary of the body.') };
  const name = quotable(head + inner.map((step) => `[${step}]`).join(''));
  const type = typeof value === 'object' && value !== null ? 'Content-Type: application/json\r\n' : '';
  const part = `${marker}\r\nContent-Disposition: form-data; name="${name}"\r\n${type}\r\n${content}\r\n`;
  const before = text.slice(0, reading.end);
  const lead = before === '' || before.endsWith('\n') ? '' : '\r\n';
  return { text: before + lead + part + (reading.closed ? text.slice(reading.end) : `${marker}--\r\n`) };
}

/** A name between quotes, as browsers write it (WHATWG HTML, multipart/form-data encoding). */
function quotable(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
