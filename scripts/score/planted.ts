// Faults planted into requests that passed, with an answer that says nothing: how well is a fault found that only the request shows?
import type { HarRequest, Part } from '../../src/engine/index.ts';
import { passingEntry, type Case, type HarEntry } from './cases.ts';
import { diagnoseEntries } from './measure.ts';

/** A request with a fault in it, or null where it has no room for this one. */
type Plant = (request: HarRequest) => HarRequest | null;

/** A kind of fault and the parts of the request that may be said to hold it. */
interface Fault {
  readonly plant: Plant;
  readonly parts: readonly Part[];
}

const isJson = ({ postData }: HarRequest): boolean =>
  /json/i.test(postData?.mimeType ?? '') && /^\s*[[{]\s*["{]/.test(postData?.text ?? '');
const isForm = ({ postData }: HarRequest): boolean => /urlencoded/i.test(postData?.mimeType ?? '') && /\w=/.test(postData?.text ?? '');
const isMultipart = ({ postData }: HarRequest): boolean => /multipart/i.test(postData?.mimeType ?? '');
const isXml = ({ postData }: HarRequest): boolean => /xml/i.test(postData?.mimeType ?? '');

/** Where the words were replaced: nothing is planted where they do not stand. */
const inText = (isOne: (request: HarRequest) => boolean, edit: (text: string) => string, parts: readonly Part[] = ['body']): Fault => ({
  parts,
  plant(request) {
    const { postData } = request;
    const text = postData?.text === undefined || !isOne(request) ? undefined : edit(postData.text);
    if (postData === undefined || text === undefined || text === postData.text) return null;
    const headers = request.headers.map((field) =>
      field.name.toLowerCase() === 'content-length' ? { ...field, value: String(Buffer.byteLength(text)) } : field,
    );
    return { ...request, headers, bodySize: Buffer.byteLength(text), postData: { mimeType: postData.mimeType, text, params: [] } };
  },
});
const inJson = (edit: (text: string) => string, parts?: readonly Part[]): Fault => inText(isJson, edit, parts);

const inUrl = (edit: (url: string) => string, parts: readonly Part[] = ['path', 'query', 'url']): Fault => ({
  parts,
  plant(request) {
    const url = edit(request.url);
    return url === request.url ? null : { ...request, url };
  },
});
const valueInQuery = (value: string): Fault => inUrl((url) => url.replace(/(?<=[?&][^=&#]+=)[^&#]*/, value), ['query']);
const lastSegment = (value: string): Fault => inUrl((url) => url.replace(/(?<=\w\/)[^/?]+(?=\?|$)/, value), ['path']);

const withField = (name: string, value: string, isOne: (request: HarRequest) => boolean = () => true): Fault => ({
  parts: ['header', 'cookie'],
  plant(request) {
    if (!isOne(request)) return null;
    const headers = [...request.headers.filter((field) => field.name.toLowerCase() !== name), { name, value }];
    const { postData } = request;
    return { ...request, headers, ...(postData && name === 'content-type' ? { postData: { ...postData, mimeType: value } } : {}) };
  },
});

function jwt(claims: object): string {
  return [{ alg: 'HS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'JSON: comma too many': inJson((text) => text.replace(/([}\]])\s*$/, ',$1')),
  'JSON: comma missing': inJson((text) => text.replace(/,\s*"/, ' "')),
  'JSON: single quotes': inJson((text) => (text.includes("'") ? text : text.replaceAll('"', "'"))),
  'JSON: bare key': inJson((text) => text.replace(/"([A-Za-z_]\w*)"\s*:/, '$1:')),
  'JSON: comment': inJson((text) => text.replace('{', '{ // note\n')),
  'JSON: NaN': inJson((text) => text.replace(/:\s*\d+(?=[,}])/, ': NaN')),
  'JSON: None': inJson((text) => text.replace(/:\s*(?:"[^"]*"|\d+)(?=[,}])/, ': None')),
  'JSON: cut off': inJson((text) => text.slice(0, Math.floor(text.length * 0.7))),
  'JSON: two documents': inJson((text) => text + text),
  'JSON: byte order mark': inJson((text) => `\uFEFF${text}`),
  'JSON: line end in a text': inJson((text) => text.replace(/(?<=:\s*"[^"]{2})/, '\n')),
  'JSON: bad escape': inJson((text) => text.replace(/(?<=:\s*"[^"\\])/, '\\x')),
  'JSON: smart quotes': inJson((text) => text.replace(/"([A-Za-z_]\w*)"\s*:/, '“$1”:')),
  'JSON: equals sign': inJson((text) => text.replace(/"\s*:/, '" =')),
  'JSON: inside a text': inJson((text) => JSON.stringify(text)),
  'JSON: key twice': inJson((text) => text.replace(/"[A-Za-z_]\w*"\s*:\s*(?:"[^"]*"|\d+)/, '$&,$&')),
  'JSON: HTML instead': inJson(() => '<!doctype html><html><body>Not found</body></html>'),
  'JSON: [object Object] instead': inJson(() => '[object Object]'),
  'JSON: nothing instead': inJson(() => '', ['body', 'header']),
  'JSON: undefined as a text': inJson((text) => text.replace(/:\s*"[^"]*"/, ': "undefined"')),
  'form: JSON instead': inText(isForm, (text) => JSON.stringify(Object.fromEntries(new URLSearchParams(text))), ['header', 'body']),
  'form: percent sign': inText(isForm, (text) => text.replace(/=[^&]*/, '=100%')),
  'form: semicolons': inText(isForm, (text) => text.replaceAll('&', '; ')),
  'form: question mark': inText(isForm, (text) => `?${text}`),
  'multipart: another boundary': inText(isMultipart, (text) => text.replaceAll(/\n--[^\r\n]+/g, '\n--other'), ['body', 'header']),
  'multipart: no end': inText(isMultipart, (text) => text.replace(/--\s*$/, ''), ['body', 'header']),
  'multipart: no boundary': withField('content-type', 'multipart/form-data', isMultipart),
  'XML: end tag missing': inText(isXml, (text) => text.replace(/<\/\w+>\s*$/, '')),
  'media type: text': withField('content-type', 'text/plain;charset=UTF-8', isJson),
  'media type: form': withField('content-type', 'application/x-www-form-urlencoded', isJson),
  'media type: misspelled': withField('content-type', 'aplication/json', isJson),
  'encoding: not gzip': withField('content-encoding', 'gzip', isJson),
  'query: undefined': valueInQuery('undefined'),
  'query: no date': valueInQuery('Invalid%20Date'),
  'query: template': valueInQuery('%7B%7Bid%7D%7D'),
  'query: second question mark': inUrl((url) => (/\?.*&/.test(url) ? url.replace('&', '?') : url)),
  'query: space': valueInQuery('a b'),
  'path: undefined': lastSegment('undefined'),
  'path: [object Object]': lastSegment('[object%20Object]'),
  'path: template': lastSegment('{id}'),
  'path: colon and name': lastSegment(':id'),
  'URL: percent sign': inUrl((url) => `${url}${url.includes('?') ? '&' : '?'}discount=50%`),
  'URL: encoded twice': inUrl((url) => url.replaceAll(/%(?=[\dA-F]{2})/gi, '%25')),
  'URL: two slashes': inUrl((url) => url.replace(/(?<=^https?:\/\/[^/]+)\//, '//')),
  'URL: long': inUrl((url) => `${url}${url.includes('?') ? '&' : '?'}x=${'a'.repeat(9000)}`),
  'credentials: undefined': withField('authorization', 'Bearer undefined'),
  'credentials: scheme twice': withField('authorization', 'Bearer Bearer abcdef123456'),
  'credentials: quoted': withField('authorization', 'Bearer "abcdef123456"'),
  'credentials: colon': withField('authorization', 'Bearer: abcdef123456'),
  'credentials: not encoded': withField('authorization', 'Basic user:pass'),
  'credentials: expired': withField('authorization', `Bearer ${jwt({ sub: '1', exp: 1_700_000_000 })}.c2ln`),
  'header: Accept without a type': withField('accept', 'json'),
  'header: entity tag without quotes': withField('if-none-match', 'abc123'),
  'header: no HTTP date': withField('if-modified-since', '2026-11-28'),
  'header: line end': withField('x-trace', 'a\nb'),
  'cookie: commas': withField('cookie', 'a=1, b=2; c'),
  'cookie: large': withField('cookie', `big=${'a'.repeat(9000)}`),
};

/** How often one kind of fault was found: said first, and what was said first with near certainty. */
export interface Planted {
  readonly name: string;
  readonly requests: number;
  readonly found: number;
  readonly certain: number;
  readonly certainlyFound: number;
}

/** Every kind of fault in the requests that passed and have room for it; in at most so many of them, evenly chosen. */
export function planted(cases: readonly Case[], most = Infinity): readonly Planted[] {
  const passed = cases.flatMap((each) => passingEntry(each) ?? []);
  return Object.entries(FAULTS).map(([name, fault]) => {
    const sown = passed.flatMap((entry) => {
      const request = fault.plant(entry.request);
      return request ? [{ ...entry, request }] : [];
    });
    const step = Math.ceil(sown.length / most) || 1;
    const found = sown.filter((_, index) => index % step === 0).map((entry) => outcomeOf(entry, fault.parts));
    const certain = found.filter((each) => each.isCertain);
    return {
      name,
      requests: found.length,
      found: found.filter((each) => each.isThere).length,
      certain: certain.length,
      certainlyFound: certain.filter((each) => each.isThere).length,
    };
  });
}

/** A line for each kind of fault. */
export function plantedTable(cases: readonly Case[]): string {
  const rows = planted(cases).map(({ name, requests, found, certain, certainlyFound }) => {
    const share = requests === 0 ? '-' : `${((100 * found) / requests).toFixed(1)}%`;
    return `${name.padEnd(34)}${String(requests).padStart(9)}${share.padStart(9)}${`${certainlyFound} of ${certain}`.padStart(14)}`;
  });
  return [`${''.padEnd(34)}${'requests'.padStart(9)}${'found'.padStart(9)}${'near certain'.padStart(14)}`, ...rows].join('\n');
}

function outcomeOf(entry: HarEntry, parts: readonly Part[]): { isThere: boolean; isCertain: boolean } {
  const content = { size: 11, mimeType: 'text/plain', text: 'Bad Request' };
  const headers = [{ name: 'Content-Type', value: 'text/plain' }];
  const response = { ...entry.response, status: 400, statusText: 'Bad Request', headers, content };
  const [first] = diagnoseEntries([{ ...entry, response }]).diagnosis.findings;
  return { isThere: first !== undefined && parts.includes(first.at.in), isCertain: first?.confidence === 'near certain' };
}
