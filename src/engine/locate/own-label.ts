// The name of the server's own program ahead of its words, as logs have it: `aws-ses-v2-local: Schema validation failed`.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { headerPlace } from './named-place.ts';

/** Three words with hyphens between; fields of the head begin with `x-` or are sent. */
const PROGRAM = /^(?!x-)[a-z\d]{1,30}(?:-[a-z\d]{1,30}){2,6}$/;

/** The claim without its place where that is such a name, and the body writes none of its names so. */
export function withoutOwnLabel(request: Request, tree: BodyTree | null, claim: StatedClaim): StatedClaim {
  const { stated } = claim;
  if (stated === null || stated.in !== null || !PROGRAM.test(stated.text) || !isObject(tree?.value)) return claim;
  const isSpelledSo = Object.keys(tree.value).some((name) => name.includes('-'));
  return isSpelledSo || headerPlace(request, stated.text) ? claim : { ...claim, stated: null };
}
