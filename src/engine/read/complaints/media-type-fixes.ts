// Fixes for a body and a Content-Type that do not fit: another declaration, or the same values in another form.
import type { Fix } from '../../core/finding.ts';
import { manualFix } from '../../core/manual-fix.ts';
import { replacedBody } from '../../core/replaced-body.ts';
import { setFix } from '../../core/set-fix.ts';
import { formToJson, jsonToForm, partsToJson } from '../form/form-and-json.ts';
import { isFormType, isJsonType } from '../head/media-type.ts';
import { readJson } from '../json/json.ts';
import type { DeclaredBody } from './declared-body.ts';

/** Declares this type; where nothing tells the type, the person has to choose one. */
export function declare(type: string | null, safety: 'safe' | 'review'): Fix {
  if (type === null) return manualFix('choose', ['choose', 'unset']);
  return setFix({ id: 'declare', values: { type } }, { in: 'header', path: 'content-type' }, type, safety);
}

function fieldsToJson(text: string, format: DeclaredBody['format']): string | null {
  if (format === 'multipart') return partsToJson(text);
  return format === 'form' ? formToJson(text) : null;
}

/** The values in another form; none where they cannot be told apart, or the type is none for values. */
export function convert({ text, format }: DeclaredBody, type: string): readonly Fix[] {
  const toForm = isFormType(type);
  const converted = toForm ? jsonToForm(readJson(text).value) : isJsonType(type) ? fieldsToJson(text, format) : null;
  if (converted === null) return [];
  return [
    {
      title: { id: toForm ? 'toForm' : 'toJson', values: {} },
      safety: 'review',
      patch: replacedBody(text.length, converted, type),
    },
  ];
}
