// Finds members of a JSON-RPC call that are not as the protocol has them: the version, the method, the parameters, the id.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { valueAt } from '../read/request/value-at.ts';

const MEMBERS = ['jsonrpc', 'method', 'params', 'id'];

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
    const call = bodyTree(request)?.value;
    if (evidence?.dialect !== 'json-rpc' || typeof call !== 'object' || call === null || Array.isArray(call)) return [];
    if (!MEMBERS.some((name) => Object.hasOwn(call, name))) return [];
    const member = (name: string): unknown => (Object.hasOwn(call, name) ? (call as Record<string, unknown>)[name] : undefined);
    const { params, id } = { params: member('params'), id: member('id') };
    const wrong = [
      ...(member('jsonrpc') === '2.0' ? [] : ['jsonrpc']),
      ...(typeof member('method') === 'string' ? [] : ['method']),
      ...(params === undefined || (typeof params === 'object' && params !== null) ? [] : ['params']),
      ...(id === undefined || id === null || typeof id === 'string' || typeof id === 'number' ? [] : ['id']),
    ];
    return wrong.map((name) => {
      const at = { in: 'body', path: `/${name}` } as const;
      const standing = valueAt(request, at);
      return {
        messageId: name === 'jsonrpc' ? 'version' : name,
        values: {},
        at: locationAt(at, standing.state === 'present' ? standing.range : (bodyTree(request)?.insertionAt(at.path) ?? null)),
        likelihood: 0.85,
        claims: complaintsOf(evidence).filter(
          (complaint) => complaint.at === null || complaint.at.path === '' || complaint.at.path === at.path,
        ),
        fixes: [name === 'jsonrpc' ? version() : correct(name)],
      };
    });
  },
});

function version(): Fix {
  return setFix({ id: 'version', values: {} }, { in: 'body', path: '/jsonrpc' }, '2.0');
}

function correct(name: string): Fix {
  return manualFix('correct', ['spec'], { name });
}
