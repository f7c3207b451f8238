// Whether a value is of the type that a server wants, and what it would be in that type.
import { isObject } from '../../core/is-object.ts';
import type { JsonValue } from '../../core/patch-operation.ts';
import { readJson } from '../json/json.ts';
import { localNumber } from '../text/local-value.ts';
import type { Expectation } from './sentence.ts';

/** `fits`; or it does not, and `becomes` is the value in the wanted type where one can be told. `certain`: nothing else can have been meant. */
export type Conversion = { readonly fits: true } | { readonly fits: false; readonly becomes?: JsonValue; readonly certain?: boolean };

const FITS: Conversion = { fits: true };
const DIFFERS: Conversion = { fits: false };
const TRUE = /^(?:true|yes|on|1)$/i;
const FALSE = /^(?:false|no|off|0)$/i;

/** Compares a JSON value with a type. Formats of text (dates, e-mail addresses) count as fitting: they are no types. */
export function convert(value: unknown, wanted: Expectation): Conversion {
  switch (wanted) {
    case 'number':
    case 'integer':
      return toNumber(value, wanted === 'integer');
    case 'boolean':
      return toBoolean(value);
    case 'string':
      return toText(value);
    case 'array':
      return toList(value);
    case 'object':
      return toObject(value);
    default:
      return FITS;
  }
}

/** Compares a value that can only be sent as text, as in a query or a form: it fits when it spells the type. */
export function convertText(text: string, wanted: Expectation): Conversion {
  if (wanted === 'boolean') return text === 'true' || text === 'false' ? FITS : spelledBoolean(text, String);
  if (wanted !== 'number' && wanted !== 'integer') return FITS;
  const number = numberIn(text);
  if (number !== null && (wanted === 'number' || Number.isInteger(number))) return FITS;
  return DIFFERS;
}

function toNumber(value: unknown, whole: boolean): Conversion {
  if (typeof value === 'number') return whole && !Number.isInteger(value) ? DIFFERS : FITS;
  const number = typeof value === 'string' ? (numberIn(value) ?? numberIn(localNumber(value)?.plain ?? '')) : null;
  if (number === null || (whole && !Number.isInteger(number))) return DIFFERS;
  return { fits: false, becomes: number, certain: String(number) === value };
}

function toBoolean(value: unknown): Conversion {
  if (typeof value === 'boolean') return FITS;
  if (value === 'true' || value === 'false') return { fits: false, becomes: value === 'true', certain: true };
  return typeof value === 'string' || typeof value === 'number' ? spelledBoolean(String(value), (truth) => truth) : DIFFERS;
}

function spelledBoolean(text: string, write: (truth: boolean) => JsonValue): Conversion {
  if (TRUE.test(text.trim())) return { fits: false, becomes: write(true) };
  return FALSE.test(text.trim()) ? { fits: false, becomes: write(false) } : DIFFERS;
}

function toText(value: unknown): Conversion {
  if (typeof value === 'string') return FITS;
  if (typeof value === 'number' || typeof value === 'boolean') return { fits: false, becomes: String(value), certain: true };
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' ? { fits: false, becomes: value[0] } : DIFFERS;
}

function toList(value: unknown): Conversion {
  if (Array.isArray(value)) return FITS;
  if (value === null || value === undefined) return DIFFERS;
  const inner = jsonIn(value);
  if (Array.isArray(inner)) return { fits: false, becomes: inner as JsonValue, certain: true };
  if (typeof value === 'string' && value.includes(',')) return { fits: false, becomes: value.split(',').map((piece) => piece.trim()) };
  return { fits: false, becomes: [value as JsonValue] };
}

function toObject(value: unknown): Conversion {
  if (isObject(value)) return FITS;
  const inner = jsonIn(value);
  if (isObject(inner)) return { fits: false, becomes: inner as JsonValue, certain: true };
  return Array.isArray(value) && value.length === 1 && isObject(value[0]) ? { fits: false, becomes: value[0] as JsonValue } : DIFFERS;
}

/** The JSON object or list inside a text. */
function jsonIn(value: unknown): unknown {
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? readJson(value).value : undefined;
}

function numberIn(text: string): number | null {
  const number = /^\s*[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(text.slice(0, 40)) && text.length <= 40 ? Number(text) : Number.NaN;
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : null;
}
