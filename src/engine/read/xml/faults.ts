// What keeps XML text from being well-formed (XML 1.0, section 2.1, and Namespaces in XML), with places and repairs, by one forward scan.
import { nameAt, readAttributes } from './attribute-faults.ts';
import { addContentFaults } from './content-faults.ts';
import { XmlFaultList, type XmlFault } from './fault-list.ts';

interface Open {
  readonly name: string;
  readonly prefixes: readonly string[];
}

/** A closing tag farther away than this is not looked for. */
const CLOSED_WITHIN = 20_000;
const CLOSING = /<\/([^<>\s]*)[ \t\r\n]*>/y;
/** The faults in the order of the text, about 50 at most; empty when it is well-formed. Never throws. */
export function xmlFaults(text: string): readonly XmlFault[] {
  return new FaultScan(text).read();
}

class FaultScan {
  readonly #text: string;
  readonly #list: XmlFaultList;
  readonly #open: Open[] = [];
  /** How often each name is open, so that a stray closing tag costs no search. */
  readonly #openNames = new Map<string, number>();
  readonly #bound = new Map<string, number>([['xml', 1]]);
  readonly #unbound = new Set<string>();
  #roots = 0;
  #ownEntities = false;

  constructor(text: string) {
    this.#text = text;
    this.#list = new XmlFaultList(text);
  }

  read(): readonly XmlFault[] {
    const text = this.#text;
    let at = this.#start();
    while (at < text.length && !this.#list.full) {
      const tag = text.indexOf('<', at);
      this.#characters(at, tag < 0 ? text.length : tag);
      if (tag < 0) break;
      at = this.#markup(tag);
    }
    if (!this.#list.full) this.#finish();
    return this.#list.sorted();
  }

  #start(): number {
    const mark = this.#text.startsWith('\uFEFF') ? 1 : 0;
    const blank = /^[ \t\r\n]*/.exec(this.#text.slice(mark))?.[0].length ?? 0;
    if (blank > 0 && this.#text.startsWith('<?xml', mark + blank))
      this.#list.add('late-declaration', mark + blank, 5, '<?xml', [{ offset: mark, length: blank, text: '' }], true);
    return mark;
  }

  #finish(): void {
    const end = this.#text.length;
    const names = this.#open.map(({ name }) => name).toReversed();
    // Deeper text than this was hardly written by hand: closing it all would only hide the fault.
    const closing = names.length > 100 ? null : [{ offset: end, length: 0, text: names.map((name) => `</${name}>`).join('') }];
    if (names.length > 0) this.#list.add('cut-off', end, 0, names[0] ?? '', closing, false);
    else if (this.#roots === 0 && this.#list.empty) this.#list.add('no-element', 0, 0, '', null, false);
  }

  #characters(from: number, to: number): void {
    if (from >= to) return;
    const text = this.#text.slice(from, to);
    if (this.#open.length === 0) {
      const outside = text.trim();
      if (outside !== '' && outside !== '\uFEFF')
        this.#list.replace('outside-root', from + text.indexOf(outside), outside.length, '', false);
      return;
    }
    addContentFaults(this.#list, text, from, this.#ownEntities);
  }

  #markup(at: number): number {
    const text = this.#text;
    if (text.startsWith('<!--', at)) return this.#past('-->', at, 4);
    if (text.startsWith('<![CDATA[', at)) return this.#past(']]>', at, 9);
    if (text.startsWith('<?', at)) return this.#past('?>', at, 2);
    if (text.startsWith('<!DOCTYPE', at)) return this.#doctype(at);
    if (text.startsWith('</', at)) return this.#closing(at);
    return this.#opening(at);
  }

  #past(end: string, at: number, opened: number): number {
    const close = this.#text.indexOf(end, at + opened);
    if (close >= 0) return close + end.length;
    return this.#unfinished(at, opened);
  }

  /** Something without an end: what follows it cannot be told. */
  #unfinished(at: number, length: number): number {
    this.#list.add('unfinished', at, length, this.#text.slice(at, at + length), null, false);
    this.#open.length = 0;
    this.#roots += 1;
    return this.#text.length;
  }

  #doctype(at: number): number {
    const text = this.#text;
    const end = text.indexOf('>', at);
    const subset = text.indexOf('[', at);
    if (subset < 0 || (end >= 0 && end < subset)) return this.#past('>', at, 9);
    // Entities may be declared there: none is then unknown.
    this.#ownEntities = true;
    const close = text.indexOf(']', subset);
    return close < 0 ? this.#unfinished(at, 9) : this.#past('>', close, 1);
  }

  #closing(at: number): number {
    const text = this.#text;
    CLOSING.lastIndex = at;
    const match = CLOSING.exec(text);
    if (!match) return this.#unfinished(at, 2);
    const [tag, name = ''] = match;
    const end = at + tag.length;
    if (this.#open.at(-1)?.name === name) this.#pop();
    else if ((this.#openNames.get(name) ?? 0) > 0) this.#closeUpTo(name, at);
    else this.#notOpen(at, tag, name);
    return end;
  }

  /** The tags inside were not closed. */
  #closeUpTo(name: string, at: number): void {
    let closing = '';
    const inner = this.#open.at(-1)?.name ?? '';
    while (this.#open.length > 0 && this.#open.at(-1)?.name !== name) closing += `</${this.#pop()}>`;
    this.#pop();
    this.#list.add(
      'unclosed',
      at,
      name.length + 3,
      inner,
      closing.length > 5000 ? null : [{ offset: at, length: 0, text: closing }],
      false,
    );
  }

  #notOpen(at: number, tag: string, name: string): void {
    const open = this.#open.at(-1)?.name;
    if (open === undefined) this.#list.replace('stray-close', at, tag.length, '', false);
    else if (this.#text.slice(at + tag.length, at + CLOSED_WITHIN).includes(`</${open}`) && open.toLowerCase() !== name.toLowerCase())
      this.#list.replace('stray-close', at, tag.length, '', false);
    else {
      this.#list.replace('wrong-close', at + 2, name.length, open, false);
      this.#pop();
    }
  }

  #pop(): string {
    const element = this.#open.pop();
    if (!element) return '';
    this.#openNames.set(element.name, (this.#openNames.get(element.name) ?? 1) - 1);
    for (const prefix of element.prefixes) this.#bound.set(prefix, (this.#bound.get(prefix) ?? 1) - 1);
    return element.name;
  }

  #opening(at: number): number {
    const name = nameAt(this.#text, at + 1);
    if (name === '') {
      if (this.#open.length === 0) this.#list.replace('outside-root', at, 1, '', false);
      else this.#list.replace('bare-less-than', at, 1, '&lt;', true);
      return at + 1;
    }
    const attributes = readAttributes(this.#list, at + 1 + name.length, this.#ownEntities);
    if (attributes === null) return this.#unfinished(at, 1 + name.length);
    const { end, selfClosing, names } = attributes;
    if (this.#open.length === 0 && ++this.#roots === 2) this.#list.add('second-root', at, 1 + name.length, name, null, false);
    const prefixes = names.flatMap((each) => (each.startsWith('xmlns:') ? [each.slice(6)] : []));
    for (const prefix of prefixes) this.#bound.set(prefix, (this.#bound.get(prefix) ?? 0) + 1);
    for (const each of [name, ...names]) this.#prefixOf(each, at, name.length);
    this.#open.push({ name, prefixes });
    this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
    if (selfClosing) this.#pop();
    return end;
  }

  /** A prefix that no `xmlns:` binds; each is told once. */
  #prefixOf(name: string, at: number, tagLength: number): void {
    const prefix = /^([^:]+):(?=[^:])/.exec(name)?.[1];
    if (prefix === undefined || this.#list.full || prefix === 'xmlns' || (this.#bound.get(prefix) ?? 0) > 0 || this.#unbound.has(prefix))
      return;
    this.#unbound.add(prefix);
    this.#list.add('unbound-prefix', at + 1, tagLength, prefix, null, false);
  }
}
