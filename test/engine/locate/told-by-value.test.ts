// Values that an answer tells without a name: of the wrong type, ids in the path, pairs of coordinates, codes that hold a name.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

const JACKSON = 'Cannot deserialize value of type `java.lang.String` from Object value';

test.each<Row>([
  [JACKSON, { body: { schema: { type: 'object' }, kind: 'JSON' } }, ['body /schema']],
  [JACKSON, { body: { schema: { type: 'object' }, other: {} } }, []],
  ['Exception decrypting 9nXjv0bWmk', { url: 'https://api.test/by-id/9nXjv0bWmk' }, ['path /1']],
  ['Exception decrypting it', { url: 'https://api.test/by-id/9nXjv0bWmk' }, []],
  ['latitude must be >=-90 and <= 90', { url: 'https://api.test/words?coordinates=151.52,-0.19&key=a' }, ['query coordinates']],
  ['MISSING_EMAIL', { body: { password: 'x', keep: true } }, ['body /email']],
  ['pagesize', { url: 'https://api.test/questions?site=a&pagesize=500' }, ['query pagesize']],
])('%s', (text, sketch, places) => {
  const evidence = { claims: [{ text, stated: null }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  expect([...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []))).toEqual(places);
});
