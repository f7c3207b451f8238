// FastAPI's request validation errors: a list of pydantic errors, each with the steps to its place.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { placeFromSteps } from '../read/shape/place.ts';
import { referencesOf } from '../read/shape/shape.ts';

const MOST_CLAIMS = 200;

/** One error of pydantic, version 1 or 2 (`input` and `url` since 2). */
interface PydanticError {
  readonly loc: readonly unknown[];
  readonly msg: string;
  readonly type?: unknown;
  readonly input?: unknown;
  readonly ctx?: unknown;
}

export const fastapi = defineDialect({
  id: 'fastapi',
  title: 'FastAPI',
  spec: 'https://fastapi.tiangolo.com/tutorial/handling-errors/#requestvalidationerror-vs-validationerror',

  recognize({ json }) {
    const errors = listOf(json);
    return errors.length > 0 && errors.every(isPydantic) ? 0.96 : 0;
  },

  read({ json }) {
    const errors = listOf(json).filter(isPydantic).slice(0, MOST_CLAIMS);
    const { code: _, trace: __, ...references } = referencesOf(isObject(json) ? { ...json, detail: null } : null);
    return { message: errors[0]?.msg ?? null, claims: errors.map(claimOf), ...references };
  },
});

/** FastAPI puts the list under `detail`; applications that answer with pydantic's own list, bare or under `errors`. */
function listOf(json: unknown): readonly unknown[] {
  const list = isObject(json) ? (json['detail'] ?? json['errors']) : json;
  return Array.isArray(list) ? list : [];
}

function isPydantic(error: unknown): error is PydanticError {
  return isObject(error) && Array.isArray(error['loc']) && typeof error['msg'] === 'string';
}

function claimOf({ loc, msg, type, input, ctx }: PydanticError): StatedClaim {
  const sentence = readSentence(msg);
  const unread = typeof type === 'string' && /json_?(?:invalid|decode)/.test(type);
  const said = unread ? positionOf(loc, sentence.position) : { stated: placeOf(loc), ...detailOf(sentence), ...allowedOf(ctx) };
  return {
    text: msg,
    ...said,
    ...(typeof type === 'string' ? { code: type } : {}),
    ...(input === undefined || unread || type === 'missing' ? {} : { rejected: input }),
  };
}

/** Of a body that is no JSON, the last step is the character where the parser stopped. */
function positionOf(loc: readonly unknown[], inText: StatedClaim['position'] | null): Pick<StatedClaim, 'stated' | 'position'> {
  const offset = loc.at(-1);
  const position = inText ?? (typeof offset === 'number' ? { offset } : null);
  return { stated: null, ...(position ? { position } : {}) };
}

/** Steps in capitals or brackets (`function-after[…]`, `list[int]`) name the branch of a union, not a member. */
function placeOf(loc: readonly unknown[]): StatedPlace | null {
  const steps = loc.filter(
    (step, index) =>
      index === 0 ||
      typeof step !== 'string' ||
      !/^(?:function-|tagged-union\[|(?:list|dict|set|tuple|nullable|lax-or-strict|json-or-python|constrained-\w+)\[)/.test(step),
  );
  const place = placeFromSteps(steps, true);
  return place && { ...place, text: loc.join(' → ') };
}

/** The members of an enumeration (version 1). Version 2 lists them in the sentence. */
function allowedOf(ctx: unknown): Pick<StatedClaim, 'allowed'> {
  const values = isObject(ctx) ? ctx['enum_values'] : null;
  const allowed = Array.isArray(values) ? values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)) : [];
  return allowed.length > 0 ? { allowed: allowed.slice(0, 100) } : {};
}
