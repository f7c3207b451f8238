// Spring Boot's error attributes: timestamp, status, error, path, and what the application lets out beyond them.
import { defineDialect } from '../core/define.ts';
import { isObject } from '../core/is-object.ts';
import { claimsOf } from '../read/shape/claims.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';

/** What Spring writes where it was told to keep the message to itself. */
const kept = new Set(['', 'No message available']);

/** The attributes that say the same of every failure. */
const STANDARD = new Set(['timestamp', 'status', 'error', 'path', 'message', 'exception', 'trace', 'requestId']);

export const springBoot = defineDialect({
  id: 'spring-boot',
  title: 'Spring Boot',
  spec: 'https://docs.spring.io/spring-boot/api/java/org/springframework/boot/web/servlet/error/DefaultErrorAttributes.html',

  recognize({ json }) {
    if (!isObject(json)) return 0;
    const { timestamp, status, error, path } = json;
    const standard = typeof status === 'number' && typeof error === 'string' && typeof path === 'string';
    const dated = typeof timestamp === 'string' || typeof timestamp === 'number';
    return standard && dated ? 0.93 : isObject((json['errors'] as unknown[] | undefined)?.[0]) && dated && standardErrors(json) ? 0.915 : 0;
  },

  read({ json }) {
    const body = json as Record<string, unknown>;
    const { error, message, exception } = body;
    const said = typeof message === 'string' && !kept.has(message) ? message : null;
    const text = said ?? (typeof error === 'string' ? error : null);
    const { code: _, ...references } = referencesOf(body);
    return {
      message: text,
      claims: withProse(claimsOf(ownOf(body), text), said),
      ...references,
      ...(typeof exception === 'string' ? { code: exception } : {}),
    };
  },
});

/** What complains: Spring's own `errors`, or whatever the application adds to the standard attributes (`fieldErrors`, `validationErrors`, `violations`). */
function ownOf({ errors, ...body }: Record<string, unknown>): Record<string, unknown> {
  if (errors !== undefined) return { errors };
  return Object.fromEntries(Object.entries(body).filter(([name]) => !STANDARD.has(name)));
}

/** Field errors as Spring's `MessageSourceResolvable` are written. */
function standardErrors({ errors }: Record<string, unknown>): boolean {
  return Array.isArray(errors) && errors.every((each) => isObject(each) && Array.isArray(each['codes']) && 'defaultMessage' in each);
}
