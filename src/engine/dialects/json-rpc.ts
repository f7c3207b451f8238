// JSON-RPC 2.0 error responses, alone or in a batch, and tRPC's, which are built on them.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { readShape } from '../read/shape/shape.ts';

interface RpcError extends Record<string, unknown> {
  readonly code: number;
  readonly message: string;
}

/** What the specification's own codes are about. */
const MEMBER_AT_FAULT: ReadonlyMap<number, string> = new Map([
  [-32_601, 'method'],
  [-32_602, 'params'],
]);

export const jsonRpc = defineDialect({
  id: 'json-rpc',
  title: 'JSON-RPC error',
  spec: 'https://www.jsonrpc.org/specification#error_object',

  recognize({ json }) {
    const error = errorIn(json);
    if (!error) return 0;
    const envelope: unknown = Array.isArray(json) ? json[0] : json;
    return (isObject(envelope) && 'jsonrpc' in envelope) || trpcCode(error) ? 0.966 : 0;
  },

  read({ json }) {
    const error = errorIn(json) as RpcError;
    const { data, code: number } = error;
    // Zabbix says the words of the specification, and its own in `data`; others those of a library, with what was thrown in `data`.
    const own = typeof data === 'string' && /^\S+\s\S+\s\S.{0,500}$/.test(data) && number <= -32_000 && number >= -32_700 ? data : null;
    const { code: _, ...reading } = readShape(own === null ? { message: error.message, data: data ?? null } : { message: own }) ?? {
      message: error.message,
      claims: [],
    };
    const member = reading.claims.length === 0 && trpcCode(error) === null ? MEMBER_AT_FAULT.get(number) : undefined;
    const claims = member === undefined ? reading.claims : [claimOf(member, error.message)];
    return { ...reading, claims, ...(own === null ? {} : { message: error.message }), code: trpcCode(error) ?? String(error.code) };
  },
});

function claimOf(member: string, text: string): StatedClaim {
  return { text, stated: { text: member, segments: [member], in: 'body' } };
}

/** The first error of an answer or a batch of answers; superjson wraps it once more. */
function errorIn(json: unknown): RpcError | null {
  const answers: unknown[] = Array.isArray(json) ? json.slice(0, 100) : [json];
  for (const answer of answers) {
    const error = isObject(answer) ? answer['error'] : null;
    const inner = isObject(error) && isObject(error['json']) ? error['json'] : error;
    if (isRpcError(inner)) return inner;
  }
  return null;
}

function isRpcError(error: unknown): error is RpcError {
  return isObject(error) && Number.isInteger(error['code']) && typeof error['message'] === 'string';
}

/** tRPC names the code that JSON-RPC numbers: `BAD_REQUEST` beside the HTTP status. */
function trpcCode({ data }: RpcError): string | null {
  return isObject(data) && typeof data['httpStatus'] === 'number' && typeof data['code'] === 'string' ? data['code'] : null;
}
