// HTML as it comes: tags and text in their order, by one forward scan without recursion, with the ends that HTML leaves out
// (https://html.spec.whatwg.org/multipage/parsing.html). No tree is built and nothing is moved to where a browser would put it.
import { decodeReferences } from './character-references.ts';

type Attributes = Readonly<Record<string, string>>;

/** Hears of elements and text; every `enter` gets its `leave`, be the page cut or its elements not closed. */
export interface HtmlHandler {
  /** Names in small letters; of attributes that are said twice, the first. */
  enter(tag: string, attributes: Attributes): void;
  /** With character references decoded, but in scripts and styles. */
  take(text: string): void;
  leave(): void;
  /** Asked after each piece: true ends the reading. */
  isDone?(): boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** What they hold is text up to their end tag; with `true` references are decoded in it. */
const TEXT_ONLY = new Map([
  ['title', true],
  ['textarea', true],
  ...['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'].map((tag) => [tag, false] as const),
]);
/** In these `/>` ends an element. */
const FOREIGN = ['svg', 'math'];

const SECTIONS = words('thead tbody tfoot');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
/** The open element, and the start tags that end it (section 13.1.2.4 of the standard: optional tags). */
const ENDED_BY = new Map<string, ReadonlySet<string>>([
  [
    'p',
    words(
      'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
    ),
  ],
  ['li', words('li')],
  ['dt', words('dt dd')],
  ['dd', words('dt dd')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['option', words('option optgroup')],
  ['optgroup', words('optgroup')],
  ['select', words('select input textarea')],
  ['button', words('button')],
  ['a', words('a')],
  ['head', words('body')],
  ['td', words('td th tr thead tbody tfoot')],
  ['th', words('td th tr thead tbody tfoot')],
  ['tr', words('tr thead tbody tfoot')],
  ...[...SECTIONS].map((tag) => [tag, SECTIONS] as const),
  ...[...HEADINGS].map((tag) => [tag, HEADINGS] as const),
]);

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
/** A tag's end, or an attribute with its value; quotes that nothing closes run to the end of the text. */
const ATTRIBUTE = /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?)/y;

/** Reads HTML; never throws, linear in the text. */
export function walkHtml(html: string, handler: HtmlHandler): void {
  new HtmlScan(html, handler).read();
}

class HtmlScan {
  readonly #html: string;
  readonly #handler: HtmlHandler;
  readonly #open: string[] = [];
  /** How many elements of a tag name are open. */
  readonly #openNames = new Map<string, number>();
  #at = 0;

  constructor(html: string, handler: HtmlHandler) {
    this.#html = html;
    this.#handler = handler;
  }

  read(): void {
    const html = this.#html;
    while (this.#at < html.length && !this.#handler.isDone?.()) {
      const markup = nextMarkup(html, this.#at);
      if (markup > this.#at) this.#handler.take(decodeReferences(html.slice(this.#at, markup)));
      this.#at = markup;
      if (markup < html.length) this.#markup();
    }
    while (this.#open.length > 0) this.#leave();
  }

  #markup(): void {
    const html = this.#html;
    TAG.lastIndex = this.#at;
    const [tag, slash, name] = TAG.exec(html) ?? [];
    if (tag === undefined || name === undefined) this.#at = pastOther(html, this.#at);
    else this.#tag(name.toLowerCase(), slash === '/', this.#at + tag.length);
  }

  #tag(name: string, isEnd: boolean, from: number): void {
    const html = this.#html;
    const attributes = Object.create(null) as Record<string, string>;
    for (ATTRIBUTE.lastIndex = from; ;) {
      const [piece = '', end, attribute, double, single, bare] = ATTRIBUTE.exec(html) ?? [];
      if (end !== undefined) {
        this.#at = ATTRIBUTE.lastIndex;
        if (isEnd) this.#endTag(name);
        else this.#startTag(name, attributes, piece.endsWith('/>'));
        return;
      }
      if (attribute === undefined || ATTRIBUTE.lastIndex === html.length) {
        // A tag that the text ends in is none.
        this.#at = html.length;
        return;
      }
      attributes[attribute.toLowerCase()] ??= decodeReferences(double ?? single ?? bare ?? '', true);
    }
  }

  #startTag(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (name === 'form' && this.#openNames.has('form')) return;
    while (this.#isEndedBy(name)) this.#leave();
    this.#enter(name, attributes);
    if (VOID.has(name) || (selfClosing && FOREIGN.some((tag) => this.#openNames.has(tag)))) this.#leave();
    else if (TEXT_ONLY.has(name)) this.#textOnly(name);
  }

  #isEndedBy(name: string): boolean {
    return ENDED_BY.get(this.#open.at(-1) ?? '')?.has(name) === true;
  }

  /** Reads on to the element's own end tag. */
  #textOnly(name: string): void {
    const end = name === 'plaintext' ? -1 : endTagAt(this.#html, name, this.#at);
    const text = this.#html.slice(this.#at, end < 0 ? undefined : end);
    if (text !== '') this.#handler.take(TEXT_ONLY.get(name) ? decodeReferences(text) : text);
    this.#at += text.length;
  }

  /** Ends what is open within the element too; an end tag of nothing means nothing, but for two that browsers take for an element. */
  #endTag(name: string): void {
    const isOpen = this.#openNames.has(name);
    if (!isOpen && name !== 'p' && name !== 'br') return;
    if (!isOpen) this.#enter(name, {});
    while (this.#leave() !== name) continue;
  }

  #enter(name: string, attributes: Attributes): void {
    this.#open.push(name);
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
    this.#handler.enter(name, attributes);
  }

  #leave(): string {
    const name = this.#open.pop()!;
    const others = this.#openNames.get(name)! - 1;
    if (others === 0) this.#openNames.delete(name);
    else this.#openNames.set(name, others);
    this.#handler.leave();
    return name;
  }
}

/** The next `<` that opens anything; a lone one is text. */
function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) if (/[a-z/!?]/i.test(html.charAt(at + 1))) return at;
  return html.length;
}

/** Behind a comment, a document type, or what browsers take for a comment. */
function pastOther(html: string, at: number): number {
  const end = html.startsWith('<!--', at) && !/^-?>/.test(html.slice(at + 4, at + 6)) ? /--!?>/g : />/g;
  end.lastIndex = at + 2;
  return end.test(html) ? end.lastIndex : html.length;
}

function endTagAt(html: string, name: string, from: number): number {
  const end = new RegExp(String.raw`</${name}(?=[\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}
