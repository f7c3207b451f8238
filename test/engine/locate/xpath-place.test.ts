// Ways through XML that count from 1, as XPath does.
import { expect, test } from 'vitest';
import { placeOf } from '#engine/locate/claim-place.ts';
import { bodyTree } from '#engine/read/body/tree.ts';
import { requestOf } from '../request-of.ts';

const XML = '<o:order xmlns:o="urn:o"><line><qty>1</qty></line><line unit="kg"><qty>2</qty></line><note>x</note></o:order>';
const LIST = { order: { line: [{ qty: 1 }, { qty: 2 }, { qty: 3 }] } };

const rows: readonly (readonly [stated: string, body: 'xml' | 'json', path: string])[] = [
  ['/order/line[2]/qty', 'xml', '/order/line/1/qty'],
  ['/o:order[1]/line[2]/qty[1]', 'xml', '/order/line/1/qty'],
  ['/order/note[1]', 'xml', '/order/note'],
  ['/order/line[2]/@unit', 'xml', '/order/line/1'],
  ['order.line[1].qty', 'xml', '/order/line/1/qty'],
  ['order.line[2].qty', 'json', '/order/line/2/qty'],
];

test.each(rows)('%s in %s is %s', (text, format, path) => {
  const request = requestOf(format === 'xml' ? { body: XML, headers: { 'Content-Type': 'application/xml' } } : { body: LIST });
  const at = placeOf(request, bodyTree(request), { text: 'is wrong', stated: { text, segments: null, in: 'body' } });
  expect(at).toMatchObject({ in: 'body', path });
});
