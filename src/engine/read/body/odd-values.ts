// Values of a body that stand out from what stands beside them. Where an answer tells nothing, they are worth a first look; no more than that.
import { isObject } from '../../core/is-object.ts';
import { toPointer } from '../../core/pointer.ts';

/** A value, and the JSON Pointer that leads to it. */
export interface OddValue {
  readonly path: string;
  readonly value: unknown;
}

type Members = Readonly<Record<string, unknown>>;

/** So many objects and lists are looked at, and so many elements and members of each: an object of more is a map, in which nothing stands out. */
const MOST_SEEN = 200;
/** With so many objects of its list is one compared. */
const MOST_COMPARED = 20;
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
      const objects = value.slice(0, MOST_COMPARED).filter(isObject);
      for (const [index, each] of value.slice(0, MOST_SEEN).entries())
        waiting.push({ value: each, path: [...path, index], others: objects.filter((other) => other !== each) });
    } else if (isObject(value) && Object.keys(value).length <= MOST_SEEN) {
      const around = { ...countsOf(Object.values(value)), others };
      for (const [name, member] of Object.entries(value)) {
        if (isOdd(name, member, around)) found.push({ path: toPointer([...path, name]), value: member });
        else if (typeof member === 'object') waiting.push({ value: member, path: [...path, name], others: [] });
      }
    }
  }
  return found;
}

/** What stands beside a member: in its object, and in the other objects of its list. */
interface Surroundings {
  readonly all: number;
  readonly booleans: number;
  readonly nulls: number;
  readonly nothings: number;
  readonly others: readonly Members[];
}

function countsOf(values: readonly unknown[]): Omit<Surroundings, 'others'> {
  const amount = (is: (value: unknown) => boolean): number => values.filter(is).length;
  return {
    all: values.length,
    booleans: amount((value) => typeof value === 'boolean'),
    nulls: amount((value) => value === null),
    nothings: amount(isNothing),
  };
}

function isOdd(name: string, value: unknown, { all, booleans, nulls, nothings, others }: Surroundings): boolean {
  if (typeof value === 'string') return DECIMAL_COMMA.test(value) || (/^o(?:n|ff)$/.test(value) && (YES_OR_NO.test(name) || booleans > 0));
  if (!isNothing(value)) return false;
  if (others.length > 1) return others.every((other) => other[name] !== undefined && !isNothing(other[name]));
  if (all <= 3) return false;
  return value === null ? nulls === 1 : nothings === 1 && !OFTEN_EMPTY.test(name);
}

function isNothing(value: unknown): boolean {
  return value === null || (isObject(value) && Object.keys(value).length === 0);
}
