// A call of fetch(), as browsers and Node have it, for several targets.
import { byteText } from '../core/bytes.ts';
import { javascriptExpression, javascriptKey, javascriptString } from '../core/quote/javascript.ts';
import type { Limit, RenderInput } from '../core/target.ts';
import type { Template } from '../core/template.ts';
import { keptByUrlStandard, type Abilities } from './abilities.ts';
import type { BodyExpression } from './body-expression.ts';
import { bodyBase64, bodyFile, FILE_FROM } from './body-file.ts';
import { clientLimits } from './limits.ts';
import type { WireField, WireRequest } from './wire-request.ts';

/** What every fetch cannot: fetch.spec.whatwg.org. */
export const FETCH: Abilities = {
  client: 'fetch',
  // Forbidden, in any case.
  methods: /^(?!(?:connect|trace|track)$)/i,
  upperCased: /^(?:DELETE|GET|HEAD|OPTIONS|POST|PUT)$/,
  bodiless: /^(?:GET|HEAD)$/,
  repeatsFields: false,
  keepsUrl: keptByUrlStandard,
  userInfo: false,
};

/** undici, which is Node's fetch, refuses to send Expect, and makes Host of the URL. */
export const NODE_FETCH: Abilities = { ...FETCH, client: "Node's fetch", fields: /^(?:expect|host)$/ };

/** What Node's fetch adds to a request. */
export const nodeFetchLimits = (input: RenderInput): readonly Limit[] =>
  clientLimits(input, { client: NODE_FETCH.client, adds: ['Accept', 'Accept-Language', 'Sec-Fetch-Mode', 'User-Agent'], compresses: true });

/** Bytes, so that no client adds a type of its own; `inNode` has Buffer and files. */
export function bodyExpression({ request }: RenderInput, { body, bodyName, fields }: WireRequest, inNode: boolean): BodyExpression {
  if (body === null) return { expression: null, files: [] };
  if (inNode && body.bytes > FILE_FROM) {
    const file = bodyFile(request, body, bodyName);
    return { expression: `readFileSync(${javascriptString(file.name)})`, files: [file] };
  }
  if (body.kind === 'binary') {
    const base64 = javascriptString(bodyBase64(body));
    return {
      expression: inNode ? `Buffer.from(${base64}, 'base64')` : `Uint8Array.from(atob(${base64}), (c) => c.charCodeAt(0))`,
      files: [],
    };
  }
  const text = javascriptString(body.text);
  // Of a string fetch says that it is text/plain, unless the request says what it is.
  const typed = fields.some(({ name }) => name.toLowerCase() === 'content-type');
  return { expression: typed ? text : `new TextEncoder().encode(${text})`, files: [] };
}

/** fetch takes one character a byte in field values. */
export const latin1Value = (value: Template): Template => value.map((piece) => (typeof piece === 'string' ? byteText(piece) : piece));

/** The fields as an object literal. */
export function headersObject(fields: readonly WireField[], indent: string): string {
  const lines = fields.map(({ name, value }) => `${indent}  ${javascriptKey(name)}: ${javascriptExpression(latin1Value(value))},\n`);
  return `{\n${lines.join('')}${indent}}`;
}

/** `fetch(…, { … })`, the lines after the first indented. */
export function fetchCall(wire: WireRequest, body: string | null, more: readonly string[] = [], indent = ''): string {
  const settings = [
    ...(wire.method === 'GET' ? [] : [`method: ${javascriptString(wire.method)}`]),
    ...(wire.fields.length === 0 ? [] : [`headers: ${headersObject(wire.fields, `${indent}  `)}`]),
    ...(body === null ? [] : [`body: ${body}`]),
    ...more,
  ];
  const url = javascriptExpression(wire.address);
  return settings.length === 0
    ? `fetch(${url})`
    : `fetch(${url}, {\n${settings.map((setting) => `${indent}  ${setting},\n`).join('')}${indent}})`;
}
