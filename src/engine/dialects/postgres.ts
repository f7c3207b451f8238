// PostgreSQL's errors passed on: PostgREST's and Supabase's four members, and a driver's error object as applications send it.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';

type PostgresError = Record<string, unknown> & { readonly code: string; readonly message: string };

export const postgres = defineDialect({
  id: 'postgres',
  title: 'PostgreSQL error',
  spec: 'https://docs.postgrest.org/en/stable/references/errors.html',

  recognize: ({ json }) => (errorIn(json) ? 0.961 : 0),

  read({ json }) {
    const error = errorIn(json) as PostgresError;
    return { message: error.message, claims: claimsOf(error), code: error.code };
  },
});

/** SQLSTATE has five characters (PostgreSQL, appendix A); PostgREST's own codes begin with PGRST. */
function errorIn(json: unknown): PostgresError | null {
  const error = isObject(json) && isObject(json['error']) ? json['error'] : json;
  if (!isObject(error) || typeof error['message'] !== 'string' || typeof error['code'] !== 'string') return null;
  if (!/^(?:[\dA-Z]{5}|PGRST\d{3})$/.test(error['code'])) return null;
  const postgrest = 'details' in error && 'hint' in error;
  return postgrest || (typeof error['severity'] === 'string' && 'routine' in error) ? (error as PostgresError) : null;
}

const VALUE =
  /^invalid (?:input (?:syntax|value) for|value for|byte sequence for) (?:type |enum |encoding )?[\w ."]{1,100}: "([^"\n]{1,500})"/;
const COLUMN = /(?:\bcolumn "?(?:[\w$]{1,100}\.)?(?<column>[\w$]{1,100})"?|Could not find the '(?<cached>[^'\n]{1,100})' column)/;
const KEY = /^Key \((?<columns>[^)\n]{1,300})\)=\((?<values>[^)\n]{0,500})\) (?:already exists|is not present|is still referenced)/;

/** The column that the error names; the key that clashed, with its values; else the value that did not fit. */
function claimsOf(error: PostgresError): StatedClaim[] {
  const { message, code, details, detail, column } = error;
  const more = [details, detail].find((each): each is string => typeof each === 'string') ?? '';
  const key = KEY.exec(more.slice(0, 2000))?.groups;
  if (key) {
    const values = key['values']!.split(', ');
    return key['columns']!.split(', ').map((name, at) => ({
      text: more,
      stated: place(name),
      code,
      ...(values[at] && { rejected: values[at] }),
    }));
  }
  // Faults in the query string: PostgREST counts characters within one parameter, not in the body.
  if (code === 'PGRST100') {
    const filter = /\(([^()\n]{1,300})\)" \(line/.exec(message)?.[1];
    return [{ text: message, stated: null, code, ...(filter && { rejected: filter }) }];
  }
  const { column: inText, cached } = COLUMN.exec(message.slice(0, 2000))?.groups ?? {};
  const name = typeof column === 'string' ? column : (inText ?? cached);
  const value = VALUE.exec(message.slice(0, 2000))?.[1];
  if (name === undefined && value === undefined) return [];
  return [{ text: message, stated: name === undefined ? null : place(name), code, ...(value !== undefined && { rejected: value }) }];
}

function place(name: string): StatedPlace {
  return { text: name.replaceAll('"', ''), segments: [name.replaceAll('"', '')], in: null };
}
