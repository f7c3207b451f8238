// How a JSON text is laid out, so that what is added looks like its neighbours.
import type { JsonValue } from '../core/patch-operation.ts';
import { jsonMembers, type JsonMember } from '../read/json/members.ts';
import { skipSpace } from '../read/json/range.ts';

/** How many characters tell the layout. */
const SAMPLE = 20_000;

/** The step of indentation, or '' for a text on one line. */
function indentUnit(text: string): string {
  return /\n([ \t]+)\S/.exec(text.slice(0, SAMPLE))?.[1] ?? '';
}

function lineBreak(text: string): string {
  return text.slice(0, SAMPLE).includes('\r\n') ? '\r\n' : '\n';
}

/** The white space at the beginning of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, Math.min(offset, start + 1000)))?.[0] ?? '';
}

/** Writes a value as it would stand in this text behind `indent`. */
export function layOut(text: string, value: JsonValue, indent: string): string {
  const unit = indentUnit(text);
  return JSON.stringify(value, null, unit).replaceAll('\n', lineBreak(text) + indent);
}

/** Writes a further member into the container that opens at `from`; `name` is null in an array. */
export function withMember(text: string, from: number, name: string | null, value: JsonValue): string {
  const members = jsonMembers(text, from);
  const last = members.at(-1);
  const colon = name === null ? '' : JSON.stringify(name) + colonLike(text, members);
  if (!last) {
    const unit = indentUnit(text);
    const outer = indentAt(text, from);
    const inner = unit === '' ? '' : lineBreak(text) + outer + unit;
    const close = unit === '' ? '' : lineBreak(text) + outer;
    const end = skipSpace(text, from + 1);
    return text.slice(0, from + 1) + inner + colon + layOut(text, value, outer + unit) + close + text.slice(end);
  }
  const gap = gapBefore(text, from, members);
  const indent = gap.includes('\n') ? gap.slice(gap.lastIndexOf('\n') + 1) : indentAt(text, from);
  const end = last.value.offset + last.value.length;
  return `${text.slice(0, end)},${gap}${colon}${layOut(text, value, indent)}${text.slice(end)}`;
}

/** The white space before the last member, behind the comma or the opening bracket. */
function gapBefore(text: string, from: number, members: readonly JsonMember[]): string {
  const start = startOf(members.at(-1));
  const previous = members.at(-2)?.value;
  const gap = text.slice(previous ? previous.offset + previous.length : from + 1, start);
  return gap.slice(gap.indexOf(',') + 1);
}

/** The colon with its white space as the neighbours have it, else as the text's first member has it. */
function colonLike(text: string, members: readonly JsonMember[]): string {
  const name = members.at(-1)?.nameRange;
  const value = members.at(-1)?.value;
  const own =
    name && value ? text.slice(name.offset + name.length, value.offset) : /"\s{0,8}:\s{0,8}/.exec(text.slice(0, SAMPLE))?.[0].slice(1);
  return own === undefined || own.includes('\n') ? ':' : own;
}

/** Where a member begins, its name included. */
export function startOf(member: JsonMember | undefined): number {
  return member?.nameRange?.offset ?? member?.value.offset ?? 0;
}
