// Errors in XML: the answers of S3 and of AWS's query services, problem details in XML, and what resembles them, read by their elements' names.
import { defineDialect } from '../core/define.ts';
import type { Reading, StatedClaim } from '../core/evidence.ts';
import type { Part } from '../core/location.ts';
import { isXmlType } from '../read/head/media-type.ts';
import { messageOf } from '../read/shape/message.ts';
import { xmlTree } from '../read/body/xml-tree.ts';
import { withProse } from '../read/shape/shape.ts';
import { withoutPrintedId } from '../read/answer/request-id.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { MOST_OF_ANSWER, readXml, xmlText } from '../read/xml/xml.ts';
import type { XmlElement } from '../read/xml/xml.ts';

const MOST_ELEMENTS = 5000;
const LONGEST_TEXT = 4000;
const LONGEST_TAG = 1000;

/** Names of elements in lower case, the most telling first. */
const MESSAGES = [
  'message',
  'errormessage',
  'exceptiontext',
  'serviceexception',
  'error_message',
  'faultstring',
  'text',
  'detail',
  'error_description',
  'description',
  'msg',
  'reason',
  'title',
  'error',
];
const CODES = ['code', 'errorcode', 'error_code', 'faultcode', 'error'];
const PLACES = [
  'argumentname',
  'queryparametername',
  'headername',
  'xmlnodename',
  'field',
  'fieldname',
  'propertyname',
  'property',
  'parametername',
  'parameter',
  'attribute',
  'argument',
  'xpath',
];
/** Attributes of an error's element that name the place: OWS Common's `locator` (06-121r9, section 8), Intuit's `element`. */
const PLACE_ATTRIBUTES = /\s(?:locator|element|field|parameter|property)\s*=\s*(?:"([^"<]{1,200})"|'([^'<]{1,200})')/i;
/** Attributes that hold the words of an element without content: Summon's `<error message="…"/>`. */
const MESSAGE_ATTRIBUTES = /\s(?:message|description|detail|reason)\s*=\s*(?:"([^"<]{1,1000})"|'([^'<]{1,1000})')/i;
const REJECTED = ['argumentvalue', 'queryparametervalue', 'headervalue', 'xmlnodevalue', 'rejectedvalue', 'rejected_value'];
/** Azure Storage tells the part by the element's name. */
const PARTS: Readonly<Record<string, Part>> = { queryparametername: 'query', headername: 'header', xmlnodename: 'body' };
const REQUEST_IDS = ['requestid', 'request_id', 'request-id', 'traceid'];
const LINKS = ['helpurl', 'help', 'moreinfo', 'documentation', 'documentation_url'];

export const xmlError = defineDialect({
  id: 'xml-error',
  title: 'XML error',
  spec: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',

  recognize({ json, html, text, mediaType }) {
    if (json !== undefined || !/^\s*</.test(text)) return 0;
    if (html === null) return isXmlType(mediaType) || text.trimStart().startsWith('<?xml') ? 0.7 : 0;
    return isXmlType(mediaType) && !/<(?:!doctype )?html\b/i.test(text.slice(0, 2000)) ? 0.7 : 0;
  },

  read(response): Reading {
    const text = response.text.slice(0, MOST_OF_ANSWER);
    const leaves = leavesOf(text, readXml(text).elements);
    const pick = (names: readonly string[]) => firstNamed(leaves, names);
    const message =
      firstNamed(
        leaves.filter((leaf) => !repeatsStatus(leaf.text)),
        MESSAGES,
      ) ?? pick(MESSAGES);
    const code = pick(CODES.filter((name) => leaves.every((leaf) => leaf.name !== name || /^[\w.:-]{2,100}$/.test(leaf.text))));
    const requestId = pick(REQUEST_IDS);
    const link = pick(LINKS);
    const said = message?.text ?? messageOf(xmlTree(text).value);
    return {
      message: said,
      claims: withProse(claimsOf(leaves), said, listedErrors(leaves)),
      ...(code && { code: code.text }),
      ...(requestId && { requestId: requestId.text }),
      ...(link && { links: [{ url: link.text, rel: 'documentation' }] }),
    };
  },
});

interface Leaf {
  readonly name: string;
  readonly text: string;
  /** The element around it, by which siblings are told. */
  readonly around: XmlElement | null;
}

/** The elements without children that hold text, in order. */
function leavesOf(text: string, outermost: readonly XmlElement[]): Leaf[] {
  const leaves: Leaf[] = [];
  const waiting: { readonly element: XmlElement; readonly around: XmlElement | null }[] = outermost
    .map((element) => ({ element, around: null }))
    .toReversed();
  for (let seen = 0; seen < MOST_ELEMENTS; seen++) {
    const next = waiting.pop();
    if (!next) break;
    const { element, around } = next;
    const pair = pairIn(text, element);
    if (pair) {
      leaves.push({ ...pair, around });
      continue;
    }
    for (const child of element.children.toReversed()) waiting.push({ element: child, around: element });
    const { offset } = element.contentRange;
    const tag = text.slice(element.range.offset, Math.min(offset, element.range.offset + LONGEST_TAG));
    const place = valueIn(PLACE_ATTRIBUTES, tag);
    if (place !== undefined) leaves.push({ name: 'field', text: xmlText(place), around: element });
    if (element.children.length > 0) continue;
    const content = contentOf(text, element);
    const said = content === '' ? valueIn(MESSAGE_ATTRIBUTES, tag) : undefined;
    if (said !== undefined) leaves.push({ name: 'message', text: xmlText(said), around: element });
    // What an element says of the place in its attribute is a message, whatever the element is called.
    // The path of the whole answer is the URL's, that of one error in it leads to an element.
    const isInner = around !== null && !outermost.includes(around);
    const own = element.name.toLowerCase().replace(/^path$/, isInner ? 'xpath' : 'path');
    if (content !== '')
      leaves.push({
        name: place !== undefined && !MESSAGES.includes(own) ? 'message' : own,
        text: withoutPrintedId(content),
        around: place === undefined ? around : element,
      });
  }
  return leaves;
}

function valueIn(attributes: RegExp, tag: string): string | undefined {
  const [, double, single] = attributes.exec(tag) ?? [];
  return double ?? single;
}

function contentOf(text: string, { contentRange: { offset, length } }: XmlElement): string {
  return xmlText(text.slice(offset, offset + Math.min(length, LONGEST_TEXT)))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** XML-RPC's member of a fault: `<member><name>faultString</name><value><string>…`. Null for other elements, and for values of several parts. */
function pairIn(text: string, { name, children: [key, value, ...others] }: XmlElement): Pick<Leaf, 'name' | 'text'> | null {
  if (name !== 'member' || key?.name !== 'name' || value?.name !== 'value' || others.length > 0) return null;
  const held = value.children[0] ?? value;
  return held.children.length > 0 ? null : { name: contentOf(text, key).toLowerCase(), text: contentOf(text, held) };
}

function firstNamed(leaves: readonly Leaf[], names: readonly string[]): Leaf | null {
  for (const name of names) {
    const leaf = leaves.find((candidate) => candidate.name === name);
    if (leaf) return leaf;
  }
  return null;
}

/** The messages of elements that are called errors: `<ValidationError><Message>…`. */
function listedErrors(leaves: readonly Leaf[]): readonly string[] {
  const isListed = ({ name, around }: Leaf): boolean =>
    MESSAGES.includes(name) && /(?:error|fault|violation|problem)$/i.test(around?.name ?? '');
  return leaves.filter(isListed).map(({ text }) => text);
}

/** A claim for every element that names a place beside a message. */
function claimsOf(leaves: readonly Leaf[]): StatedClaim[] {
  const groups = new Map<XmlElement | null, Leaf[]>();
  for (const leaf of leaves) {
    const siblings = groups.get(leaf.around);
    if (siblings) siblings.push(leaf);
    else groups.set(leaf.around, [leaf]);
  }
  const claims: StatedClaim[] = [];
  for (const siblings of groups.values()) {
    const place = firstNamed(siblings, PLACES);
    const message = firstNamed(siblings, MESSAGES);
    if (!place || !message || place === message) continue;
    const rejected = firstNamed(siblings, REJECTED);
    claims.push({
      text: message.text,
      stated: { text: place.text, segments: null, in: PARTS[place.name] ?? null },
      ...(rejected && { rejected: rejected.text }),
    });
  }
  return claims;
}
