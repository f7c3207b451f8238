// What a person would read on an HTML page: its title, headings, blocks of text and links. No markup survives and nothing runs.
import { Parser } from 'htmlparser2';
import type { Handler } from 'htmlparser2';
import type { HtmlText } from '../../core/parsed-response.ts';

type Block = HtmlText['blocks'][number];

/** An error page says what it has to say in its first megabyte, in few blocks; the parser's work grows with the depth of open elements. */
const MOST_CHARACTERS = 1_000_000;
const MOST_TEXT = 300_000;
const MOST_BLOCKS = 3000;
const MOST_LINKS = 200;
const MOST_DEPTH = 256;

const NOT_READ = new Set(
  'script style template noscript iframe object svg math nav footer select datalist button audio video canvas'.split(' '),
);
const KEEPS_LINES = new Set('pre textarea xmp listing plaintext'.split(' '));
const BLOCKS = new Set(
  (
    'html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td section article main header aside ' +
    'address blockquote center fieldset legend form figure figcaption details summary hgroup hr ' +
    [...KEEPS_LINES].join(' ')
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
const HTML_TAG =
  /<(?:!doctype html|html|head|body|title|h[1-6]|p|pre|div|center|table|br|hr|span|font|b|strong|i|em|a|ul|li)\b[^<]{0,300}>/i;

/** Reads the page; null when the text is no HTML (XML and plain text are not). Never throws, never descends without bound. */
export function readHtml(text: string): HtmlText | null {
  const head = text.slice(0, 4096);
  if (!HTML_TAG.test(head) || (head.trimStart().startsWith('<?xml') && !/<html\b/i.test(head))) return null;
  const page = new PageReader();
  const parser = new Parser(page.handler(() => parser.pause()));
  parser.end(text.slice(0, MOST_CHARACTERS));
  return page.finish();
}

interface OpenBlock {
  readonly depth: number;
  readonly tag: string;
  readonly id: string | null;
  readonly className: string | null;
  readonly keepsLines: boolean;
}

/** Collects the text of a page block by block while the parser walks over it. */
class PageReader {
  private readonly open: OpenBlock[] = [{ depth: 0, tag: 'body', id: null, className: null, keepsLines: false }];
  private readonly blocks: Block[] = [];
  private readonly headings: string[] = [];
  private readonly links: { url: string; text: string }[] = [];
  private title: string | null = null;
  private inTitle = false;
  private depth = 0;
  /** The depth of the element whose content is left out; 0 when none is. */
  private hiddenFrom = 0;
  private text = '';
  private textSeen = 0;
  /** True until the block, and what follows its last `<br>`, holds more than white space. */
  private blank = true;
  private blankSinceBreak = false;
  /** The depth of the bold element that begins the block; 0 when there is none. */
  private boldFrom = 0;
  private label: string | null = null;
  private link: { readonly depth: number; readonly url: string; text: string } | null = null;

  /** The parser's callbacks; `stop` is called when enough was read. */
  handler(stop: () => void): Partial<Handler> {
    return {
      onopentag: (tag, attributes) => {
        this.enter(tag, attributes);
        if (this.depth > MOST_DEPTH || this.blocks.length >= MOST_BLOCKS) stop();
      },
      ontext: (text) => {
        this.take(text);
        if (this.textSeen > MOST_TEXT) stop();
      },
      onclosetag: () => this.leave(),
    };
  }

  finish(): HtmlText {
    this.endBlock();
    return {
      title: this.title === null ? null : fold(this.title) || null,
      headings: this.headings,
      blocks: this.blocks,
      links: this.links,
    };
  }

  private enter(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (this.hiddenFrom > 0) return;
    if (NOT_READ.has(tag) || isHidden(attributes)) this.hiddenFrom = this.depth;
    else if (tag === 'title') this.inTitle = this.title === null;
    else if (tag === 'br') this.breakLine();
    else if (tag === 'a') this.enterLink(attributes['href'] ?? '');
    else if ((tag === 'b' || tag === 'strong') && this.blank) this.boldFrom = this.depth;
    else if (BLOCKS.has(tag)) this.enterBlock(tag, attributes);
  }

  private enterBlock(tag: string, attributes: Readonly<Record<string, string>>): void {
    const around = this.around();
    if (around.keepsLines) {
      this.text += '\n';
      return;
    }
    this.endBlock();
    this.open.push({
      depth: this.depth,
      // `<h1><p>Bad Request</p></h1>` is a heading all the same.
      tag: HEADING.test(around.tag) ? around.tag : tag,
      id: attributes['id'] ?? around.id,
      className: attributes['class'] ?? around.className,
      keepsLines: KEEPS_LINES.has(tag),
    });
  }

  private enterLink(href: string): void {
    const url = href.trim();
    if (this.link === null && this.links.length < MOST_LINKS && /^https?:\/\//i.test(url)) this.link = { depth: this.depth, url, text: '' };
  }

  private leave(): void {
    if (this.hiddenFrom === this.depth) this.hiddenFrom = 0;
    else if (this.hiddenFrom === 0) {
      this.inTitle = false;
      if (this.link?.depth === this.depth) {
        this.links.push({ url: this.link.url, text: fold(this.link.text) });
        this.link = null;
      }
      if (this.boldFrom === this.depth) {
        if (!this.blank) this.label = fold(this.text);
        this.boldFrom = 0;
      }
      if (this.around().depth === this.depth && this.depth > 0) {
        this.endBlock();
        this.open.pop();
      }
    }
    this.depth--;
  }

  private take(text: string): void {
    if (this.hiddenFrom > 0) return;
    this.textSeen += text.length;
    if (this.inTitle) this.title = (this.title ?? '') + text;
    else {
      this.text += text;
      if (/\S/.test(text)) this.blank = this.blankSinceBreak = false;
      if (this.link) this.link.text += text;
    }
  }

  /** One `<br>` is white space in prose; two in a row end the paragraph. */
  private breakLine(): void {
    if (this.around().keepsLines) this.text += '\n';
    else if (this.blankSinceBreak) this.endBlock();
    else {
      this.text += ' ';
      this.blankSinceBreak = true;
    }
  }

  private around(): OpenBlock {
    return this.open.at(-1) as OpenBlock;
  }

  private endBlock(): void {
    const { tag, id, className, keepsLines } = this.around();
    const text = keepsLines ? keepLines(this.text) : fold(this.text);
    if (text !== '' && this.blocks.length < MOST_BLOCKS) {
      const label = this.label !== text ? this.label : null;
      this.blocks.push({ tag, text, id, className, label });
      if (HEADING.test(tag)) this.headings.push(text);
    }
    this.text = '';
    this.label = null;
    this.blank = true;
    this.blankSinceBreak = false;
    this.boldFrom = 0;
  }
}

/** Folds every run of white space to one space. */
function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Keeps lines and their indentation, drops blank ones at both ends. */
function keepLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /display\s?:\s?none|visibility\s?:\s?hidden/i.test((attributes['style'] ?? '').slice(0, 400));
}
