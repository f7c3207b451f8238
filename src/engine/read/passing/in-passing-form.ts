// A body of values written in the format of one that passed: form fields as JSON, or JSON as form fields.
import { knownText, type Request } from '../../core/exchange.ts';
import { headerValue } from '../../core/header-list.ts';
import type { JsonValue, Patch } from '../../core/patch-operation.ts';
import { asPassing } from './as-passing.ts';
import { bodyTree } from '../body/tree.ts';
import { jsonToForm, plainValue } from '../form/form-and-json.ts';
import { readForm } from '../form/form.ts';

/** True where one is JSON and the other form fields: what differs in types and values then says nothing. */
export function areInOtherForms(request: Request, twin: Request): boolean {
  const formats = [bodyTree(request)?.format, bodyTree(twin)?.format];
  return formats.includes('json') && formats.includes('form');
}

/** The request's own values as a body like the passing one's, under its Content-Type; null where they cannot be told or written so. */
export function inPassingForm(request: Request, twin: Request): Patch | null {
  const text = knownText(request.body);
  const type = headerValue(twin.headers, 'content-type');
  if (text === null || type === null || !areInOtherForms(request, twin)) return null;
  const tree = bodyTree(request);
  const written = tree?.format === 'json' ? jsonToForm(tree.value) : asJson(text, bodyTree(twin)?.value);
  if (written === null) return null;
  return [
    { op: 'edit', in: 'body', offset: 0, length: text.length, text: written },
    { op: 'set', at: { in: 'header', path: 'content-type' }, value: type },
  ];
}

/** Each field in the type that the passing member of its name has. Null when names repeat or nest. */
function asJson(text: string, passing: unknown): string | null {
  const fields = readForm(text);
  if (fields.some(({ segments }) => segments.length > 1) || new Set(fields.map(({ name }) => name)).size < fields.length) return null;
  const known = typeof passing === 'object' && passing !== null ? (passing as Record<string, JsonValue>) : {};
  return JSON.stringify(
    Object.fromEntries(
      fields.map(({ name, value }) => [name, Object.hasOwn(known, name) ? typed(value, known[name]!) : plainValue(value)]),
    ),
  );
}

function typed(value: string, passing: JsonValue): JsonValue {
  return typeof passing === 'string' ? value : (asPassing(value, passing, false) ?? value);
}
