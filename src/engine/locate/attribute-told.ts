// Attributes of XML elements in a server's words. The body's tree holds elements alone: the place is that of the element, the characters those of the attribute.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim, StatedClaim } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { locationAt, type Location, type Range } from '../core/location.ts';
import { fromPointer, isIndex, toPointer } from '../core/pointer.ts';
import { bodyScalars } from '../read/body/scalars.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { placeFrom } from '../read/text/field-path.ts';
import { readXml } from '../read/xml/xml.ts';
import { placeOf } from './claim-place.ts';

const MOST_ELEMENTS = 2_000;
const MOST_ATTRIBUTES = 50;
const LONGEST = 2_000;
const SPOKEN = /\battribute\b|@[A-Za-z_]|\bis not a valid value\b/i;
/** With a namespace ahead: `{urn:a}qty`, `a:qty`. */
const QUOTED = String.raw`["'](?:\{[^}\n]{0,200}\}|[\w.-]{1,100}:)?([\w.-]{1,100})["']`;
const ATTRIBUTE = new RegExp(String.raw`\battributes? ${QUOTED}|${QUOTED} attribute\b`, 'i');
const ELEMENT = new RegExp(String.raw`\belement ${QUOTED}`, 'i');
/** XPath: `/order/item[2]/@qty`, `@qty`. */
const WAY = /(?:^|[\s"'`(:])(\/[\w:.[\]/*-]{1,300}\/)?@(?:[\w.-]{1,100}:)?([A-Za-z_][\w.-]{0,100})/;
const PAIR = /(?<![\w.:-])([\w.:-]{1,100})\s{0,10}=\s{0,10}(?:"([^"<]{0,2000})"|'([^'<]{0,2000})')/g;
const MISSED = /\bmust appear\b|\bmust (?:have|carry)\b/i;

/** One element's tag, from its name to its last mark. */
interface Tag {
  readonly at: Location;
  readonly range: Range;
}

/** The claim at the one attribute that it speaks of, by its name or by the value that the words quote; null where none or several could be meant. */
export function attributeTold(request: Request, tree: BodyTree | null, claim: StatedClaim): LocatedClaim | null {
  const words = claim.text.slice(0, LONGEST);
  const text = tree?.format === 'xml' && SPOKEN.test(`${claim.stated?.text ?? ''} ${words}`) ? knownText(request.body) : null;
  if (!tree || text === null) return null;
  const [, way, ofWay] = WAY.exec(claim.stated?.text ?? '') ?? WAY.exec(words) ?? [];
  const named = ofWay ?? ATTRIBUTE.exec(words)?.slice(1).find(Boolean);
  const bearer = way === undefined ? ELEMENT.exec(words)?.[1] : undefined;
  const above = way === undefined ? null : placeOf(request, tree, { text: '', stated: placeFrom(way.slice(0, -1), 'body') });
  const tags = tagsIn(text, above).filter(({ at }) => bearer === undefined || nameOf(at) === bearer);
  // An element that holds the value is as likely.
  if (named === undefined && bodyScalars(tree, (value) => isQuoted(words, String(value)), 1).length > 0) return null;
  const { kind } = readSentence(words);
  const isMissed = MISSED.test(words) || kind === 'missing';
  const pairs = tags.flatMap((tag) => attributesOf(tag, text));
  const bearing = named === undefined ? [] : pairs.filter(({ name }) => name === named);
  const quoting = (named === undefined ? pairs : bearing).filter(({ value }) => value !== '' && isQuoted(words, value));
  const [one, ...others] = quoting.length > 0 ? quoting : bearing;
  if (one) return others.length > 0 ? null : told(claim, one.at, kind === 'unknown-member' ? one.range : one.valueRange, one.name);
  const [lacking, ...more] = isMissed && named !== undefined && (bearer ?? way) !== undefined ? tags : [];
  return lacking && more.length === 0
    ? told(claim, lacking.at, { offset: lacking.range.offset + lacking.range.length, length: 0 }, named!)
    : null;
}

function told(claim: StatedClaim, at: Location, range: Range, name: string): LocatedClaim {
  return { ...claim, stated: claim.stated ?? placeFrom(`@${name}`, 'body'), position: { inside: `@${name}` }, at: locationAt(at, range) };
}

function isQuoted(words: string, value: string): boolean {
  return words.includes(`'${value}'`) || words.includes(`"${value}"`);
}

/** The tags of all elements, or of the one at this place; none where there are too many to tell them apart. */
function tagsIn(text: string, only: Location | null): readonly Tag[] {
  const tags: Tag[] = [];
  const waiting = [{ elements: readXml(text).elements, above: '' }];
  for (const { elements, above } of waiting) {
    const [alike, seen] = [new Map<string, number>(), new Map<string, number>()];
    for (const { name } of elements) alike.set(name, (alike.get(name) ?? 0) + 1);
    for (const { name, nameRange, contentRange, children } of elements) {
      const index = seen.get(name) ?? 0;
      seen.set(name, index + 1);
      const path = `${above}${toPointer([name, ...(alike.get(name)! > 1 ? [index] : [])])}`;
      if (only === null || only.path === path)
        tags.push({ at: { in: 'body', path, ...contentRange }, range: tagRange(text, nameRange, contentRange) });
      if (tags.length > MOST_ELEMENTS) return [];
      waiting.push({ elements: children, above: path });
    }
  }
  return tags;
}

/** From the name to before the end of the tag. */
function tagRange(text: string, { offset }: Range, content: Range): Range {
  return { offset, length: text.slice(offset, content.offset).replace(/\s{0,10}\/?>$/, '').length };
}

function nameOf({ path }: Location): string | undefined {
  return fromPointer(path)?.findLast((step) => !isIndex(step));
}

/** The attributes of a tag, in order, by their local names. */
function attributesOf(
  { at, range }: Tag,
  text: string,
): readonly { name: string; value: string; at: Location; range: Range; valueRange: Range }[] {
  const tag = text.slice(range.offset, range.offset + range.length);
  return allMatches(PAIR, tag, MOST_ATTRIBUTES).map(({ 0: pair, 1: name = '', 2: double, 3: value = double ?? '', index }) => {
    const offset = range.offset + index;
    const valueRange = { offset: offset + pair.length - 1 - value.length, length: value.length };
    return { name: name.replace(/^.*:/, ''), value, at, range: { offset, length: pair.length }, valueRange };
  });
}
