// Values of a body that stand out from what stands beside them. Where an answer tells nothing, they are worth a first look; no more than that.
import { isObject } from '../../core/is-object.ts';
import { toPointer } from '../../core/pointer.ts';

/** A value, and the JSON Pointer that leads to it. */
export interface OddValue {
  readonly path: string;
  readonly value: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** So many objects and lists are looked at. */
const MOST_SEEN = 200;
/** `9,50`, `1.299,00`: a number as people write it, or two numbers. */
const DECIMAL_COMMA = /^-?\d{1,3}(?:\.\d{3})*,\d{1,2}$/;
/** Members that are true or false by their names. */
const YES_OR_NO = /^(?:is|has|can|allow)(?=[A-Z_])|(?:ed|active|able|public|agree|subscribe|newsletter)$/;
/** Members that hold an object without members as often as not. */
const OFTEN_EMPTY =
  /meta|data|option|filter|param|attribute|config|setting|extra|propert|context|header|variable|custom|label|tag|query|input|where|state/i;

/**
 * A decimal comma, a checkbox's `on` beside booleans or where one belongs, a null alone among values, an object without members (what becomes of a promise
 * that nobody waited for); in a list of objects only what every other object has.
 */
export function oddValues(body: unknown): OddValue[] {
  const found: OddValue[] = [];
  const waiting: { value: unknown; path: readonly (string | number)[]; others: readonly Members[] }[] = [
    { value: body, path: [], others: [] },
  ];
  for (let at = 0; at < waiting.length && at < MOST_SEEN; at++) {
    const { value, path, others } = waiting[at]!;
    if (Array.isArray(value)) {
      const objects = value.slice(0, MOST_SEEN).filter(isObject);
      for (const [index, each] of value.slice(0, MOST_SEEN).entries())
        waiting.push({ value: each, path: [...path, index], others: objects.filter((other) => other !== each) });
    } else if (isObject(value)) {
      for (const [name, member] of Object.entries(value)) {
        if (isOdd(name, value, others)) found.push({ path: toPointer([...path, name]), value: member });
        else if (typeof member === 'object') waiting.push({ value: member, path: [...path, name], others: [] });
      }
    }
  }
  return found;
}

function isOdd(name: string, members: Members, others: readonly Members[]): boolean {
  const value = members[name];
  const all = Object.values(members);
  if (typeof value === 'string')
    return (
      DECIMAL_COMMA.test(value) || (/^o(?:n|ff)$/.test(value) && (YES_OR_NO.test(name) || all.some((each) => typeof each === 'boolean')))
    );
  if (!isNothing(value)) return false;
  if (others.length > 1) return others.every((other) => other[name] !== undefined && !isNothing(other[name]));
  const isOnly = all.filter((each) => (value === null ? each === null : isNothing(each))).length === 1;
  return isOnly && all.length > 3 && (value === null || !OFTEN_EMPTY.test(name));
}

function isNothing(value: unknown): boolean {
  return value === null || (isObject(value) && Object.keys(value).length === 0);
}
