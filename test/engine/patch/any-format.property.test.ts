// Patches of forms, multipart bodies, XML, URLs, header fields and cookies: what is set is there, what is not touched keeps its bytes, and undo gives the very request back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Request } from '#engine/core/exchange.ts';
import type { Place } from '#engine/core/location.ts';
import type { Patch } from '#engine/core/patch-operation.ts';
import { applyPatch } from '#engine/patch/apply-patch.ts';
import { valueAt } from '#engine/read/request/value-at.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { requestOf } from '../request-of.ts';

interface Field {
  readonly name: string;
  readonly value: string;
}

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const value = fc.string({ unit: 'grapheme', maxLength: 12 });
/** What a header field and a cookie may hold as it stands. */
const token = fc.stringMatching(/^[\w!#$&'*+.^|~-]{1,12}$/);
const fields = fc.uniqueArray(fc.record({ name, value }), { minLength: 1, maxLength: 6, selector: (field) => field.name });

/** A way to send fields: how one is written, and the place of one. */
interface Format {
  readonly title: string;
  readonly write: (field: Field) => string;
  readonly request: (written: readonly string[]) => Request;
  readonly place: (name: string) => Place;
  /** What holds the fields after a patch. */
  readonly text: (request: Request) => string;
  readonly values: fc.Arbitrary<string>;
}

const bodyOf = ({ body }: Request): string => (body.state === 'known' ? body.text : '');
const inBody = (field: string): Place => ({ in: 'body', path: `/${field}` });
const encoded = ({ name: key, value: sent }: Field): string => `${key}=${encodeURIComponent(sent)}`;
const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

const FORMATS: readonly Format[] = [
  {
    title: 'form',
    write: encoded,
    request: (written) => requestOf({ headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: written.join('&') }),
    place: inBody,
    text: bodyOf,
    values: value,
  },
  {
    title: 'multipart',
    write: ({ name: key, value: sent }) => `--b0undary\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${sent}\r\n`,
    request: (written) =>
      requestOf({ headers: { 'Content-Type': 'multipart/form-data; boundary=b0undary' }, body: `${written.join('')}--b0undary--\r\n` }),
    place: inBody,
    text: bodyOf,
    values: value.filter((text) => isPlain(text) && !text.includes('--')),
  },
  {
    title: 'XML',
    write: ({ name: key, value: sent }) =>
      `  <${key}>${sent.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${key}>\n`,
    request: (written) =>
      requestOf({ headers: { 'Content-Type': 'application/xml' }, body: `<?xml version="1.0"?>\n<root>\n${written.join('')}</root>\n` }),
    place: (field) => ({ in: 'body', path: `/root/${field}` }),
    text: bodyOf,
    values: value.filter((text) => isPlain(text) && text.trim() === text && text !== ''),
  },
  {
    title: 'query',
    write: encoded,
    request: (written) => requestOf({ url: `https://api.test/v1/orders?${written.join('&')}#top` }),
    place: (field) => ({ in: 'query', path: field }),
    text: ({ url }) => url,
    values: value,
  },
  {
    title: 'cookies',
    write: ({ name: key, value: sent }) => `${key}=${sent}`,
    request: (written) => requestOf(written.length > 0 ? { headers: { Cookie: written.join('; ') } } : {}),
    place: (field) => ({ in: 'cookie', path: field }),
    text: ({ headers }) => headers.find((field) => field.name === 'Cookie')?.value ?? '',
    values: token,
  },
  {
    title: 'header fields',
    write: ({ name: key, value: sent }) => `x-${key}: ${sent}\n`,
    request: (written) => requestOf({ headers: Object.fromEntries(written.map((line) => line.trimEnd().split(': ') as [string, string])) }),
    place: (field) => ({ in: 'header', path: field.startsWith('x-') ? field : `x-${field}` }),
    text: ({ headers }) => headers.map((field) => `${field.name}: ${field.value}\n`).join(''),
    values: token,
  },
];

const RUNS = { numRuns: propertyRuns(200, 10_000) };

describe.each(FORMATS)('$title', ({ write, request: requestWith, place, text, values }) => {
  const case_ = fc.tuple(fields, fc.nat(), values).chain(([chosen, at, put]) =>
    fc.array(values, { minLength: chosen.length, maxLength: chosen.length }).map((sent) => {
      const sending = chosen.map((field, index) => ({ name: field.name, value: sent[index]! }));
      return { sending, index: at % sending.length, put };
    }),
  );

  test('set changes one value and leaves the text of the others; undo is exact', () => {
    fc.assert(
      fc.property(case_, ({ sending, index, put }) => {
        const written = sending.map(write);
        const request = requestWith(written);
        const before = structuredClone(request);
        const patch: Patch = [{ op: 'set', at: place(sending[index]!.name), value: put }];
        const outcome = applyPatch(request, patch);
        expect(outcome.refused).toEqual([]);
        expect(valueAt(outcome.request, place(sending[index]!.name))).toMatchObject({ state: 'present', value: put });
        const after = text(outcome.request);
        for (const [other, piece] of written.entries()) if (other !== index) expect(after).toContain(piece);
        expect(request).toEqual(before);
        expect(text(applyPatch(request, []).request)).toBe(text(before));
      }),
      RUNS,
    );
  });

  test('remove takes one and leaves the others as they were', () => {
    fc.assert(
      fc.property(case_, ({ sending, index }) => {
        const request = requestWith(sending.map(write));
        const { request: patched, refused } = applyPatch(request, [{ op: 'remove', at: place(sending[index]!.name) }]);
        expect(refused).toEqual([]);
        const rest = sending.filter((_, other) => other !== index).map(write);
        // Of a query nothing is left but perhaps its mark.
        expect(text(patched).replace('?#', '#')).toBe(text(requestWith(rest)).replace('?#', '#'));
      }),
      RUNS,
    );
  });

  test('rename changes the name alone', () => {
    fc.assert(
      fc.property(case_, name, ({ sending, index }, other) => {
        fc.pre(!sending.some((field) => field.name === other));
        const request = requestWith(sending.map(write));
        const { request: patched, refused } = applyPatch(request, [
          { op: 'rename', at: place(sending[index]!.name), name: place(other).path.replace(/^.*\//, '') },
        ]);
        expect(refused).toEqual([]);
        const renamed = sending.map((field, at) => write(at === index ? { ...field, name: other } : field));
        expect(text(patched)).toBe(text(requestWith(renamed)));
      }),
      RUNS,
    );
  });
});
