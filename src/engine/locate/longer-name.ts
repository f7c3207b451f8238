// A name of which the words say more than was taken for it: `Unsupported code_challenge method SHA256` of `code_challenge_method`.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import { urlParts } from '../read/url/parts.ts';
import { placeFrom } from '../read/text/field-path.ts';

const LONGEST = 500;
const MOST_NAMES = 200;

/** The claim with the longer name, where a parameter or a member at the top of the body is called by the stated word and the one behind it. */
export function withLongerName(request: Request, tree: BodyTree | null, claim: StatedClaim): StatedClaim {
  const { stated, text } = claim;
  if (stated === null || !/^\w{2,60}$/.test(stated.text)) return claim;
  const words = text.slice(0, LONGEST).split(/\s+/);
  const next = words[words.indexOf(stated.text) + 1];
  if (!words.includes(stated.text) || next === undefined || !/^[a-z]{2,20}$/.test(next)) return claim;
  const longer = foldName(`${stated.text}_${next}`);
  const members = isObject(tree?.value) ? Object.keys(tree.value).slice(0, MOST_NAMES) : [];
  const name = [...members, ...urlParts(request.url).query.map((each) => each.name)].find((each) => foldName(each) === longer);
  return name === undefined ? claim : { ...claim, stated: placeFrom(name, stated.in) };
}
