// What validators of XML say of a place.
import type { StatedPlace } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeFrom } from '../text/field-path.ts';
import type { ProseForm } from './form.ts';

const NAMED = /\b(?:element|attribute) '(?:\{"[^"'\n]{0,200}":|[\w.-]{1,100}:)?(?<at>[\w.-]{1,100})\}?'/gi;

const forms: readonly ProseForm[] = [
  // Validators of XML Schema name elements and attributes; what else they quote are types and values (XML Schema Part 1, appendix C).
  (text) => {
    if (!/\bcvc-[a-z]{2,20}/.test(text)) return null;
    const [named] = allMatches(NAMED, text);
    return named ? [placeFrom(named.groups!['at']!, 'body')] : [];
  },
  // xmlschema for Python: The content of element 'line' is not complete. Tag 'qty' expected. · Unexpected child with tag 'gift' at position 3.
  (text) => {
    const name = /(?:\. Tag|\bUnexpected child with tag) '(?:[\w.-]{1,100}:)?(?<at>[\w.-]{1,100})'(?: expected| at position )/.exec(text)
      ?.groups?.['at'];
    return name === undefined ? null : [placeFrom(name, 'body')];
  },
  // libxml2, under lxml, PHP and Nokogiri, likewise: Element '{urn:shop}order', attribute 'no': … Missing child element(s). Expected is ( {urn:shop}qty ).
  (text) => {
    const {
      element,
      attribute,
      rest = '',
    } = /\bElement '(?:\{[^}'\n]{0,200}\})?(?<element>[\w.-]{1,100})'(?:, attribute '(?:\{[^}'\n]{0,200}\})?(?<attribute>[\w.-]{1,100})')?: (?<rest>[^\n]{0,300})/.exec(
      text,
    )?.groups ?? {};
    if (element === undefined) return null;
    const child = /^Missing child element\(s\)\. Expected is \( (?:\{[^}\n]{0,200}\})?([\w.-]{1,100}) \)/.exec(rest)?.[1];
    return [placeFrom([element, attribute ?? child].filter((step) => step !== undefined).join('/'), 'body')];
  },
];

/** The places of the first form that the text is written in; null when it is written in none. */
export function xmlPlaces(text: string): readonly StatedPlace[] | null {
  for (const read of forms) {
    const places = read(text);
    if (places !== null) return places;
  }
  return null;
}
