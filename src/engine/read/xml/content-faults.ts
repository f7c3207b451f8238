// Faults in the text of XML elements and attributes: references (XML 1.0, section 4.1) and characters (section 2.2).
import type { XmlFaultList } from './fault-list.ts';

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

/**
 * Adds ampersands and characters that XML does not take in the text of an element or attribute, which stands `from` on. With `ownEntities` the
 * document may declare entities itself: none is then unknown.
 */
export function addContentFaults(list: XmlFaultList, text: string, from: number, ownEntities: boolean): void {
  if (text.includes('&')) {
    for (const match of text.matchAll(ENTITY)) {
      const [entity, name] = match;
      const offset = from + match.index;
      if (entity === '&') list.replace('bare-ampersand', offset, 1, '&amp;', true);
      else if (name !== undefined && !BUILT_IN.has(name) && !ownEntities) unknownEntity(list, offset, entity, name);
      if (list.full) return;
    }
  }
  for (const match of text.matchAll(CONTROL)) {
    list.replace('control-character', from + match.index, 1, '', false);
    if (list.full) return;
  }
}

function unknownEntity(list: XmlFaultList, offset: number, entity: string, name: string): void {
  const character = Object.hasOwn(HTML_ENTITIES, name) ? HTML_ENTITIES[name] : undefined;
  list.replace('unknown-entity', offset, entity.length, character ?? `&amp;${entity.slice(1)}`, character !== undefined);
}
