// Errors of Facebook's Graph API and its kin (Instagram, WhatsApp, Threads): codes and subcodes, words for users, the fields to blame.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { jsonWithin } from '../read/json/embedded-json.ts';
import { withProse } from '../read/shape/shape.ts';

const MOST_CLAIMS = 100;

export const facebookGraph = defineDialect({
  id: 'facebook-graph',
  title: 'Facebook Graph API error',
  spec: 'https://developers.facebook.com/docs/graph-api/guides/error-handling',

  recognize({ json }) {
    const error = isObject(json) ? json['error'] : null;
    return isObject(error) && typeof error['message'] === 'string' && 'fbtrace_id' in error ? 0.962 : 0;
  },

  read({ json }) {
    const { error } = json as { error: Record<string, unknown> & { message: string } };
    const { message, code, error_subcode: subcode, error_user_msg: forUsers, fbtrace_id: trace } = error;
    const data = dataOf(error);
    // WhatsApp's `message` says little more than the code.
    const [text = message] = [forUsers, data['details']].filter((each): each is string => typeof each === 'string' && each.trim() !== '');
    const codes = [code, subcode].filter((each) => typeof each === 'number');
    return {
      message: text,
      claims: withProse(blamed(data, text), text, [message]),
      ...(codes.length > 0 && { code: codes.join('/') }),
      ...(typeof trace === 'string' && { requestId: trace }),
    };
  },
});

/** `error_data` is JSON in a string, or JSON. */
function dataOf({ error_data: stated }: Record<string, unknown>): Record<string, unknown> {
  const data = typeof stated === 'string' ? jsonWithin(stated.slice(0, 20_000)) : stated;
  return isObject(data) ? data : {};
}

/** `{ blame_field_specs: [["daily_budget"]] }` */
function blamed({ blame_field_specs: specs }: Record<string, unknown>, text: string): StatedClaim[] {
  const paths: unknown[] = Array.isArray(specs) ? specs.slice(0, MOST_CLAIMS) : [];
  return paths.flatMap((path) => {
    const steps = Array.isArray(path) ? path.filter((step) => typeof step === 'string' || typeof step === 'number') : [];
    return steps.length > 0 ? [{ text, stated: { text: steps.join('.'), segments: steps, in: null } }] : [];
  });
}
