// The name that a server gives to the whole of what was sent, before the names of its members: `order.title`, `order.items[0].qty`.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { isResourceName } from '../read/url/resource-name.ts';
import { bodySteps } from './body-steps.ts';
import { followed } from './followed.ts';

/**
 * The claims without the first step of their ways where all of them share one that the body does not have, and what follows leads to a member
 * in one of them: then the others, which miss theirs, are in the same object. Where it leads nowhere, a URL named after that step tells as much:
 * `trip.departs_at` of POST /trips.
 */
export function withoutServerPrefix(tree: BodyTree | null, claims: readonly StatedClaim[], url: string): readonly StatedClaim[] {
  const ways = claims.map(bodySteps);
  const said = ways.filter((way) => way !== null);
  const [prefix] = said[0] ?? [];
  if (prefix === VALIDATED && claims.length > 0) return claims.map((claim) => withoutRoot(tree, claim));
  if (typeof prefix !== 'string' || !isObject(tree?.value)) return claims;
  const { value } = tree;
  const isShared = said.every((way) => way.length > 1 && way[0] === prefix);
  if (!isShared || Object.keys(value).some((name) => foldName(name) === foldName(prefix))) return claims;
  const leadsOn = said.length > 1 && said.some((way) => followed(value, way.slice(1)).rest.length === 0);
  if (!leadsOn && (Object.keys(value).length < 2 || !isResourceName(url, prefix))) return claims;
  return claims.map((claim, index) => {
    const way = ways[index];
    return claim.stated && way ? { ...claim, stated: { ...claim.stated, segments: way.slice(1) } } : claim;
  });
}

/** What JSON Schema's validators call the whole: `data.name is required`. */
const VALIDATED = 'data';

function withoutRoot(tree: BodyTree | null, claim: StatedClaim): StatedClaim {
  const { stated, rejected } = claim;
  if (stated === null || !isObject(tree?.value) || Object.hasOwn(tree.value, VALIDATED)) return claim;
  // is-my-json-valid: { field: 'data', message: 'has additional properties', value: 'data.note' }
  const spelled = typeof rejected === 'string' && rejected.startsWith(`${stated.text}.`) ? rejected : stated.text;
  const way = /^data(?:\.[\w$-]{1,80}){1,20}$/.test(spelled) ? readFieldPath(spelled).segments.slice(1) : [];
  const isOfBody = way.length === 1 || followed(tree.value, way.slice(0, -1)).rest.length === 0;
  return way.length > 0 && isOfBody ? { ...claim, stated: { text: spelled, segments: way, in: stated.in } } : claim;
}
