// Finds header fields that belong to a tool, a proxy or a connection, and that a page would not send.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import type { HeaderField } from '../core/header-list.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';

const LONGEST = 2000;
/** API clients mark their requests; copied into a page's code, such fields make a preflight fail or name the wrong client. */
const TOOL = /^(?:postman-token|x-postman-.+|insomnia-.+|x-insomnia-.+|x-hoppscotch-.+|bruno-.+|cache-postman-token)$/i;
/** What proxies add on the way: from a client it is a claim that servers may refuse. */
const PROXY =
  /^(?:x-forwarded-(?:for|host|proto|port|server|prefix)|forwarded|x-real-ip|via|x-original-url|x-rewrite-url|x-client-ip|cf-connecting-ip|true-client-ip)$/i;
/** Fields of one connection (RFC 9110, section 7.6.1), which HTTP/2 and HTTP/3 forbid (RFC 9113, section 8.2.2). */
const CONNECTION = /^(?:connection|keep-alive|proxy-connection|upgrade|transfer-encoding)$/i;
const PROXY_CONNECTION = /^(?:proxy-connection|proxy-authorization)$/i;

export const toolHeader = defineCheck({
  id: 'tool-header',
  title: 'Header that only tools and proxies send',
  messages: toldAndQuiet({
    tool: '{name} is the mark of an API client; a page has no use for it.',
    proxy: '{name} is what a proxy adds; servers may refuse it from a client.',
    connection: '{name} belongs to one connection; {version} does not allow it.',
    expect: '{name}: {sent} asks the server for a go-ahead before the body, which it or a proxy may not give.',
  }),
  fixes: { remove: 'Leave {name} out' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    return request.headers.flatMap((field) => {
      const kind = kindOf(field, request.httpVersion);
      if (kind === null) return [];
      const claims = complaints.filter((complaint) => speaksOf(complaint, field.name));
      return [report(kind, field, request.httpVersion, claims)];
    });
  },
});

function kindOf({ name }: HeaderField, httpVersion: string): 'tool' | 'proxy' | 'connection' | 'expect' | null {
  if (TOOL.test(name)) return 'tool';
  if (PROXY.test(name)) return 'proxy';
  if (/^expect$/i.test(name)) return 'expect';
  const multiplexed = /^(?:h2|h3|http\/[23])/i.test(httpVersion);
  return PROXY_CONNECTION.test(name) || (multiplexed && CONNECTION.test(name)) ? 'connection' : null;
}

/** The words name the field; a field of an ordinary word must be spelled as one. */
function speaksOf({ at, text }: Complaint, name: string): boolean {
  if (at !== null) return at.in === 'header' && at.path === name.toLowerCase();
  const words = text.slice(0, LONGEST).toLowerCase();
  if (/^expect$/i.test(name)) return /\bexpectation\b|\bexpect header\b|'expect'/.test(words);
  return name.includes('-') && words.includes(name.toLowerCase());
}

function report(kind: string, { name, value }: HeaderField, httpVersion: string, claims: readonly Complaint[]): Report {
  const place = { in: 'header', path: name.toLowerCase() } as const;
  const sure = claims.length > 0;
  return {
    messageId: toldOrQuiet(kind, sure),
    values: { name, sent: value, version: httpVersion },
    at: { ...place, offset: 0, length: value.length },
    likelihood: sure ? 0.85 : 0.15,
    claims,
    fixes: [removeFix({ id: 'remove', values: { name } }, place)],
  };
}
