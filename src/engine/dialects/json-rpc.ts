// JSON-RPC 2.0 error responses, alone or in a batch, and tRPC's, which are built on them.
import { defineDialect } from '../core/define.ts';
import type { Reading, StatedClaim } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import type { Segment } from '../core/pointer.ts';
import { readShape } from '../read/shape/shape.ts';
import { readFieldPath } from '../read/text/field-path.ts';

interface RpcError extends Record<string, unknown> {
  readonly code: number;
  readonly message: string;
}

/** What the specification's own codes are about. */
const MEMBER_AT_FAULT: ReadonlyMap<number, string> = new Map([
  [-32_601, 'method'],
  [-32_602, 'params'],
]);

const MOST_ANSWERS = 100;

export const jsonRpc = defineDialect({
  id: 'json-rpc',
  title: 'JSON-RPC error',
  spec: 'https://www.jsonrpc.org/specification#error_object',

  recognize({ json }) {
    const [first] = errorsIn(json);
    if (!first) return 0;
    const envelope: unknown = Array.isArray(json) ? json[0] : json;
    return (isObject(envelope) && 'jsonrpc' in envelope) || trpcCode(first.error) ? 0.966 : 0;
  },

  read({ json }) {
    const [first, ...others] = errorsIn(json);
    const reading = readError(first!);
    return others.length === 0 ? reading : { ...reading, claims: [reading, ...others.map(readError)].flatMap(({ claims }) => claims) };
  },
});

interface Failure {
  readonly error: RpcError;
  /** The call of the batch that failed; null for an answer alone. */
  readonly call: Segment | null;
}

function readError({ error, call }: Failure): Reading {
  const { data, code: number } = error;
  // Zabbix says the words of the specification, and its own in `data`; others those of a library, with what was thrown in `data`.
  const own = typeof data === 'string' && /^\S+\s\S+\s\S.{0,500}$/.test(data) && number <= -32_000 && number >= -32_700 ? data : null;
  const { code: _, ...reading } = readShape(own === null ? { message: error.message, data: data ?? null } : { message: own }) ?? {
    message: error.message,
    claims: [],
  };
  const { claims: read } = reading;
  const member = read.length === 0 && trpcCode(error) === null ? MEMBER_AT_FAULT.get(number) : undefined;
  const claims = member === undefined ? read : [claimOf(member, error.message)];
  return {
    ...reading,
    claims: call === null || trpcCode(error) !== null ? claims : claims.map((claim) => inCall(claim, call)),
    ...(own === null ? {} : { message: error.message }),
    code: trpcCode(error) ?? String(error.code),
  };
}

function claimOf(member: string, text: string): StatedClaim {
  return { text, stated: { text: member, segments: [member], in: 'body' } };
}

/** In the batch's call; its procedure's words name its parameters. */
function inCall(claim: StatedClaim, call: Segment): StatedClaim {
  const { stated } = claim;
  if (stated === null) return claim;
  const steps = stated.segments ?? readFieldPath(stated.text).segments;
  const isOfCall = /^(?:jsonrpc|method|params|id)$/.test(String(steps[0]));
  return { ...claim, stated: { text: stated.text, segments: [call, ...(isOfCall ? [] : ['params']), ...steps], in: 'body' } };
}

/** The errors of an answer or a batch of answers; superjson wraps each once more. */
function errorsIn(json: unknown): Failure[] {
  const answers: unknown[] = Array.isArray(json) ? json.slice(0, MOST_ANSWERS) : [json];
  return answers.flatMap((answer, index) => {
    const error = isObject(answer) ? answer['error'] : null;
    const inner = isObject(error) && isObject(error['json']) ? error['json'] : error;
    return isRpcError(inner) ? [{ error: inner, call: Array.isArray(json) ? callAnswered(answer, index) : null }] : [];
  });
}

/** Answers come in any order, and calls without an id get none (JSON-RPC 2.0, section 6): the id tells the call, else their number. */
function callAnswered(answer: unknown, index: number): Segment {
  const id = isObject(answer) ? answer['id'] : null;
  const isUsable = typeof id === 'number' || (typeof id === 'string' && /^[^"']{1,200}$/.test(id));
  return isUsable ? `@id=="${id}"` : index;
}

function isRpcError(error: unknown): error is RpcError {
  return isObject(error) && Number.isInteger(error['code']) && typeof error['message'] === 'string';
}

/** tRPC names the code that JSON-RPC numbers: `BAD_REQUEST` beside the HTTP status. */
function trpcCode({ data }: RpcError): string | null {
  return isObject(data) && typeof data['httpStatus'] === 'number' && typeof data['code'] === 'string' ? data['code'] : null;
}
