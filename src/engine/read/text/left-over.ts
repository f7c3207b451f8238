// Text that a program left where a value belongs: a template that was not filled in, or a JavaScript value that had none.

/** `template`: `{id}`, `:id`, `<id>`, `${id}`, `[id]`; `script`: `undefined`, `NaN-NaN-NaN`, `Invalid Date`, `[object Object]`; `null`: `null`, which can be meant. */
export interface LeftOver {
  readonly kind: 'template' | 'script' | 'null';
  /** The name inside the template; '' for the others. */
  readonly name: string;
  /** The left-over characters, which may be a part of the value. */
  readonly text: string;
  /** True when the template can be nothing else: `${id}` and `{{id}}`. */
  readonly unmistakable: boolean;
}

const NAME = '[A-Za-z_][\\w.-]{0,60}';
const SURE = new RegExp(`\\$\\{\\s*(${NAME})\\s*\\}|\\{\\{\\s*(${NAME})\\s*\\}\\}`);
const BRACED = new RegExp(`\\{(${NAME})\\}`);
const WHOLE = new RegExp(`^(?::(${NAME})|<(?:\\w+:)?(${NAME})>|\\[\\.{0,3}(${NAME})\\])$`);
/** Alone, or beside nothing but numbers: `undefined-behavior` is a title. */
const SCRIPT = /^(?:(?:undefined|NaN|\d{1,12})[-,.:/ _T]{1,2}){0,8}(?:undefined|NaN|\d{1,12})$|^\[object \w+\]$|^invalid date$/i;
const NO_VALUE = /undefined|NaN|^\D/i;
/** A GUID in braces is a value. */
const HEXADECIMAL = /^[\dA-Fa-f-]{32,}$/;

/** Reads a decoded path segment or parameter value; null when nothing was left over in it. */
export function leftOver(value: string): LeftOver | null {
  if (value.length > 300) return null;
  if (SCRIPT.test(value) && NO_VALUE.test(value)) return { kind: 'script', name: '', text: value, unmistakable: true };
  if (value === 'null') return { kind: 'null', name: '', text: value, unmistakable: false };
  const sure = SURE.exec(value);
  const match = sure ?? WHOLE.exec(value) ?? BRACED.exec(value);
  const name = match?.slice(1).find((group) => group !== undefined);
  if (!match || name === undefined || HEXADECIMAL.test(name)) return null;
  return { kind: 'template', name, text: match[0], unmistakable: sure !== null };
}
