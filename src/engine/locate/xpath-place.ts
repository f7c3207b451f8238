// Places in an XML body that are stated as XPath.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Segment } from '../core/pointer.ts';
import { counts, readXpath } from '../read/xml/xpath.ts';
import { followed } from './followed.ts';

/** The place with the steps that such a way means in an XML body; any other spelling, and any other body, as it is. */
export function withXpathRead(tree: BodyTree | null, stated: StatedPlace): StatedPlace {
  const way = tree?.format === 'xml' ? readXpath(stated.text) : null;
  if (!tree || !way || !(counts(way) || way.ofAttribute)) return stated;
  const segments: Segment[] = [];
  for (const { name, index } of way.steps) {
    segments.push(name);
    // What stands there once is no list in the tree.
    if (index !== null && Array.isArray(followed(tree.value, segments).value)) segments.push(index);
  }
  return { ...stated, segments, in: 'body' };
}
