// Finds members of a JSON-RPC call that are not as the protocol has them: the version, the method, the parameters, the id.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { valueAt } from '../read/request/value-at.ts';

const MEMBERS = ['jsonrpc', 'method', 'params', 'id'];
const MOST_CALLS = 100;

export const jsonRpcRequest = defineCheck({
  id: 'json-rpc-request',
  title: 'JSON-RPC call that is not as the protocol has it',
  messages: {
    version: { severity: 'error', text: 'A JSON-RPC call must say "jsonrpc": "2.0".' },
    method: { severity: 'error', text: 'A JSON-RPC call names its method as a text under "method".' },
    params: { severity: 'error', text: 'The parameters of a JSON-RPC call are an object or a list.' },
    id: { severity: 'error', text: 'The id of a JSON-RPC call is a text, a number or null.' },
  },
  fixes: { version: 'Set jsonrpc to "2.0"', correct: 'Correct {name}' },
  steps: { spec: 'Compare the call with the specification: jsonrpc, method, params, id.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    if (evidence?.dialect !== 'json-rpc') return [];
    const sent = bodyTree(request)?.value;
    const calls = Array.isArray(sent) ? sent.slice(0, MOST_CALLS).map((call: unknown, index) => [`/${index}`, call]) : [['', sent]];
    return calls.flatMap(([path, call]) => wrongIn(call).map((name) => reportOn(request, evidence, `${path as string}/${name}`, name)));
  },
});

/** The members of a call that are not as the protocol has them; none for what is no call at all. */
function wrongIn(call: unknown): string[] {
  if (!isObject(call) || !MEMBERS.some((name) => Object.hasOwn(call, name))) return [];
  const member = (name: string): unknown => (Object.hasOwn(call, name) ? call[name] : undefined);
  const { params, id } = { params: member('params'), id: member('id') };
  return [
    ...(member('jsonrpc') === '2.0' ? [] : ['jsonrpc']),
    ...(typeof member('method') === 'string' ? [] : ['method']),
    ...(params === undefined || (typeof params === 'object' && params !== null) ? [] : ['params']),
    ...(id === undefined || id === null || typeof id === 'string' || typeof id === 'number' ? [] : ['id']),
  ];
}

function reportOn(request: Request, evidence: LocatedEvidence, path: string, name: string): Report {
  const at = { in: 'body', path } as const;
  const standing = valueAt(request, at);
  return {
    messageId: name === 'jsonrpc' ? 'version' : name,
    values: {},
    at: locationAt(at, standing.state === 'present' ? standing.range : (bodyTree(request)?.insertionAt(path) ?? null)),
    likelihood: 0.85,
    claims: complaintsOf(evidence).filter((complaint) => complaint.at === null || complaint.at.path === '' || complaint.at.path === path),
    fixes: [name === 'jsonrpc' ? version(path) : correct(name)],
  };
}

function version(path: string): Fix {
  return setFix({ id: 'version', values: {} }, { in: 'body', path }, '2.0');
}

function correct(name: string): Fix {
  return manualFix('correct', ['spec'], { name });
}
