// Faults in the attributes of an XML tag (XML 1.0, section 3.1).
import { addContentFaults } from './content-faults.ts';
import type { XmlFaultList } from './fault-list.ts';

const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*/uy;
const SPACE = /[ \t\r\n]*/y;
/** Attribute values without quotes run to a blank or the end of the tag. */
const BARE_VALUE = /[^\s"'<>=]*[^\s"'<>=/]/y;

/** Where the tag ends, and its attributes' names. */
export interface XmlAttributes {
  readonly end: number;
  readonly selfClosing: boolean;
  readonly names: readonly string[];
}

/** The name that stands at `at`; '' where none does. */
export function nameAt(text: string, at: number): string {
  return run(NAME, text, at);
}

/** Reads the attributes from behind the tag's name on and adds their faults, until there are too many. Null when the tag has no end. */
export function readAttributes(list: XmlFaultList, from: number, ownEntities: boolean): XmlAttributes | null {
  const { text } = list;
  const names = new Set<string>();
  let at = from;
  for (;;) {
    at += run(SPACE, text, at).length;
    if (text.charAt(at) === '>') return { end: at + 1, selfClosing: false, names: [...names] };
    if (text.startsWith('/>', at)) return { end: at + 2, selfClosing: true, names: [...names] };
    if (list.full) return { end: at, selfClosing: false, names: [...names] };
    const name = run(NAME, text, at);
    if (name === '') return null;
    const value = pastAttribute(list, at, name, ownEntities);
    if (value === null) return null;
    if (names.has(name)) list.replace('duplicate-attribute', at, value - at, '', false);
    names.add(name);
    at = value;
  }
}

/** Past the attribute whose name stands at `at`; null when it has no end. */
function pastAttribute(list: XmlFaultList, at: number, name: string, ownEntities: boolean): number | null {
  const { text } = list;
  const equals = at + name.length + run(SPACE, text, at + name.length).length;
  if (text.charAt(equals) !== '=') {
    list.replace('attribute-value', at, name.length, `${name}="${name}"`, false);
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
    for (const less of value.matchAll(/</g)) {
      if (list.full) break;
      list.replace('bare-less-than', start + 1 + less.index, 1, '&lt;', true);
    }
    addContentFaults(list, value, start + 1, ownEntities);
    return close + 1;
  }
  const bare = run(BARE_VALUE, text, start);
  if (bare === '') return null;
  list.replace('attribute-quotes', start, bare.length, `"${bare}"`, true);
  return start + bare.length;
}

function run(sticky: RegExp, text: string, from: number): string {
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0] ?? '';
}
