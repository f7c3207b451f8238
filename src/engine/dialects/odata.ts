// OData errors, versions 2 to 4, and those of Azure and Microsoft Graph, which follow them: `target`, `details`, `innererror`.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { headerValue } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import { placeFrom } from '../read/text/field-path.ts';
import { foldedMembers } from '../read/text/folded-members.ts';
import { detailOf } from '../read/prose/claims.ts';
import { withoutPrintedId } from '../read/answer/request-id.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';

const MOST_CLAIMS = 200;
const DEEPEST = 8;

export const odata = defineDialect({
  id: 'odata',
  title: 'OData error',
  spec: 'https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html#sec_ErrorResponse',

  recognize({ json, headers }) {
    const error = errorIn(json);
    if (!error || messageOf(error) === null) return 0;
    // Every answer says its version (Protocol, section 8.1.5).
    if ((isObject(json) && 'odata.error' in json) || headerValue(headers, 'odata-version') !== null) return 0.958;
    const listed =
      Array.isArray(error['details']) && error['details'].some((each) => isObject(each) && 'message' in each && !('@type' in each));
    return typeof error['code'] === 'string' && (inner(error) || isObject(error['message']) || (listed && 'target' in error)) ? 0.958 : 0;
  },

  read({ json }) {
    const error = errorIn(json) as Record<string, unknown>;
    const message = messageOf(error);
    const details = claimsIn(error, 0);
    const own = placeOf(error);
    const stated = own && message !== null ? [claimOf(message, own, error), ...details] : details;
    const { code: _, ...references } = referencesOf(json);
    const code = codeOf(error);
    return { message, claims: withProse(stated, message), ...references, ...(code === null ? {} : { code }) };
  },
});

function errorIn(json: unknown): Record<string, unknown> | null {
  if (!isObject(json)) return null;
  const error = json['odata.error'] ?? json['error'];
  return isObject(error) ? error : null;
}

/** Version 2 and 3 say in which language: `{ lang: 'en', value: '…' }`. */
function messageOf({ message }: Record<string, unknown>): string | null {
  const text = isObject(message) ? message['value'] : message;
  return typeof text === 'string' && text.trim() !== '' ? withoutPrintedId(text) : null;
}

function inner(error: Record<string, unknown>): Record<string, unknown> | null {
  const innermost = foldedMembers(error).get('innererror');
  return isObject(innermost) ? innermost : null;
}

/** The innermost code says most (Microsoft REST API guidelines, section 7.10.2). */
function codeOf(error: Record<string, unknown>): string | null {
  let code: string | null = null;
  let level: Record<string, unknown> | null = error;
  for (let depth = 0; level && depth < DEEPEST; depth++) {
    if (typeof level['code'] === 'string' && level['code'] !== '') code = level['code'];
    level = inner(level);
  }
  return code;
}

/** `details`, SAP's `errordetails` within the inner error, and the details of details. */
function claimsIn(error: Record<string, unknown>, depth: number): StatedClaim[] {
  if (depth > DEEPEST) return [];
  const lists: unknown[] = [error['details'], inner(error)?.['errordetails']];
  return lists
    .flatMap((list) => (Array.isArray(list) ? list.slice(0, MOST_CLAIMS) : []))
    .filter(isObject)
    .flatMap((detail) => {
      const text = messageOf(detail);
      return [...(text === null ? [] : [claimOf(text, placeOf(detail), detail)]), ...claimsIn(detail, depth + 1)];
    })
    .slice(0, MOST_CLAIMS);
}

function claimOf(text: string, stated: StatedPlace | null, { code }: Record<string, unknown>): StatedClaim {
  return { text, stated, ...(typeof code === 'string' && code !== '' ? { code } : {}), ...detailOf(readSentence(text)) };
}

/** `target` may be a system query option (`$filter`); SAP's `propertyref` begins with the entity's type: `Team/Team_Identifier`. */
function placeOf({ target, propertyref }: Record<string, unknown>): StatedPlace | null {
  if (typeof target === 'string' && /^\$[a-z]{2,30}$/i.test(target)) return { text: target, segments: [target], in: 'query' };
  if (typeof target === 'string' && /^\S{1,300}$/.test(target)) return keyedPlace(target) ?? placeFrom(target);
  if (typeof propertyref !== 'string' || !/^\S{1,300}$/.test(propertyref)) return null;
  const steps = propertyref.split('/').filter(Boolean);
  return { text: propertyref, segments: steps.length > 1 ? steps.slice(1) : steps, in: null };
}

/** A step with a key predicate (URL conventions, section 4.3.1): `items(ID=7)`, `Orders(ID=guid'…',IsActive=true)`, `items('a')`. */
const KEYED = /^(?<name>[A-Za-z_][\w.]{0,100})\((?:(?<key>\w{1,60})=)?(?<value>[^()]{1,200})\)$/;

/** A way on which key predicates tell the element in place of its index; null for any other. */
function keyedPlace(target: string): StatedPlace | null {
  const steps = target.split('/').filter(Boolean);
  if (!target.includes('(') || !steps.some((step) => KEYED.test(step))) return null;
  const segments = steps.flatMap((step) => {
    const { name = step, key, value = '' } = KEYED.exec(step)?.groups ?? {};
    // Version 2 names the type of a value: guid'…', datetime'…'.
    const [own = ''] = value.split(',');
    return key === undefined ? [name] : [name, `@${key}=='${own.replace(/^(?:[a-zA-Z]{1,20})?'(.*)'$/, '$1')}'`];
  });
  return { text: target, segments, in: 'body' };
}
