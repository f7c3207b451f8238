// XML as a body tree: local names without prefixes, siblings of one name numbered (`/list/item/0`).
import type { BodyTree } from '../../core/body-tree.ts';
import { fromPointer, isIndex } from '../../core/pointer.ts';
import { readXml, xmlText, type XmlElement } from '../xml/xml.ts';

/** The tree of an XML body. */
export function xmlTree(text: string): BodyTree {
  const { elements, wellFormed } = readXml(text);
  const find = (pointer: string): XmlElement | null => findElement(elements, fromPointer(pointer) ?? []);
  return {
    format: 'xml',
    value: elements.length === 0 ? undefined : treeValue(text, elements),
    wellFormed,
    rangeOf: (pointer) => (pointer === '' ? { offset: 0, length: text.length } : (find(pointer)?.contentRange ?? null)),
    nameRangeOf: (pointer) => find(pointer)?.nameRange ?? null,
    insertionAt: (pointer) => {
      const segments = fromPointer(pointer) ?? [];
      const parent = findElement(elements, segments.slice(0, -1));
      return parent ? { offset: parent.contentRange.offset + parent.contentRange.length, length: 0 } : null;
    },
  };
}

/** The element that a pointer's segments lead to; of several siblings the numbered one, without a number the first. */
export function findElement(elements: readonly XmlElement[], segments: readonly string[]): XmlElement | null {
  let among = elements;
  let found: XmlElement | null = null;
  for (let at = 0; at < segments.length; at++) {
    const alike = among.filter((element) => element.name === segments[at]);
    const next = segments[at + 1];
    const numbered = alike.length > 1 && next !== undefined && isIndex(next);
    found = alike[numbered ? Number(next) : 0] ?? null;
    if (!found) return null;
    if (numbered) at++;
    among = found.children;
  }
  return found;
}

/** Elements as plain values, deepest first, so that nesting needs no recursion. */
function treeValue(text: string, elements: readonly XmlElement[]): unknown {
  const order: XmlElement[] = [...elements];
  for (let at = 0; at < order.length; at++) for (const child of order[at]?.children ?? []) order.push(child);
  const values = new Map<XmlElement, unknown>();
  for (const element of order.toReversed()) {
    const { offset, length } = element.contentRange;
    values.set(element, element.children.length > 0 ? members(element.children, values) : xmlText(text.slice(offset, offset + length)));
  }
  return members(elements, values);
}

function members(elements: readonly XmlElement[], values: ReadonlyMap<XmlElement, unknown>): Record<string, unknown> {
  const byName = new Map<string, unknown[]>();
  for (const element of elements) {
    const alike = byName.get(element.name);
    if (alike) alike.push(values.get(element));
    else byName.set(element.name, [values.get(element)]);
  }
  const result = Object.create(null) as Record<string, unknown>;
  for (const [name, alike] of byName) result[name] = alike.length === 1 ? alike[0] : alike;
  return result;
}
