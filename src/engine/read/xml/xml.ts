// XML elements with places, by one forward scan without recursion; wrong nesting is forgiven and noted.
import type { Range } from '../../core/location.ts';

/** An element; names are local names, prefixes are left aside. */
export interface XmlElement {
  readonly name: string;
  /** With the colon, as in the text; '' when there is none. */
  readonly prefix: string;
  /** The local name in the opening tag. */
  readonly nameRange: Range;
  /** From the opening tag to the closing tag, both included. */
  readonly range: Range;
  /** What stands between the tags; for `<a/>` length 0 behind it. */
  readonly contentRange: Range;
  readonly selfClosing: boolean;
  readonly children: readonly XmlElement[];
}

/** UTF-16 units of an answer that are read as XML: what is nested tens of thousands of times deep would hold up the diagnosis. */
export const MOST_OF_ANSWER = 30_000;

/** The outermost elements. */
export interface XmlReading {
  readonly elements: readonly XmlElement[];
  /** True for one outermost element, all tags closed in order, and no text outside it. */
  readonly wellFormed: boolean;
}

interface OpenElement extends XmlElement {
  readonly tagName: string;
  readonly children: OpenElement[];
  range: Range;
  contentRange: Range;
}

/** Markup that is no element: what opens it, what closes it. */
const OTHER_MARKUP = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;
const TAG_NAME = /[^\s/>=<]+/y;

/** Reads XML text; never throws. */
export function readXml(text: string): XmlReading {
  return new XmlScan(text).read();
}

class XmlScan {
  readonly #text: string;
  readonly #elements: OpenElement[] = [];
  readonly #open: OpenElement[] = [];
  /** How many elements of a tag name are open. */
  readonly #openNames = new Map<string, number>();
  #wellFormed = true;

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlReading {
    const text = this.#text;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (this.#open.length === 0 && text.slice(at, tag < 0 ? text.length : tag).trim() !== '') this.#wellFormed = false;
      if (tag < 0) break;
      at = this.#markup(tag);
    }
    if (this.#open.length > 0) this.#wellFormed = false;
    while (this.#open.length > 0) this.#pop(text.length, text.length);
    return { elements: this.#elements, wellFormed: this.#wellFormed && this.#elements.length === 1 };
  }

  #markup(at: number): number {
    const text = this.#text;
    for (const [opens, closes] of OTHER_MARKUP) {
      if (!text.startsWith(opens, at)) continue;
      const end = text.indexOf(closes, at + opens.length);
      if (end < 0) this.#wellFormed = false;
      return end < 0 ? text.length : end + closes.length;
    }
    const closing = text.charAt(at + 1) === '/';
    TAG_NAME.lastIndex = at + (closing ? 2 : 1);
    const name = TAG_NAME.exec(text)?.[0];
    const end = name === undefined ? -1 : this.#tagEnd(at);
    if (name === undefined || end < 0) {
      this.#wellFormed = false;
      return at + 1;
    }
    if (closing) this.#close(name, at, end);
    else this.#openTag(name, at, end);
    return end;
  }

  /** Past the `>` of the tag at `at`, attribute values skipped; -1 when the text ends or another tag opens first. */
  #tagEnd(at: number): number {
    const text = this.#text;
    for (let next = at + 1; next < text.length; next++) {
      const character = text.charAt(next);
      if (character === '>') return next + 1;
      if (character === '<') return -1;
      if (character !== '"' && character !== "'") continue;
      next = text.indexOf(character, next + 1);
      if (next < 0) return -1;
    }
    return -1;
  }

  #openTag(tagName: string, at: number, end: number): void {
    const colon = tagName.indexOf(':') + 1;
    const selfClosing = this.#text.charAt(end - 2) === '/';
    const element: OpenElement = {
      tagName,
      name: tagName.slice(colon),
      prefix: tagName.slice(0, colon),
      nameRange: { offset: at + 1 + colon, length: tagName.length - colon },
      range: { offset: at, length: end - at },
      contentRange: { offset: end, length: 0 },
      selfClosing,
      children: [],
    };
    (this.#open.at(-1)?.children ?? this.#elements).push(element);
    if (selfClosing) return;
    this.#open.push(element);
    this.#openNames.set(tagName, (this.#openNames.get(tagName) ?? 0) + 1);
  }

  #close(tagName: string, at: number, end: number): void {
    if ((this.#openNames.get(tagName) ?? 0) === 0) {
      this.#wellFormed = false;
      return;
    }
    while (this.#open.at(-1)?.tagName !== tagName) {
      this.#wellFormed = false;
      this.#pop(at, at);
    }
    this.#pop(at, end);
  }

  #pop(contentEnd: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    element.range = { offset: element.range.offset, length: end - element.range.offset };
    element.contentRange = { offset: element.contentRange.offset, length: contentEnd - element.contentRange.offset };
    this.#openNames.set(element.tagName, (this.#openNames.get(element.tagName) ?? 1) - 1);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of an element's content: entities of XML resolved, CDATA unwrapped, comments left out. */
export function xmlText(content: string): string {
  return withSections(content, '<![CDATA[', ']]>', {
    inside: (section) => section,
    outside: (piece) => withSections(piece, '<!--', '-->', { inside: () => '', outside: resolved }),
  });
}

/** Sections without an end are none. By searching, not by one pattern: that would look for the end anew from every beginning. */
function withSections(
  text: string,
  opens: string,
  closes: string,
  { inside, outside }: Readonly<Record<'inside' | 'outside', (piece: string) => string>>,
): string {
  let made = '';
  let at = 0;
  for (;;) {
    const open = text.indexOf(opens, at);
    const close = open < 0 ? -1 : text.indexOf(closes, open + opens.length);
    if (close < 0) return made + outside(text.slice(at));
    made += outside(text.slice(at, open)) + inside(text.slice(open + opens.length, close));
    at = close + closes.length;
  }
}

/** The text with the characters that entities of XML stand for; others stay. */
export function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi,
    (entity: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? entity;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Text as it may stand in an element. */
export function xmlEscape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
