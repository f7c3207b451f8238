// What keeps XML text from being well-formed (XML 1.0, section 2.1, and Namespaces in XML), with places and repairs, by one forward scan.
import type { TextEdit } from '../core/text-edit.ts';

/**
 * Kinds of fault: `unclosed`: a tag inside another's is not closed before it; `wrong-close`: a closing tag of another name than the one that
 * is open; `cut-off`: the text ends within an element; `unfinished`: a tag, comment or section has no end.
 */
export type XmlFaultId =
  | 'unclosed'
  | 'wrong-close'
  | 'stray-close'
  | 'cut-off'
  | 'unfinished'
  | 'bare-ampersand'
  | 'unknown-entity'
  | 'bare-less-than'
  | 'attribute-quotes'
  | 'attribute-value'
  | 'duplicate-attribute'
  | 'unbound-prefix'
  | 'outside-root'
  | 'second-root'
  | 'late-declaration'
  | 'control-character'
  | 'no-element';

/** One fault. Offsets are UTF-16 units. */
export interface XmlFault {
  readonly id: XmlFaultId;
  readonly offset: number;
  readonly length: number;
  /** The name or character at fault; '' where there is none. */
  readonly found: string;
  /** The repairs of all faults together give well-formed text; null when there is nothing sensible to do. */
  readonly repair: readonly TextEdit[] | null;
  /** True when nothing else can have been meant. */
  readonly keepsMeaning: boolean;
}

interface Open {
  readonly name: string;
  readonly prefixes: readonly string[];
}

const MOST_FAULTS = 50;
/** A closing tag farther away than this is not looked for. */
const CLOSED_WITHIN = 20_000;
const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy;
const SPACE = /[ \t\r\n]*/y;
const CLOSING = /<\/([^<>\s]*)[ \t\r\n]*>/y;
/** Attribute values without quotes run to a blank or the end of the tag. */
const BARE_VALUE = /[^\s"'<>=]*[^\s"'<>=/]/y;
const ENTITY = /&(?:#\d{1,7};|#x[\da-fA-F]{1,6};|([A-Za-z_][\w.-]{0,40});)?/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const BUILT_IN = new Set(['lt', 'gt', 'amp', 'quot', 'apos']);
/** Entities of HTML that people write in XML, as characters. */
const HTML_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  laquo: '«',
  raquo: '»',
  deg: '°',
};

/** The faults in the order of the text, about 50 at most; empty when it is well-formed. Never throws. */
export function xmlFaults(text: string): readonly XmlFault[] {
  return new FaultScan(text).read();
}

class FaultScan {
  readonly #text: string;
  readonly #faults: XmlFault[] = [];
  readonly #open: Open[] = [];
  /** How often each name is open, so that a stray closing tag costs no search. */
  readonly #openNames = new Map<string, number>();
  readonly #bound = new Map<string, number>([['xml', 1]]);
  readonly #unbound = new Set<string>();
  #roots = 0;
  #ownEntities = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly XmlFault[] {
    const text = this.#text;
    let at = this.#start();
    while (at < text.length && this.#faults.length < MOST_FAULTS) {
      const tag = text.indexOf('<', at);
      this.#characters(at, tag < 0 ? text.length : tag);
      if (tag < 0) break;
      at = this.#markup(tag);
    }
    if (this.#faults.length < MOST_FAULTS) this.#finish();
    return this.#faults.toSorted((a, b) => a.offset - b.offset);
  }

  #start(): number {
    const mark = this.#text.startsWith('\uFEFF') ? 1 : 0;
    SPACE.lastIndex = mark;
    const blank = SPACE.exec(this.#text)?.[0].length ?? 0;
    if (blank > 0 && this.#text.startsWith('<?xml', mark + blank))
      this.#add('late-declaration', mark + blank, 5, '<?xml', [{ offset: mark, length: blank, text: '' }], true);
    return mark;
  }

  #finish(): void {
    const end = this.#text.length;
    const names = this.#open.map(({ name }) => name).toReversed();
    // Deeper text than this was hardly written by hand: closing it all would only hide the fault.
    const closing = names.length > 100 ? null : [{ offset: end, length: 0, text: names.map((name) => `</${name}>`).join('') }];
    if (names.length > 0) this.#add('cut-off', end, 0, names[0] ?? '', closing, false);
    else if (this.#roots === 0 && this.#faults.length === 0) this.#add('no-element', 0, 0, '', null, false);
  }

  #add(id: XmlFaultId, offset: number, length: number, found: string, repair: readonly TextEdit[] | null, keepsMeaning: boolean): void {
    this.#faults.push({ id, offset, length, found: found.slice(0, 80), repair, keepsMeaning });
  }

  /** Puts `instead` in the place of the characters. */
  #replace(id: XmlFaultId, offset: number, length: number, instead: string, keepsMeaning: boolean): void {
    const found = this.#text.slice(offset, offset + length);
    this.#add(id, offset, length, found, [{ offset, length, text: instead }], keepsMeaning);
  }

  #characters(from: number, to: number): void {
    if (from >= to) return;
    const text = this.#text.slice(from, to);
    if (this.#open.length === 0) {
      const outside = text.trim();
      if (outside !== '' && outside !== '\uFEFF') this.#replace('outside-root', from + text.indexOf(outside), outside.length, '', false);
      return;
    }
    this.#content(text, from);
  }

  /** Text of an element or an attribute: ampersands and characters that XML does not take. */
  #content(text: string, from: number): void {
    if (text.includes('&')) {
      for (const match of text.matchAll(ENTITY)) {
        const [entity, name] = match;
        const offset = from + match.index;
        if (entity === '&') this.#replace('bare-ampersand', offset, 1, '&amp;', true);
        else if (name !== undefined && !BUILT_IN.has(name) && !this.#ownEntities) this.#unknownEntity(offset, entity, name);
        if (this.#faults.length >= MOST_FAULTS) return;
      }
    }
    for (const match of text.matchAll(CONTROL)) {
      this.#replace('control-character', from + match.index, 1, '', false);
      if (this.#faults.length >= MOST_FAULTS) return;
    }
  }

  #unknownEntity(offset: number, entity: string, name: string): void {
    const character = Object.hasOwn(HTML_ENTITIES, name) ? HTML_ENTITIES[name] : undefined;
    this.#replace('unknown-entity', offset, entity.length, character ?? `&amp;${entity.slice(1)}`, character !== undefined);
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
    this.#add('unfinished', at, length, this.#text.slice(at, at + length), null, false);
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
    this.#add('unclosed', at, name.length + 3, inner, closing.length > 5000 ? null : [{ offset: at, length: 0, text: closing }], false);
  }

  #notOpen(at: number, tag: string, name: string): void {
    const open = this.#open.at(-1)?.name;
    if (open === undefined) this.#replace('stray-close', at, tag.length, '', false);
    else if (this.#text.slice(at + tag.length, at + CLOSED_WITHIN).includes(`</${open}`) && open.toLowerCase() !== name.toLowerCase())
      this.#replace('stray-close', at, tag.length, '', false);
    else {
      this.#replace('wrong-close', at + 2, name.length, open, false);
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
    const name = run(NAME, this.#text, at + 1);
    if (name === '') {
      if (this.#open.length === 0) this.#replace('outside-root', at, 1, '', false);
      else this.#replace('bare-less-than', at, 1, '&lt;', true);
      return at + 1;
    }
    const attributes = this.#attributes(at + 1 + name.length);
    if (attributes === null) return this.#unfinished(at, 1 + name.length);
    const { end, selfClosing, names } = attributes;
    if (this.#open.length === 0 && ++this.#roots === 2) this.#add('second-root', at, 1 + name.length, name, null, false);
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
    if (prefix === undefined || prefix === 'xmlns' || (this.#bound.get(prefix) ?? 0) > 0 || this.#unbound.has(prefix)) return;
    this.#unbound.add(prefix);
    this.#add('unbound-prefix', at + 1, tagLength, prefix, null, false);
  }

  #attributes(from: number): { end: number; selfClosing: boolean; names: string[] } | null {
    const text = this.#text;
    const names = new Set<string>();
    let at = from;
    for (;;) {
      at += run(SPACE, text, at).length;
      if (text.charAt(at) === '>') return { end: at + 1, selfClosing: false, names: [...names] };
      if (text.startsWith('/>', at)) return { end: at + 2, selfClosing: true, names: [...names] };
      const name = run(NAME, text, at);
      if (name === '') return null;
      const value = this.#attribute(at, name);
      if (value === null) return null;
      if (names.has(name)) this.#replace('duplicate-attribute', at, value - at, '', false);
      names.add(name);
      at = value;
    }
  }

  /** Past the attribute whose name stands at `at`; null when it has no end. */
  #attribute(at: number, name: string): number | null {
    const text = this.#text;
    const equals = at + name.length + run(SPACE, text, at + name.length).length;
    if (text.charAt(equals) !== '=') {
      this.#replace('attribute-value', at, name.length, `${name}="${name}"`, false);
      return at + name.length;
    }
    const start = equals + 1 + run(SPACE, text, equals + 1).length;
    const quote = text.charAt(start);
    if (quote === '"' || quote === "'") {
      const close = text.indexOf(quote, start + 1);
      if (close < 0) return null;
      const value = text.slice(start + 1, close);
      // Another tag opens within: the closing quote was forgotten, and where it belongs cannot be told.
      if (value.includes('<') && /[<>][^"'<>]*=\s*$/.test(value)) return null;
      for (const less of value.matchAll(/</g)) this.#replace('bare-less-than', start + 1 + less.index, 1, '&lt;', true);
      this.#content(value, start + 1);
      return close + 1;
    }
    const bare = run(BARE_VALUE, text, start);
    if (bare === '') return null;
    this.#replace('attribute-quotes', start, bare.length, `"${bare}"`, true);
    return start + bare.length;
  }
}

function run(sticky: RegExp, text: string, from: number): string {
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0] ?? '';
}
