// express-validator: a list of errors, each with the part of the request (`location`) and the field's path there.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { partNamed } from '../read/text/field-path.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { referencesOf } from '../read/shape/shape.ts';

const MOST_CLAIMS = 200;
const DEEPEST = 5;

export const expressValidator = defineDialect({
  id: 'express-validator',
  title: 'express-validator',
  spec: 'https://express-validator.github.io/docs/api/validation-result/#error-types',

  recognize({ json }) {
    const errors = errorsIn(json);
    return errors.length > 0 && errors.every(isOwn) ? 0.94 : 0;
  },

  read({ json }) {
    const claims = claimsIn(errorsIn(json), 0).slice(0, MOST_CLAIMS);
    const said = isObject(json) && typeof json['message'] === 'string' ? json['message'] : null;
    const { code: _, ...references } = referencesOf(isObject(json) ? { ...json, errors: null } : null);
    return { message: said ?? claims[0]?.text ?? null, claims, ...references };
  },
});

/** `errors` as `array()` gives it, or as `mapped()` does: by field. Some applications send the list bare. */
function errorsIn(json: unknown): readonly unknown[] {
  const errors = isObject(json) ? (json['errors'] ?? json['error']) : json;
  if (Array.isArray(errors)) return errors.slice(0, MOST_CLAIMS);
  return isObject(errors) ? Object.values(errors).slice(0, MOST_CLAIMS) : [];
}

/** Version 7 says `path` and `type`, version 6 `param`. */
function isOwn(error: unknown): error is Record<string, unknown> {
  if (!isObject(error) || !('msg' in error)) return false;
  const field = typeof error['location'] === 'string' && (typeof error['path'] === 'string' || typeof error['param'] === 'string');
  return field || Array.isArray(error['nestedErrors']) || error['type'] === 'unknown_fields' || error['param'] === '_error';
}

/** `oneOf` gives alternatives, each with errors of its own; `checkExact` lists the fields that nobody asked for. */
function claimsIn(errors: readonly unknown[], depth: number): StatedClaim[] {
  if (depth > DEEPEST) return [];
  return errors.flatMap((error) => {
    if (Array.isArray(error)) return claimsIn(error, depth + 1);
    if (!isOwn(error)) return [];
    if (Array.isArray(error['nestedErrors'])) return claimsIn(error['nestedErrors'], depth + 1);
    if (Array.isArray(error['fields'])) return error['fields'].filter(isObject).map((field) => claimOf({ ...field, msg: error['msg'] }));
    return [claimOf(error)];
  });
}

/** `msg` may be any value that the application chose. */
function claimOf(error: Record<string, unknown>): StatedClaim {
  const { msg, value } = error;
  const text = typeof msg === 'string' ? msg : (JSON.stringify(msg) ?? '');
  return { text, stated: placeOf(error), ...(value === undefined ? {} : { rejected: value }), ...detailOf(readSentence(text)) };
}

/** An empty path is the whole of its part. */
function placeOf({ location, path, param }: Record<string, unknown>): StatedPlace | null {
  const name = typeof path === 'string' ? path : param;
  if (typeof name !== 'string' || name === '_error') return null;
  const part = typeof location === 'string' ? partNamed(location) : null;
  return { text: name, segments: name === '' ? [] : null, in: part };
}
