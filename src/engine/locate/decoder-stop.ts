// A decoder that stops in well-formed JSON tells by where it stopped which value it could not take, and in which object it missed a member.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Location } from '../core/location.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { memberAt } from '../read/request/member-at.ts';
import { readSentence, type Sentence } from '../read/prose/sentence.ts';
import { bodyLocation } from './body-match.ts';
import { valueUnder } from './member-named.ts';
import { positionInBody } from './parse-position.ts';

/** serde and others stop at the end of the object in which the member is missing: missing field `email` at line 1 column 30. */
export function homeAtPosition(request: Request, tree: BodyTree | null, claim: StatedClaim): Location | null {
  // A way to the member says more: a decoder that keeps an object until it knows its kind stops elsewhere.
  const isBare = (claim.stated?.segments?.length ?? 0) < 2;
  const stopped = isBare && readSentence(claim.text).kind === 'missing' ? nameAndStop(request, tree, claim) : null;
  return stopped && absentFrom(stopped.tree, stopped.pointer, stopped.name);
}

/** Crystal stops in or behind the value: Expected Int but was String at line 1, column 149, parsing Topping#grams at line 1, column 138. */
export function heldAtPosition(request: Request, tree: BodyTree | null, claim: StatedClaim): Location | null {
  const stopped = readSentence(claim.text).kind === 'missing' ? null : nameAndStop(request, tree, claim);
  if (!stopped) return null;
  const path = fromPointer(stopped.pointer) ?? [];
  if (path.at(-1) === stopped.name) return bodyLocation(stopped.tree, path);
  const object = valueUnder(stopped.tree.value, path);
  return isObject(object) && Object.hasOwn(object, stopped.name) ? bodyLocation(stopped.tree, [...path, stopped.name]) : null;
}

/** The name that the words give first, and the innermost value of a well-formed body in which the decoder stopped. */
function nameAndStop(
  { body }: Request,
  tree: BodyTree | null,
  { text, stated }: StatedClaim,
): { readonly tree: BodyTree; readonly name: string; readonly pointer: string } | null {
  const json = knownText(body);
  if (!stated || json === null || tree?.format !== 'json' || !tree.wellFormed) return null;
  const sentence = readSentence(text);
  const name = stated.segments?.at(-1) ?? stated.text;
  if (!sentence.position || sentence.places[0]?.text !== stated.text || typeof name !== 'string') return null;
  const offset = positionInBody(json, sentence.position)?.offset;
  return offset === undefined ? null : { tree, name, pointer: memberAt(tree, offset) };
}

/** A decoder that stopped in well-formed JSON did so at the value that it could not take. */
export function memberRead(tree: BodyTree, text: string, { offset }: Location, { quoted }: Sentence): Location | null {
  if (tree.format !== 'json' || !tree.wellFormed || offset === undefined) return null;
  // Some stop at the colon before the value.
  const colon = /^:\s{0,20}/.exec(text.slice(offset, offset + 21))?.[0].length ?? 0;
  const path = memberAt(tree, offset + colon);
  if (path === '') return null;
  // A decoder that keeps an object until it knows its kind stops at the object's end, and tells the value.
  const [inner, ...others] = bodyScalars(tree, (value) => quoted.includes(String(value)), SEVERAL).filter(({ at }) =>
    at.path.startsWith(`${path}/`),
  );
  return inner && others.length === 0 ? inner.at : locationAt({ in: 'body', path }, tree.rangeOf(path));
}

/** Where a member of this name would stand in the object at this pointer; null where there is no such object, or it has one. */
function absentFrom(tree: BodyTree, pointer: string, name: string): Location | null {
  const path = fromPointer(pointer) ?? [];
  const object = valueUnder(tree.value, path);
  return isObject(object) && !Object.hasOwn(object, name) ? bodyLocation(tree, [...path, name]) : null;
}
