// Changes a member of a body by the editor of its format.
import type { Body } from '../core/exchange.ts';
import type { HeaderList } from '../core/header-list.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyFormat } from '../read/body-format.ts';
import { readJson } from '../read/json.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import { editForm } from './form-edits.ts';
import { editJson } from './json-edits.ts';
import { multipartEditor } from './multipart-edits.ts';
import type { Change, Outcome } from './outcome.ts';
import { editXml } from './xml-edits.ts';

/** The changed body, or why it is refused. */
export function changeBody(body: Body, headers: HeaderList, change: Change): { readonly body: Body } | { readonly refused: string } {
  if (change.at.path === '') return changeWhole(body, change);
  if (body.state === 'absent') return { refused: 'The request has no body.' };
  if (body.state === 'unknown') return { refused: 'The body is not known.' };
  const outcome = changeMember(body.text, headers, change);
  return 'text' in outcome ? { body: { ...body, text: outcome.text } } : outcome;
}

function changeWhole(body: Body, change: Change): { readonly body: Body } | { readonly refused: string } {
  if (change.op === 'rename') return { refused: 'A body has no name.' };
  if (change.op === 'remove') return { body: { state: 'absent' } };
  const text = typeof change.value === 'string' ? change.value : JSON.stringify(change.value);
  const form = body.state === 'known' && body.form === 'bytes' && !/[^\0-\u00ff]/.test(text) ? 'bytes' : 'text';
  return { body: { state: 'known', text, form, complete: true } };
}

function changeMember(text: string, headers: HeaderList, change: Change): Outcome {
  const segments = fromPointer(change.at.path);
  if (!segments) return { refused: 'This is no place in a body.' };
  const declared = mediaTypeOf(headers);
  const json = readJson(text);
  switch (bodyFormat(text, json, declared)) {
    case 'json':
      if (text.trim() === '' && change.op === 'set') return editJson('{}', segments, change);
      return json.valid ? editJson(text, segments, change) : { refused: 'The body is not valid JSON.' };
    case 'form':
      return editForm(text, segments, change);
    case 'multipart':
      return multipartEditor(declared?.parameters['boundary'] ?? null)(text, segments, change);
    case 'xml':
      return editXml(text, segments, change);
    case 'text':
      return { refused: 'The body is plain text without members.' };
  }
}
