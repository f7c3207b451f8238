// Values in tags of XML and HTML that a name tells as secrets: attributes, fields of forms, meta tags, the rows of debug pages.
import type { Range } from '../core/location.ts';
import { xmlText, type XmlElement } from '../read/xml/xml.ts';
import { isNamedByAnother, lastStep, namesAnother } from './pairs.ts';
import { isSecret, isSecretName } from './secret-names.ts';

/** The value of an attribute as it is written, with the name that tells what it is. */
export interface NamedValue extends Range {
  readonly name: string;
}

const TAG = /<[A-Za-z_?][^<>]{0,8000}/g;
const ATTRIBUTE = /(?<![\w:.@-])([\w:.@-]{1,80})\s{0,3}=\s{0,3}(?:"([^"]{0,8000})"|'([^']{0,8000})'|([^\s"'>]{1,8000}))/g;
/** A cell or term that is a name, and what the next one holds: `<td>SECRET_KEY</td><td><pre>…`. */
const ROW =
  />\s{0,9}([A-Za-z_][\w. -]{1,60}?)\s?:?\s{0,9}<\/(?:td|th|dt|b|strong|label|span)>\s{0,99}(?:<[a-z][^<>]{0,200}>\s{0,99}){1,4}([^<>]{3,4000})/gi;

/** The attributes of tags with the name of a secret: their own, or that of another attribute of the tag, as in `<input name="_csrf" value="…">`. */
export function secretAttributes(text: string): NamedValue[] {
  const found: NamedValue[] = [];
  if (!text.includes('<')) return found;
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    if (!tag.includes('=')) continue;
    const attributes = [...tag.matchAll(ATTRIBUTE)].map(({ 0: whole, 1: name = '', 2: double, 3: single, 4: bare, index: at }) => {
      const value = double ?? single ?? bare ?? '';
      const quotes = bare === undefined ? 1 : 0;
      return { name: localName(name), value, offset: index + at + whole.length - value.length - quotes, length: value.length };
    });
    const pair = pairName(attributes);
    for (const { name, value, offset, length } of attributes) {
      if (isNamedByAnother(name) && pair !== null) found.push({ name: pair, offset, length });
      else if (isSecret(name, value)) found.push({ name, offset, length });
    }
  }
  return found;
}

/** What stands in the cell behind one that names a secret. */
export function secretRows(text: string): NamedValue[] {
  if (!text.includes('</')) return [];
  return [...text.matchAll(ROW)]
    .filter(({ 1: name = '' }) => isSecretName(name))
    .map(({ 0: whole, 1: name = '', 2: value = '', index }) => ({
      name,
      offset: index + whole.length - value.length,
      length: value.length,
    }));
}

/** The name of a secret that an element goes by: its own, or that in an attribute of it (`<param name="password">`). */
export function secretNameOf(element: XmlElement, text: string): string | null {
  if (isSecretName(element.name)) return element.name;
  const tag = text.slice(element.range.offset + element.nameRange.length, element.contentRange.offset);
  if (!tag.includes('=')) return null;
  return pairName([...tag.matchAll(ATTRIBUTE)].map(({ 1: name = '', 2: double, 3: single }) => ({ name, value: double ?? single ?? '' })));
}

/** The name of a secret that one of these elements holds for another of them: `<name>password</name><value>…</value>`. */
export function secretNameAmong(elements: readonly XmlElement[], text: string): string | null {
  const name = elements.find((element) => namesAnother(element.name) && element.children.length === 0);
  return name ? pairName([{ name: 'name', value: xmlText(slice(text, name.contentRange)) }]) : null;
}

/** The name of a secret that `<key>` of a property list gives to the element behind it: `<key>password</key><string>…</string>`. */
export function secretNameAhead(element: XmlElement, text: string): string | null {
  if (element.name !== 'key' || element.children.length > 0) return null;
  const name = xmlText(slice(text, element.contentRange)).trim();
  return isSecretName(name) ? name : null;
}

function pairName(attributes: readonly { readonly name: string; readonly value: string }[]): string | null {
  for (const { name, value } of attributes) {
    const step = lastStep(value.trim());
    if (namesAnother(name) && step.length <= 100 && isSecretName(step)) return step;
  }
  return null;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const slice = (text: string, { offset, length }: Range): string => text.slice(offset, offset + length);
