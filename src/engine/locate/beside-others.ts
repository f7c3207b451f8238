// A bare name that an answer misses, in the light of the other names in it: where those stand in one object, it hardly means another.
import type { LocatedClaim } from '../core/evidence.ts';
import { foldName } from '../core/fold-name.ts';
import type { BodyTree } from '../core/body-tree.ts';
import { isObject } from '../core/is-object.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';
import { valueUnder } from './member-named.ts';

/**
 * `firstName: required, email: invalid` of `{ booking: { email } }`: both in `booking`, the first as far as can be told. Places that were stated with their way
 * stay.
 */
export function besideOthers(tree: BodyTree | null, claims: readonly LocatedClaim[]): readonly LocatedClaim[] {
  if (!tree || claims.length < 2) return claims;
  const objects = new Set(claims.filter((claim) => isBare(claim) && claim.at?.length !== 0).map(({ at }) => parentOf(at!.path)));
  const [object] = objects;
  const path = object === undefined || object === '' || objects.size > 1 ? null : fromPointer(object);
  const holder = path && valueUnder(tree.value, path);
  if (!path || !isObject(holder)) return claims;
  return claims.map((claim) => {
    const { at } = claim;
    const name =
      at && isBare(claim) && at.length === 0 && parentOf(at.path) !== object ? at.path.slice(at.path.lastIndexOf('/') + 1) : null;
    if (at === null || name === null || Object.keys(holder).some((each) => foldName(each) === foldName(name))) return claim;
    const others = [at, ...(claim.elsewhere ?? [])].filter((place) => parentOf(place.path) !== object);
    return { ...claim, at: bodyLocation(tree, [...path, name]), elsewhere: others };
  });
}

/** A name without a way to it, said of the body. */
function isBare({ at, stated }: LocatedClaim): boolean {
  return (
    at?.in === 'body' && at.path !== '' && (stated === null || /^[\w$ -]+$/.test(stated.text)) && (stated?.segments?.length ?? 1) === 1
  );
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
