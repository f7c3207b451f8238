// A request and a patch give the patched request; what cannot be done is refused with a reason, and nothing is thrown.
import { byteText } from '../core/bytes.ts';
import type { Body, Request } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { phrase, type Phrase } from '../core/phrase.ts';
import type { Operation, Patch } from '../core/patch-operation.ts';
import { isToken } from '../core/token.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { changeBody } from './body-edits.ts';
import { editCharacters } from './character-edits.ts';
import { changeCookie } from './cookie-edits.ts';
import { scalarText } from './flat-values.ts';
import { changeHeader, setHeader } from './header-edits.ts';
import type { Change } from './outcome.ts';
import { changeQuery, changeSegment } from './url-edits.ts';

/** An operation that was left out, and why, in a short sentence. */
export interface Refusal {
  readonly operation: Operation;
  readonly reason: Phrase;
}

type Step = Partial<Request> | { readonly refused: Phrase };
type Edit = Extract<Operation, { op: 'edit' }>;

/**
 * The patched request with what was refused. The given request is not changed. Edits of characters come first, against the original;
 * then set, rename and remove in the order given. A Content-Length that was there follows the body.
 */
export function applyPatch(request: Request, patch: Patch): { request: Request; refused: Refusal[] } {
  if (patch.length === 0) return { request, refused: [] };
  const refused: Refusal[] = [];
  let result = editText(request, patch, 'body', refused);
  result = editText(result, patch, 'url', refused);
  for (const operation of patch) {
    if (operation.op === 'edit') continue;
    const step = attempt(result, operation);
    if ('refused' in step) refused.push({ operation, reason: step.refused });
    else result = { ...result, ...step };
  }
  const headers = result.body === request.body ? result.headers : withLength(result.headers, result.body);
  return { request: { ...result, headers }, refused };
}

function editText(request: Request, patch: Patch, part: 'body' | 'url', refused: Refusal[]): Request {
  const edits = patch.filter((operation): operation is Edit => operation.op === 'edit' && operation.in === part);
  if (edits.length === 0) return request;
  const { body } = request;
  if (part === 'url') return { ...request, url: editedText(request.url, edits, refused, String) };
  if (body.state === 'known') {
    const written = body.form === 'bytes' ? byteText : String;
    return { ...request, body: { ...body, text: editedText(body.text, edits, refused, written) } };
  }
  const reason = body.state === 'absent' ? phrase('The request has no body.') : phrase('The body is not known.');
  for (const operation of edits) refused.push({ operation, reason });
  return request;
}

function editedText(text: string, edits: readonly Edit[], refused: Refusal[], written: (text: string) => string): string {
  const edited = editCharacters(
    text,
    edits.map((edit) => ({ offset: edit.offset, length: edit.length, text: written(edit.text) })),
  );
  for (const [index, reason] of edited.refused) {
    const operation = edits[index];
    if (operation) refused.push({ operation, reason });
  }
  return edited.text;
}

/** One change; a value that nests deeper than the engine can write is refused like any other. */
function attempt(request: Request, change: Change): Step {
  try {
    return changed(request, change);
  } catch (error) {
    // What JSON.stringify throws when its stack runs out.
    if (!(error instanceof RangeError)) throw error;
    return { refused: phrase('The value cannot be written.') };
  }
}

function changed(request: Request, change: Change): Step {
  switch (change.at.in) {
    case 'body':
      return changeBody(request.body, request.headers, change);
    case 'header':
      return changeHeader(request.headers, change);
    case 'cookie':
      return changeCookie(request.headers, change);
    case 'query':
    case 'path': {
      const outcome = change.at.in === 'query' ? changeQuery(request.url, change) : changeSegment(request.url, change);
      return 'text' in outcome ? { url: outcome.text } : outcome;
    }
    case 'method':
    case 'url':
      return changeLine(change.at.in, change);
  }
}

function changeLine(part: 'method' | 'url', change: Change): Step {
  const value = change.op === 'set' ? scalarText(change.value) : null;
  if (value === null) return { refused: phrase('This can only be replaced by another text.') };
  if (part === 'method') return isToken(value) ? { method: value } : { refused: phrase('This is not a valid method.') };
  return value === '' || /[\0-\x20]/.test(value) ? { refused: phrase('This is not a valid URL.') } : { url: value };
}

/** The bytes of a body, as Content-Length counts them (RFC 9110, section 8.6); null when they are not known. */
function byteLength(body: Body): number | null {
  if (body.state === 'unknown') return body.bytes;
  if (body.state === 'absent') return 0;
  return bodyBytes(body);
}

function withLength(headers: HeaderList, body: Body): HeaderList {
  const length = headerValue(headers, 'content-length') === null ? null : byteLength(body);
  const outcome = length === null ? null : setHeader(headers, 'content-length', String(length));
  return outcome && 'headers' in outcome ? outcome.headers : headers;
}
