// Finds GraphQL documents that are sent in another wrapping than GraphQL over HTTP has: alone under JSON's type, with variables as text.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Operation } from '../core/patch-operation.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { bodyJson } from '../read/body/json.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { isObject } from '../core/is-object.ts';
import { setFix } from '../core/set-fix.ts';
import { graphqlRequests, isGraphqlAddress, type GraphqlRequest } from '../read/graphql/request.ts';
import { graphqlReader } from '../read/graphql/graphql-reader.ts';
import { readJson } from '../read/json/json.ts';
import { isJsonType, mediaTypeOf } from '../read/head/media-type.ts';
import { valueAt } from '../read/request/value-at.ts';

const BODY = { in: 'body', path: '' } as const;
const CONTENT_TYPE = { in: 'header', path: 'content-type' } as const;
const LONGEST = 2000;

export const graphqlEnvelope = defineCheck({
  id: 'graphql-envelope',
  title: 'GraphQL request in another form than the protocol’s',
  messages: {
    ...toldAndQuiet({
      'variables-text': [
        '“variables” must be an object; the request sends it as a text that holds JSON.',
        '“variables” is a text that holds JSON; most servers want it as an object.',
      ],
    }),
    'bare-document': {
      severity: 'error',
      text: 'Content-Type says JSON, but the body is a GraphQL document by itself; it belongs in the member “query” of an object.',
    },
    'json-as-graphql': {
      severity: 'error',
      text: 'Content-Type says “application/graphql”, but the body is a JSON object that holds the document.',
    },
    'variables-broken': { severity: 'error', text: '“variables” is not a JSON object: {found}' },
    'variables-list': {
      severity: 'error',
      text: '“variables” must be an object with a member for each variable; the request sends a list.',
    },
  },
  fixes: {
    wrap: 'Send the document as the member “query”',
    declare: 'Set Content-Type to application/json',
    object: 'Send the variables as an object',
    repair: 'Repair the JSON of the variables',
    correct: 'Correct the variables',
  },
  steps: { object: 'Send the variables as one JSON object: each name, without “$”, with its value.' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const wrapping = bareDocument(request, complaints) ?? jsonAsGraphql(request, complaints);
    if (wrapping) return [wrapping];
    return graphqlRequests(request).flatMap((graphql) => onVariables(graphql, request, complaints) ?? []);
  },
});

function isUnread({ sentence }: Complaint): boolean {
  return sentence.kind === 'syntax' || sentence.kind === 'missing';
}

function bareDocument(request: Request, complaints: readonly Complaint[]): Report | null {
  const { body, headers, url } = request;
  if (body.state !== 'known' || !body.complete || !isJsonType(mediaTypeOf(headers)?.essence ?? '') || !isGraphqlAddress(url)) return null;
  if (!/^\s*(?:query|mutation|subscription|fragment|\{)/.test(body.text.slice(0, LONGEST)) || bodyJson(request)?.valid === true)
    return null;
  const reading = graphqlReader.now().readGraphql(body.text);
  if (!reading || reading.fault) return null;
  const fix: Fix = {
    title: { id: 'wrap', values: {} },
    safety: 'review',
    patch: [{ op: 'edit', in: 'body', offset: 0, length: body.text.length, text: JSON.stringify({ query: body.text }) }],
  };
  const at = { ...BODY, offset: 0, length: body.text.length };
  return { messageId: 'bare-document', values: {}, at, likelihood: 0.97, claims: complaints.filter(isUnread), fixes: [fix] };
}

function jsonAsGraphql(request: Request, complaints: readonly Complaint[]): Report | null {
  const declared = mediaTypeOf(request.headers);
  const text = knownText(request.body);
  if (declared?.essence !== 'application/graphql' || text === null) return null;
  const { valid, value } = readJson(text);
  if (!valid || !isObject(value) || typeof value['query'] !== 'string') return null;
  const standing = valueAt(request, CONTENT_TYPE);
  const fix = setFix({ id: 'declare', values: {} }, CONTENT_TYPE, 'application/json');
  return {
    messageId: 'json-as-graphql',
    values: {},
    at: locationAt(CONTENT_TYPE, standing.state === 'present' ? standing.range : null),
    likelihood: 0.97,
    claims: complaints.filter(isUnread),
    fixes: [fix],
  };
}

function onVariables({ base, variables, place }: GraphqlRequest, request: Request, complaints: readonly Complaint[]): Report | null {
  const at: Place = base === null ? { in: 'query', path: 'variables' } : { in: 'body', path: `${base}/variables` };
  if (base === null && place.in !== 'query') return null;
  const standing = valueAt(request, at);
  if (standing.state !== 'present') return null;
  const sent = base === null ? standing.value : variables;
  const found = locationAt(at, standing.range);
  const claims = complaints.filter((each) => speaksOf(each, at));
  if (Array.isArray(sent))
    return { messageId: 'variables-list', values: {}, at: found, likelihood: 0.9, claims, fixes: [manualFix('correct', ['object'])] };
  if (typeof sent !== 'string' || sent.trim() === '') return null;
  const { valid, value, recovered, faults } = readJson(sent);
  if (valid && isObject(value)) {
    // A query can hold nothing but text.
    if (base === null) return null;
    const sure = claims.length > 0;
    return {
      messageId: toldOrQuiet('variables-text', sure),
      values: {},
      at: found,
      likelihood: sure ? 0.93 : 0.75,
      claims,
      fixes: [fixBy('object', { op: 'set', at, value: value as Record<string, never> }, sure)],
    };
  }
  const isRecovered = !valid && recovered !== null && isObject(value);
  const certain = isRecovered && faults.every(({ keepsMeaning }) => keepsMeaning) && claims.length > 0;
  const mended = base === null ? recovered?.text : (value as Record<string, never>);
  return {
    messageId: 'variables-broken',
    values: { found: sent.slice(0, 200) },
    at: found,
    likelihood: 0.9,
    claims,
    fixes:
      isRecovered && mended !== undefined
        ? [fixBy('repair', { op: 'set', at, value: mended }, certain), manualFix('correct', ['object'])]
        : [manualFix('correct', ['object'])],
  };
}

/** Of the variables, or of one of them. */
function speaksOf({ at, text }: Complaint, { in: part, path }: Place): boolean {
  if (at !== null && at.in === part && (at.path === path || at.path.startsWith(`${path}/`))) return true;
  return /\bvariables?\b/i.test(text.slice(0, LONGEST));
}

function fixBy(id: string, operation: Operation, certain: boolean): Fix {
  return { title: { id, values: {} }, safety: certain ? 'safe' : 'review', patch: [operation] };
}
