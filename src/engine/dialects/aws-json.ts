// Errors of AWS's JSON protocols: the type in `__type` or in X-Amzn-ErrorType, a message, fields in `fieldList`.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { headerValue } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { readShape } from '../read/shape/shape.ts';

export const awsJson = defineDialect({
  id: 'aws-json',
  title: 'AWS JSON error',
  spec: 'https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization',

  recognize: (response) => (isObject(response.json) && typeIn(response) !== null ? 0.948 : 0),

  read(response) {
    const { __type: _, ...document } = response.json as Record<string, unknown>;
    const { claims, ...reading } = readShape(document) ?? { message: null, claims: [] };
    return { ...reading, claims: claims.map(fromZero), code: typeIn(response) as string };
  },
});

/** The name alone: `ValidationException` of `com.amazon.coral.validate#ValidationException` and of `ValidationException:http://…`. */
function typeIn({ json, headers }: ParsedResponse): string | null {
  const own = isObject(json) ? json['__type'] : undefined;
  const type = typeof own === 'string' ? own : headerValue(headers, 'x-amzn-errortype');
  return /^(?:[^#\s]{1,200}#)?([\w.-]{1,200})(?::|$)/.exec(type ?? '')?.[1] ?? null;
}

const MEMBER = /\.(\d{1,6})\.member(?=\.|$)/g;

/** AWS counts the members of a list from 1 and says so: `tags.1.member.key` is the request's `tags[0].key`. */
function fromZero(claim: StatedClaim): StatedClaim {
  const { stated } = claim;
  if (!stated || !stated.text.match(MEMBER)) return claim;
  const { segments } = readFieldPath(stated.text.replaceAll(MEMBER, (_, count: string) => `[${Number(count) - 1}]`));
  return { ...claim, stated: { ...stated, segments } };
}
