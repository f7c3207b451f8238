// Whether a variable's value is of a built-in GraphQL type (https://spec.graphql.org/October2021/#sec-Scalars.Input-Coercion).
import type { JsonValue } from '../../core/patch-operation.ts';
import { holdsPlaceholder } from '../../core/placeholder.ts';
import { convert } from '../prose/conversion.ts';
import type { GraphqlType } from './document.ts';
import type { Expectation } from '../prose/sentence.ts';

export interface GraphqlMismatch {
  /** A pointer below the variable: '' for the variable itself, `/0` for an element. */
  readonly path: string;
  /** The value as it was sent, in short. */
  readonly sent: string;
  /** The value in the type that is wanted; absent where it cannot be told. */
  readonly becomes?: JsonValue;
  readonly certain: boolean;
}

const SCALARS: Readonly<Record<string, Expectation>> = { Int: 'integer', Float: 'number', String: 'string', Boolean: 'boolean' };
const MOST_ELEMENTS = 1000;

/** The first value that is not of the type; null when all are, or when the type is one of the server's own. Null is judged elsewhere. */
export function mismatchOf(value: unknown, type: GraphqlType): GraphqlMismatch | null {
  if (value === null || (typeof value === 'string' && holdsPlaceholder(value))) return null;
  if (type.elements) {
    // One value stands for a list of one.
    if (!Array.isArray(value)) return mismatchOf(value, type.elements);
    for (const [index, element] of value.slice(0, MOST_ELEMENTS).entries()) {
      const inner = mismatchOf(element, type.elements);
      if (inner) return { ...inner, path: `/${index}${inner.path}` };
    }
    return null;
  }
  const wanted = Object.hasOwn(SCALARS, type.name) ? SCALARS[type.name] : undefined;
  if (wanted === undefined) return type.name === 'ID' && !isId(value) ? mismatch(value) : null;
  const conversion = convert(value, wanted);
  return conversion.fits ? null : mismatch(value, conversion.becomes, conversion.certain);
}

function isId(value: unknown): boolean {
  return typeof value === 'string' || Number.isInteger(value);
}

function mismatch(value: unknown, becomes?: JsonValue, certain = false): GraphqlMismatch {
  const sent = typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : (JSON.stringify(value) ?? '').slice(0, 100);
  return { path: '', sent, certain, ...(becomes === undefined ? {} : { becomes }) };
}
