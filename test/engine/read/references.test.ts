// Links to documentation and the request's id: every member and header field in which servers are known to send them.
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import type { HeaderField } from '#engine/core/header-list.ts';
import { readEvidence } from '#engine/read-evidence.ts';
import { dialects } from '#engine/registry.ts';
import { answer } from '../dialects/fixtures.ts';

const PAGE = 'https://docs.example/errors/1';
const ID = '8fa2-11';

function evidenceOf(text: string, mimeType = 'application/json', fields: readonly HeaderField[] = []): Evidence | null {
  const headers = [{ name: 'content-type', value: mimeType }, ...fields];
  return readEvidence(answer({ text, mimeType, headers }), dialects).evidence;
}

const urlsOf = (evidence: Evidence | null): string[] => (evidence?.links ?? []).map(({ url }) => url);
const wraps: readonly (readonly [where: string, wrap: (error: object) => unknown])[] = [
  ['at the top', (error) => error],
  ['in error', (error) => ({ error })],
  ['in a list', (error) => ({ errors: [error] })],
];

describe('members that link to help', () => {
  const members: readonly Readonly<Record<string, unknown>>[] = [
    { type: PAGE },
    { help: PAGE },
    { helpUrl: PAGE },
    { help_link: PAGE },
    { doc_url: PAGE },
    { docs: PAGE },
    { documentation: PAGE },
    { documentation_url: PAGE },
    { documentationUri: PAGE },
    { more_info: PAGE },
    { moreInfo: PAGE },
    { info: PAGE },
    { errorUri: PAGE },
    { error_uri: PAGE },
    { support_url: PAGE },
    { links: [{ url: PAGE }] },
    { links: [{ href: PAGE, rel: 'help' }] },
    { links: { about: PAGE } },
    { links: { type: PAGE } },
    { link: { href: PAGE, rel: 'help' } },
  ];
  describe.each(wraps)('%s', (_where, wrap) => {
    test.each(members)('%j', (member) => {
      expect(urlsOf(evidenceOf(JSON.stringify(wrap({ message: 'qty is wrong', ...member }))))).toEqual([PAGE]);
    });
  });
});

describe('addresses that are no help', () => {
  const members: readonly Readonly<Record<string, unknown>>[] = [
    { type: 'about:blank' },
    { type: 'urn:problem:qty' },
    { help: '/docs/1' },
    { help: 'ftp://docs.example/1' },
    { help: 'javascript:alert(1)' },
    { help: 'data:text/html,x' },
    { help: 'https://' },
    { links: [{ href: PAGE, rel: 'next' }] },
    { self: 'https://api.example/orders/1' },
  ];
  test.each(members)('%j', (member) => {
    expect(urlsOf(evidenceOf(JSON.stringify({ title: 'Bad', detail: 'qty is wrong', ...member })))).toEqual([]);
  });
});

describe('Link fields', () => {
  test.each([
    ['help', [PAGE]],
    ['describedby', [PAGE]],
    ['deprecation', [PAGE]],
    ['sunset', [PAGE]],
    ['next', []],
    ['preload', []],
  ])('rel=%s', (rel, urls) => {
    const fields = [{ name: 'Link', value: `<${PAGE}>; rel="${rel}"` }];
    expect(urlsOf(evidenceOf('{"message":"qty is wrong"}', 'application/json', fields))).toEqual(urls);
  });
});

describe('addresses in words', () => {
  test.each([
    ['text/plain', `qty is wrong. See ${PAGE}.`],
    ['application/json', `{"message":"qty is wrong, see ${PAGE} for more"}`],
    ['application/json', `{"errors":[{"message":"qty is wrong (${PAGE})"}]}`],
    ['application/xml', `<Error><Code>Bad</Code><Message>qty is wrong, see ${PAGE}</Message></Error>`],
    ['text/html', `<h1>Bad Request</h1><p>qty is wrong, see <a href="${PAGE}">the documentation</a></p>`],
  ])('%s %s', (mimeType, text) => {
    expect(urlsOf(evidenceOf(text, mimeType))).toEqual([PAGE]);
  });
});

describe('ids of the request', () => {
  const members =
    'requestId request_id RequestID x-request-id reqId traceId trace_id correlationId correlation_id activityId operationId errorId error_id eventId incidentId rayId referenceId debug_id fbtrace_id log_id logref';
  describe.each(wraps)('%s', (_where, wrap) => {
    test.each(members.split(' '))('%s', (name) => {
      expect(evidenceOf(JSON.stringify(wrap({ message: 'qty is wrong', [name]: ID })))?.requestId).toBe(ID);
    });
  });

  const fields =
    'X-Request-Id Request-Id x-amzn-requestid x-amz-request-id x-ms-request-id x-goog-request-id x-github-request-id X-Correlation-ID Correlation-Id X-Transaction-Id ' +
    'X-Trace-Id x-b3-traceid x-cloud-trace-context x-amzn-trace-id x-vercel-id Fly-Request-Id x-nf-request-id x-azure-ref x-msedge-ref Akamai-GRN x-tt-logid x-amz-cf-id ' +
    'CF-RAY Twilio-Request-Id Paypal-Debug-Id X-Couch-Request-ID Audit-Id x-kong-request-id opc-request-id x-oss-request-id';
  test.each(fields.split(' '))('%s', (name) => {
    expect(evidenceOf('{"message":"qty is wrong"}', 'application/json', [{ name, value: ID }])?.requestId).toBe(ID);
  });

  test('traceparent gives its trace-id, and only where nothing else does', () => {
    const parent = { name: 'traceparent', value: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    expect(evidenceOf('{}', 'application/json', [parent])?.requestId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(evidenceOf('{}', 'application/json', [parent, { name: 'x-request-id', value: ID }])?.requestId).toBe(ID);
  });

  test.each(['Client-Request-Id', 'X-Served-By', 'ETag'])('%s is none', (name) => {
    expect(evidenceOf('{"message":"qty is wrong"}', 'application/json', [{ name, value: ID }])?.requestId).toBeNull();
  });
});
