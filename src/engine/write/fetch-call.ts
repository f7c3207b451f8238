// A call of fetch(), as browsers and Node have it, for several targets.
import { byteText } from '../core/bytes.ts';
import { javascriptExpression, javascriptKey, javascriptString } from '../core/quote/javascript.ts';
import type { Limit, RenderInput } from '../core/target.ts';
import type { Template } from '../core/template.ts';
import { keptByUrlStandard, type Abilities } from './abilities.ts';
import { bodyExpression, type BodyExpression, type ByteWriting } from './body-expression.ts';
import { bodyBase64 } from './body-file.ts';
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

/** Bytes in Node. */
export const NODE_BYTES: ByteWriting = {
  none: null,
  ofFile: (name) => `readFileSync(${javascriptString(name)})`,
  ofText: (text) => `Buffer.from(${javascriptString(text)})`,
  ofBytes: (body) => `Buffer.from(${javascriptString(bodyBase64(body))}, 'base64')`,
};

/** Bytes in a page, which has neither Buffer nor files. */
export const PAGE_BYTES: ByteWriting = {
  none: null,
  ofFile: null,
  ofText: (text) => `new TextEncoder().encode(${javascriptString(text)})`,
  ofBytes: (body) => `Uint8Array.from(atob(${javascriptString(bodyBase64(body))}), (c) => c.charCodeAt(0))`,
};

/** The body of a fetch(): of a string it says that it is text/plain, unless the request says what it is; of bytes it says nothing. */
export function fetchBody(input: RenderInput, wire: WireRequest, bytes: ByteWriting): BodyExpression {
  const typed = wire.fields.some(({ name }) => name.toLowerCase() === 'content-type');
  return bodyExpression(input, wire, { ...bytes, ofText: typed ? javascriptString : PAGE_BYTES.ofText });
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
