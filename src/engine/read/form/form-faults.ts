// What is wrong with the writing of a form body (application/x-www-form-urlencoded; WHATWG URL, section 5), with repairs.
import type { Range } from '../../core/location.ts';
import type { TextEdit } from '../../core/text-edit.ts';
import { escapesAsUtf8 } from '../url/encoding-faults.ts';

/**
 * `question-mark`: begins as a URL's query; `lines`: a field a line; `semicolons`: fields parted by `;`; `entities`: by `&amp;`; `bare-ampersand`: an `&` inside a value;
 * `broken-percent`: `%` without two digits; `not-utf8`: escapes of bytes that are no UTF-8; `raw`: blanks or letters that must be encoded.
 */
export type FormFaultId = 'question-mark' | 'lines' | 'semicolons' | 'entities' | 'bare-ampersand' | 'broken-percent' | 'not-utf8' | 'raw';

export interface FormFault extends Range {
  readonly id: FormFaultId;
  readonly repair: readonly TextEdit[];
}

const MOST = 100;
const FIELD = /^[\w.[\]-]{1,100}=[^&;=\r\n]*$/;

/** True when the mark parts fields, and nothing but fields. */
function isPartedBy(text: string, mark: RegExp): boolean {
  const fields = text.trimEnd().split(mark, MOST);
  return fields.length > 1 && fields.every((field, index) => FIELD.test(field) || (field === '' && index === fields.length - 1));
}

/** The faults, one of each kind, in the order in which they would be mended. Empty for a well-written form. */
export function formFaults(text: string): readonly FormFault[] {
  return [
    ...fault('question-mark', text, /^\?(?=[^=&]{1,100}=)/g, () => ''),
    ...(isPartedBy(text, /\r?\n/) ? fault('lines', text, /\r?\n(?=.)/g, () => '&') : []),
    ...(isPartedBy(text, /; ?/) ? fault('semicolons', text, /; ?(?=.)/g, () => '&') : []),
    ...fault('entities', text, /&amp;(?=[\w.[\]-]{1,100}=)/g, () => '&'),
    ...fault('bare-ampersand', text, / & ?(?=[^=&]{1,200}(?:&|$))|&(?= [^=&]{1,200}(?:&|$))/g, (run) => run.replace('&', '%26')),
    ...fault('broken-percent', text, /%(?![\dA-Fa-f]{2})/g, () => '%25'),
    ...fault('not-utf8', text, /(?:%[89A-Fa-f][\dA-Fa-f])+/g, escapesAsUtf8),
    ...fault('raw', text, /[^\u0021-\u007e\r\n]+/g, encoded),
  ];
}

function encoded(run: string): string {
  return encodeURIComponent(run.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%20', '+');
}

function fault(id: FormFaultId, text: string, pattern: RegExp, mend: (run: string) => string | null): FormFault[] {
  const repair: TextEdit[] = [];
  for (const { index, 0: run } of text.matchAll(pattern)) {
    const mended = mend(run);
    if (mended !== null) repair.push({ offset: index, length: run.length, text: mended });
    if (repair.length >= MOST) break;
  }
  const [first] = repair;
  return first ? [{ id, offset: first.offset, length: first.length, repair }] : [];
}
