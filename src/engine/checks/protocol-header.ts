// Finds what a protocol on top of HTTP requires of every request of its kind and this one lacks: a header field, or a body.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import { manualFix } from '../core/manual-fix.ts';
import { placeholderText } from '../core/placeholder.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';

/** One field that a protocol requires. */
interface Rule {
  readonly protocol: string;
  readonly header: string;
  /** The only value that it may have. */
  readonly value?: string;
  readonly applies: (request: Request, complaints: readonly Complaint[]) => boolean;
}

const has = ({ headers }: Request, name: string): boolean => headerValue(headers, name) !== null;
const isTusPatch = (request: Request): boolean =>
  request.method === 'PATCH' && mediaTypeOf(request.headers)?.essence === 'application/offset+octet-stream';

/** Standard Webhooks, "Webhook headers": three fields that go together, Svix's under a name of its own. */
function standardWebhook(prefix: string): readonly Rule[] {
  const names = ['id', 'timestamp', 'signature'].map((name) => `${prefix}-${name}`);
  return names.map((header) => ({
    protocol: 'Standard Webhooks',
    header,
    applies: (request, complaints) =>
      names.some((name) => has(request, name)) && complaints.some(({ text }) => /\b(?:headers?|signature)\b/i.test(text.slice(0, 500))),
  }));
}

const RULES: readonly Rule[] = [
  // RFC 4918, sections 9.8 and 9.9
  { protocol: 'WebDAV', header: 'destination', applies: ({ method }) => method === 'MOVE' || method === 'COPY' },
  // tus 1.0.0, core protocol and creation extension
  { protocol: 'tus', header: 'tus-resumable', value: '1.0.0', applies: isTusPatch },
  { protocol: 'tus', header: 'upload-offset', applies: isTusPatch },
  {
    protocol: 'tus',
    header: 'upload-length',
    applies: (request) =>
      request.method === 'POST' &&
      has(request, 'tus-resumable') &&
      !has(request, 'upload-defer-length') &&
      !headerValue(request.headers, 'upload-concat')?.startsWith('final'),
  },
  ...['webhook', 'svix'].flatMap(standardWebhook),
  // Model Context Protocol, Streamable HTTP: only of servers that keep sessions, which their words tell.
  { protocol: 'MCP', header: 'mcp-session-id', applies: (request, complaints) => isMcpCall(request) && complaints.some(speaksOfSession) },
];

export const protocolHeader = defineCheck({
  id: 'protocol-header',
  title: 'Something that the protocol requires',
  messages: {
    absent: { severity: 'error', text: '{protocol} requires the header field {name} in such a request, and it is not sent.' },
    'no-body': { severity: 'error', text: '{method} requires a body that says what to do, and the request has none.' },
  },
  fixes: { fill: 'Add the header {name}', set: 'Set {name} to {value}', write: 'Send a body' },
  steps: { write: 'Write the XML document that {method} takes: a propertyupdate or a report.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const missed = RULES.filter((rule) => request.headersComplete && !has(request, rule.header) && rule.applies(request, complaints));
    return [...missed.map((rule) => absent(rule, complaints)), ...noBody(request)];
  },
});

function absent({ protocol, header, value }: Rule, complaints: readonly Complaint[]): Report {
  const at = { in: 'header', path: header } as const;
  const text = placeholderText(header);
  const fill: Fix =
    value === undefined
      ? fillFix({ id: 'fill', values: { name: header } }, at, text)
      : setFix({ id: 'set', values: { name: header, value } }, at, value);
  return {
    messageId: 'absent',
    values: { protocol, name: header },
    at: { ...at, offset: 0, length: 0 },
    likelihood: 0.85,
    claims: complaints.filter((complaint) => complaint.at === null || complaint.at.path === header),
    fixes: [fill],
  };
}

/** RFC 4918, section 9.2; RFC 3253, section 3.6. */
function noBody({ method, body }: Request): readonly Report[] {
  if (!/^(?:PROPPATCH|REPORT)$/.test(method) || !(body.state === 'absent' || (body.state === 'known' && body.text === ''))) return [];
  const write: Fix = manualFix('write', ['write'], { method });
  return [{ messageId: 'no-body', values: { method }, at: { in: 'body', path: '' }, likelihood: 0.85, claims: [], fixes: [write] }];
}

function isMcpCall(request: Request): boolean {
  if (knownText(request.body) === null) return false;
  const value = bodyTree(request)?.value as { jsonrpc?: unknown; method?: unknown } | null | undefined;
  const method = value?.method;
  return (
    value?.jsonrpc === '2.0' &&
    typeof method === 'string' &&
    /^(?:tools|prompts|resources|completion|logging|notifications)\/|^ping$/.test(method)
  );
}

function speaksOfSession({ text }: Complaint): boolean {
  return /\bsession\b/i.test(text.slice(0, 500));
}
