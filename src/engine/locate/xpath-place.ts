// Ways through an XML body as XPath has them, which counts from 1: `/order/line[2]/qty` (XPath 1.0, section 2.4).
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Segment } from '../core/pointer.ts';
import { followed } from './followed.ts';

const XPATH = /^(?:\/(?:[\w.-]{1,100}:)?[\w.-]{1,100}(?:\[[1-9]\d{0,8}\])?){1,50}(?:\/@[\w:.-]{1,100})?$/;
const STEP = /\/(@?)(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?:\[(\d{1,9})\])?/g;

/** The place with the steps that such a way means in an XML body; any other spelling, and any other body, as it is. */
export function withXpathRead(tree: BodyTree | null, stated: StatedPlace): StatedPlace {
  if (tree?.format !== 'xml' || !/\[\d|@/.test(stated.text) || !XPATH.test(stated.text)) return stated;
  const segments: Segment[] = [];
  for (const [, at, name = '', count] of stated.text.matchAll(STEP)) {
    // The tree has no attributes: the element that bears it.
    if (at) break;
    segments.push(name);
    // What stands there once is no list in the tree.
    if (count !== undefined && Array.isArray(followed(tree.value, segments).value)) segments.push(Number(count) - 1);
  }
  return { ...stated, segments, in: 'body' };
}
