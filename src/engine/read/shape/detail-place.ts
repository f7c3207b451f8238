// The place in an object beside the words of an error: `error_extra: { argument: 'content' }`, `context: { path: '/statement', field: 'value' }`.
import type { StatedPlace } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { fromPointer } from '../../core/pointer.ts';
import { readSentence } from '../prose/sentence.ts';
import { placeFrom } from '../text/field-path.ts';
import { foldedMembers, type Members } from '../text/folded-members.ts';
import { below } from './place.ts';

/** What such objects are called. */
const DETAIL = /^(?:error)?(?:context|details?|extras?|info|meta|params|properties)$/;
/** What of an error is no place: the address that was asked for, or words. */
const OF_ADDRESS = ['method', 'url', 'uri', 'status', 'statuscode', 'host', 'line', 'file'];
const NOUNS = ['field', 'argument', 'parameter', 'param', 'property', 'attribute', 'header'];

/** Null where no object beside the words holds a name that they want, or the way to one. */
export function placeInDetail(members: Members, text: string): StatedPlace | null {
  for (const [word, value] of members) {
    if (!DETAIL.test(word) || !isObject(value)) continue;
    const detail = foldedMembers(value);
    const isOther = OF_ADDRESS.some((each) => detail.has(each)) || [...detail.values()].some(isProse);
    const place = isOther ? null : placeIn(detail, text);
    if (place) return place;
  }
  return null;
}

function isProse(value: unknown): boolean {
  return typeof value === 'string' && /\s/.test(value);
}

function placeIn(detail: Members, text: string): StatedPlace | null {
  const said = text.slice(0, 200).toLowerCase();
  const noun = NOUNS.find((each) => said.includes(each) && isName(detail.get(each)));
  const name = noun === undefined ? null : (detail.get(noun) as string);
  const path = detail.get('path');
  const way = typeof path === 'string' && path.length < 300 ? wayFrom(path) : null;
  if (name !== null)
    return way && readSentence(text).kind === 'missing' ? below(way, name) : placeFrom(name, noun === 'header' ? 'header' : null);
  return way && { ...way, guessed: true };
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z_$@][\w$@.[\]-]{0,100}$/.test(value) && readSentence(value).kind === 'other';
}

/** A pointer, or a way of several steps; a word alone may be anything. */
function wayFrom(path: string): StatedPlace | null {
  // `/api/v1/orders` is an address, `/srv/index.js` a file.
  const segments = path.startsWith('/') && !/^\/(?:api|rest|v\d{1,3})\b|\.[a-z]{1,5}$/i.test(path) ? fromPointer(path) : null;
  if (segments) return { text: path, segments, in: 'body' };
  return /^[A-Za-z_$][\w$]*(?:\.[\w$]+|\[\d{1,6}\])+$/.test(path) ? placeFrom(path) : null;
}
