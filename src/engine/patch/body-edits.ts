// Changes a member of a body by the editor of its format.
import { byteText } from '../core/bytes.ts';
import type { Body, KnownBody } from '../core/exchange.ts';
import type { HeaderList } from '../core/header-list.ts';
import { phrase, type Phrase } from '../core/phrase.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyFormat } from '../read/body/format.ts';
import { readJson } from '../read/json/json.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
import { byteValue } from './byte-text.ts';
import { editForm } from './form-edits.ts';
import { editJson } from './json-edits.ts';
import { editMultipart } from './multipart-edits.ts';
import type { Change, Outcome } from './outcome.ts';
import { editXml } from './xml-edits.ts';

/** The changed body, or why it is refused. */
export function changeBody(body: Body, headers: HeaderList, change: Change): { readonly body: Body } | { readonly refused: Phrase } {
  if (change.at.path === '') return changeWhole(body, change);
  if (body.state === 'absent') return { refused: phrase('The request has no body.') };
  if (body.state === 'unknown') return { refused: phrase('The body is not known.') };
  const outcome = changeMember(body, headers, change);
  return 'text' in outcome ? { body: { ...body, text: outcome.text } } : outcome;
}

function changeWhole(body: Body, change: Change): { readonly body: Body } | { readonly refused: Phrase } {
  if (change.op === 'rename') return { refused: phrase('A body has no name.') };
  if (change.op === 'remove') return { body: { state: 'absent' } };
  const text = typeof change.value === 'string' ? change.value : JSON.stringify(change.value);
  const form = body.state === 'known' && body.form === 'bytes' && !/[^\0-\u00ff]/.test(text) ? 'bytes' : 'text';
  return { body: { state: 'known', text, form, complete: true } };
}

function changeMember({ text, form }: KnownBody, headers: HeaderList, asked: Change): Outcome {
  const declared = mediaTypeOf(headers);
  const json = readJson(text);
  const format = bodyFormat(text, json, declared);
  // Forms encode what they hold as plain letters anyway.
  const change = form === 'bytes' && format !== 'form' ? inBytes(asked) : asked;
  const segments = fromPointer(change.at.path);
  if (!segments) return { refused: phrase('This does not name a place in a body.') };
  switch (format) {
    case 'json':
      if (text.trim() === '' && change.op === 'set') return editJson('{}', segments, change);
      return json.valid ? editJson(text, segments, change) : { refused: phrase('The body is not valid JSON.') };
    case 'form':
      return editForm(text, segments, change);
    case 'multipart':
      return editMultipart(text, declared?.parameters['boundary'] ?? null, segments, change);
    case 'xml':
      return editXml(text, segments, change);
    case 'text':
      return { refused: phrase('The body is plain text without members.') };
  }
}

function inBytes(change: Change): Change {
  const at = { in: change.at.in, path: byteText(change.at.path) };
  if (change.op === 'set') return { op: 'set', at, value: byteValue(change.value) };
  return change.op === 'rename' ? { op: 'rename', at, name: byteText(change.name) } : { op: 'remove', at };
}
