// Files that tools read are read back by independent readers, and must hold the request as it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetNamed } from '#engine/all-targets.ts';
import { entryToExchange, type RenderedText, type Request } from '#engine/index.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { expectArrived } from './arrived-request.ts';
import { hostileRequest } from './hostile-request.ts';
import { readCsharp } from './csharp-reader.ts';
import { readHttpFile } from './http-file-reader.ts';
import { readHurl, type HurlEntry } from './hurl-reader.ts';
import { asArrived, type ReadRequest } from './read-back.ts';
import { renderedOrRefused } from './rendered.ts';

interface PostmanCollection {
  readonly item: readonly {
    readonly request: {
      readonly method: string;
      readonly header: readonly { readonly key: string; readonly value: string }[];
      readonly url: { readonly raw: string };
      readonly body?: { readonly mode: string; readonly raw?: string; readonly file?: { readonly src: string } };
    };
  }[];
}

interface OpenApiDocument {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters: readonly OpenApiParameter[];
            readonly requestBody?: { readonly content: Readonly<Record<string, { examples: { sent: { value: unknown } } }>> };
          }
        >
      >
    >
  >;
}
interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly example: string;
}

function fromEntry({ method, url, headers, body }: HurlEntry, { files }: RenderedText): ReadRequest {
  if (body === null || 'bytes' in body) return { method, url, headers, body: body?.bytes ?? Buffer.alloc(0) };
  return { method, url, headers, body: fileNamed(files, body.file) };
}

const fileNamed = (files: RenderedText['files'], name: string): Buffer =>
  Buffer.from(files.find((file) => file.name === name)?.bytes ?? `no file ${name}`);

const READERS: Readonly<Record<string, (rendered: RenderedText) => ReadRequest>> = {
  csharp: readCsharp,
  hurl: (rendered) => fromEntry(readHurl(rendered.text), rendered),
  'http-file': (rendered) => fromEntry(readHttpFile(rendered.text), rendered),
  postman: ({ text, files }) => {
    const { method, header, url, body } = (JSON.parse(text) as PostmanCollection).item[0]!.request;
    const bytes = body?.mode === 'file' ? fileNamed(files, body.file?.src ?? '') : Buffer.from(body?.raw ?? '');
    return { method, url: url.raw, headers: header.map(({ key, value }) => [key, value]), body: bytes };
  },
  har: ({ text }) => {
    const { log } = JSON.parse(text) as { log: { entries: { request: { postData?: { text: string; encoding?: string } } }[] } };
    const exchange = entryToExchange(log.entries[0], { id: 'a', recorder: 'har' })!;
    const posted = log.entries[0]!.request.postData;
    const body = Buffer.from(posted?.text ?? '', posted?.encoding === 'base64' ? 'base64' : 'utf8');
    return { ...exchange.request, headers: exchange.request.headers.map(({ name, value }) => [name, value]), body };
  },
};
function readsBack(id: string, request: Request): boolean {
  const rendered = renderedOrRefused(targetNamed(id), request);
  if (typeof rendered === 'string') return false;
  const { headers, ...read } = READERS[id]!(rendered);
  // HAR keeps the fields that only browsers send.
  const others = headers.filter(([name]) => !/^sec-|^priority$/i.test(name));
  expectArrived(asArrived({ ...read, headers: others }), request, { adds: [] });
  return true;
}

describe.each(Object.keys(READERS))('%s', (id) => {
  it('tells every shared request as it is', () => {
    expect(requestFixtures.filter(({ request }) => readsBack(id, request)).length).toBeGreaterThan(20);
  });

  it('tells hostile requests as they are, or refuses them', () => {
    fc.assert(
      fc.property(hostileRequest, (request) => void readsBack(id, request)),
      { numRuns: propertyRuns(1000, 50_000) },
    );
  });
});

describe('openapi', () => {
  /** URL parts decoded, and a JSON body by its value: what an example can say. */
  function expectSame(request: Request): boolean {
    const rendered = renderedOrRefused(targetNamed('openapi'), request);
    if (typeof rendered === 'string') return false;
    const { servers, paths } = JSON.parse(rendered.text) as OpenApiDocument;
    const [path = '', operations = {}] = Object.entries(paths)[0] ?? [];
    const [method = '', { parameters, requestBody } = { parameters: [] }] = Object.entries(operations)[0] ?? [];
    const url = new URL(request.url);
    expect([method.toUpperCase(), new URL(servers[0]?.url ?? '').host, path]).toEqual([request.method, url.host, rawPath(request.url)]);
    const query = parameters.filter((each) => each.in === 'query').map(({ name, example }): [string, string] => [name, example]);
    expect(query).toEqual([...new URLSearchParams(`?${rawQuery(request.url)}`)]);
    const value = Object.values(requestBody?.content ?? {})[0]?.examples.sent.value;
    if (request.body.state === 'known' && request.body.text !== '') {
      const isText = typeof value === 'string';
      expect(value).toEqual(isText && value === request.body.text ? request.body.text : JSON.parse(request.body.text));
    }
    return true;
  }
  const rawPath = (url: string): string => {
    const path = /^https?:\/\/[^/?#]*([^?#]*)/s.exec(url)?.[1] ?? '';
    return path.replaceAll(/[^!-~]+/gu, encodeURIComponent) || '/';
  };
  const rawQuery = (url: string): string => (/^[^?#]*\?([^#]*)/s.exec(url)?.[1] ?? '').replaceAll(/[^!-~]+/gu, encodeURIComponent);

  it('tells every shared request as it is', () => {
    expect(requestFixtures.filter(({ request }) => expectSame(request)).length).toBeGreaterThan(20);
  });

  it('tells hostile requests as they are, or refuses them', () => {
    fc.assert(
      fc.property(hostileRequest, (request) => void expectSame(request)),
      { numRuns: propertyRuns(1000, 50_000) },
    );
  });
});
