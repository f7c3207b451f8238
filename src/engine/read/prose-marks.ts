// The marks that servers set around a name, made one: curly quotes, guillemets, `[name]`, `<name>` become straight quotation marks.

/** A name alone in brackets between blanks, `[size]`, with the type before it that Java and .NET print, `[Integer limit]`. */
const BRACKETED = /(?<=^|[\s:;,])\[(?:[A-Z]\w{0,60} )?([A-Za-z_$@/][\w$@./-]{0,100})\](?=[\s.,;:!?]|$)/g;
/** A subject in other brackets: `<qty> is required`. */
const OPENING = /^[({<]([A-Za-z_$@][\w$@.-]{0,100})[)}>](?= )/gm;
/** A parameter with its type: `"int limit"`, `"string? name"`. */
const TYPED =
  /(["'`])(?:u?int(?:8|16|32|64)?|long|short|s?byte|float|double|decimal|bool|string|char|Guid|Date(?:Time|Only)\w*|Time(?:Span|Only))(?:\?|\[\])? (\w{1,100})\1/g;

/** A library's own number for the fault: `[json.exception.type_error.302] …`. */
const NUMBERED = /^\[[a-z_]{1,40}(?:\.[a-z_]{1,40}){0,5}\.\d{1,6}\] /;

/** Python's `repr` of an exception: `ValueError("…")`, `KeyError('qty')`. */
const PRINTED = /^(\w{0,60}(?:Error|Exception))\((["'])([^]*)\2,?\)$/;

/** Python 2's mark before a text: `u'links' was unexpected`. */
const PYTHON_2 = /(?<![\w'"])u(?=['"]\w)/g;

/** Go and others quote what is quoted already: `parsing time "\"2026-11-28\""`. */
const QUOTED_TWICE = /"\\"|\\""/g;

/** The prose with straight quotation marks only. Its length may change: it is for reading, not for positions. */
export function straightened(text: string): string {
  return text
    .replace(NUMBERED, '')
    .replace(PRINTED, (_, name: string, quote: string, words: string) => (/\s/.test(words) ? words : `${name}: ${quote}${words}${quote}`))
    .replaceAll(/[\u2018\u2019\u201a]/g, "'")
    .replaceAll(/[\u201c-\u201e\u00ab\u00bb]/g, '"')
    .replaceAll(PYTHON_2, '')
    .replaceAll(QUOTED_TWICE, '"')
    .replaceAll(BRACKETED, '"$1"')
    .replaceAll(OPENING, '"$1"')
    .replaceAll(TYPED, '$1$2$1');
}
