// JSON that a query parameter holds (tRPC's `input`, LoopBack's `filter`, GraphQL's `variables`), seen as the body of a request.
import type { Request } from '../../core/exchange.ts';
import type { Range } from '../../core/location.ts';
import type { Operation } from '../../core/patch-operation.ts';
import { isGraphqlAddress } from '../graphql/request.ts';
import { readJson } from '../json/json.ts';
import { percentDecode, percentDecodes, percentEncode } from '../url/percent.ts';
import { urlParts, type QueryParameter } from '../url/parts.ts';

/** The document of one parameter. */
export interface ParameterDocument {
  /** The parameter's name, decoded. */
  readonly name: string;
  /** A request with the document as its body, and without a query. */
  readonly asBody: Request;
  /** The pointer below the parameter's value of a pointer into that body; null for what stands around it. */
  readonly pointerInside: (pointer: string) => string | null;
  /** Characters of that body as characters of the URL; null for characters around the document. */
  readonly rangeInUrl: (range: Range) => Range | null;
  /** The edit of the URL that makes the body this text; null where it would change what stands around the document. */
  readonly editTo: (text: string) => Operation | null;
}

const LONGEST = 20_000;
const OBJECT = /^\s{0,20}\{[^]*\}\s{0,20}$/;

/** The query parameters whose values are JSON objects as a whole, by their braces. */
export function parametersOfJson({ url }: Request): readonly QueryParameter[] {
  return urlParts(url).query.filter(({ value }) => OBJECT.test(value));
}

/** The document of the only parameter that holds a JSON object; null where none does, several do, or it cannot be read. */
export function parameterDocument(request: Request): ParameterDocument | null {
  const { query } = urlParts(request.url);
  const holding = parametersOfJson(request);
  const ofGraphql = isGraphqlAddress(request.url) && query.some(({ name }) => name === 'query');
  const [parameter] = ofGraphql ? holding.filter(({ name }) => name === 'variables') : holding;
  if (parameter === undefined || (!ofGraphql && holding.length > 1) || parameter.value.length > LONGEST) return null;
  if (!percentDecodes(parameter.rawValue) || !readJson(parameter.value).valid) return null;
  const document = query.find(({ name }) => name === 'query')?.value ?? '';
  const around = ofGraphql ? [`{"query":${JSON.stringify(document)},"variables":`, '}'] : ['', ''];
  return documentOf(request, parameter, around as [string, string], ofGraphql ? '/variables' : '');
}

function documentOf(request: Request, parameter: QueryParameter, [head, tail]: [string, string], base: string): ParameterDocument {
  const { name, value, rawValue, valueRange } = parameter;
  const starts = unitStarts(rawValue).map((start) => valueRange.offset + start);
  const inUrl = (from: number, to: number): Range | null => {
    const [offset, end] = [starts[from], starts[to]];
    return offset === undefined || end === undefined ? null : { offset, length: end - offset };
  };
  const { pathRange } = urlParts(request.url);
  return {
    name,
    asBody: {
      ...request,
      method: 'POST',
      url: request.url.slice(0, pathRange.offset + pathRange.length),
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      body: { state: 'known', text: head + value + tail, form: 'text', complete: true },
    },
    pointerInside: (pointer) => (pointer.startsWith(`${base}/`) ? pointer.slice(base.length) : null),
    rangeInUrl: ({ offset, length }) => inUrl(offset - head.length, offset + length - head.length),
    editTo: (text) => {
      if (!text.startsWith(head) || !text.endsWith(tail)) return null;
      const after = text.slice(head.length, text.length - tail.length);
      const [from, to] = changed(value, after);
      const range = inUrl(from, value.length - to);
      return range && { op: 'edit', in: 'url', ...range, text: percentEncode(after.slice(from, after.length - to)) };
    },
  };
}

/** Where each UTF-16 unit of the decoded value begins in the encoded one, and the end. */
function unitStarts(raw: string): number[] {
  const starts: number[] = [];
  for (const { 0: run, index } of raw.matchAll(/(?:%[\da-f]{2})+|[^%]/gi)) {
    let at = index;
    for (const character of run.startsWith('%') ? percentDecode(run) : run) {
      for (let unit = 0; unit < character.length; unit += 1) starts.push(at);
      at += run.startsWith('%') ? 3 * new TextEncoder().encode(character).length : character.length;
    }
  }
  return [...starts, raw.length];
}

/** How many characters two texts share at the beginning, and then at the end; no character beyond the first plane is taken apart. */
function changed(before: string, after: string): [number, number] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  if (/[\uD800-\uDBFF]/.test(before[from - 1] ?? '')) from -= 1;
  let to = 0;
  while (to < most - from && before[before.length - 1 - to] === after[after.length - 1 - to]) to += 1;
  if (/[\uDC00-\uDFFF]/.test(before[before.length - to] ?? '')) to -= 1;
  return [from, to];
}
