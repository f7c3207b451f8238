// A label that people read, as the request would spell the name.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { namesIn } from '../read/body/nodes.ts';
import { urlParts } from '../read/url/parts.ts';
import { isResourceName } from '../read/url/resource-name.ts';

/** `First name`, `Product ID`: what a person reads in place of the member's name. */
const LABEL = /^[A-Z][a-z]{1,30}(?: (?:[A-Za-z][a-z]{1,30}|I[Dd]|[A-Z]{3,5})){1,2}$/;

/** Words that go together: beside `start`, the end time is `end`. */
const PAIRS = ['start begin end', 'from to since until', 'north south east west', 'min max', 'first last', 'before after']
  .concat(['latitude longitude', 'origin destination', 'departure arrival', 'top bottom left right', 'source target'])
  .map((words) => words.split(' '));

/** A label as this request spells its names; other names as they are. */
export function asName(name: string, request: Request, tree: BodyTree | null): string {
  if (!LABEL.test(name)) return name;
  const small = name
    .replace(/^(?:Your|The|No) /, '')
    .split(' ')
    .map((word) => word.toLowerCase());
  // Fields are written with hyphens: `Tenant id header`.
  if (/^headers?$/.test(small.at(-1)!)) return small.slice(0, -1).join('-');
  if (small.length === 1) return small[0]!;
  const sent = tree === null ? urlParts(request.url).query.map((parameter) => parameter.name) : namesIn(tree.value);
  const own = small.find((word) => PAIRS.some((pair) => pair.includes(word) && sent.some((each) => each !== word && pair.includes(each))));
  if (own !== undefined) return own;
  // Of what the URL names, its members are spoken of: `Product name` of POST /products, unless they begin with that word.
  if (isResourceName(request.url, small[0]!) && !sent.some((each) => each.toLowerCase().startsWith(small[0]!))) small.shift();
  if (small.length === 1) return small[0]!;
  const isCamel = sent.some((each) => /^[a-z]+[A-Z]/.test(each)) && !sent.some((each) => each.includes('_'));
  const camel = small.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return isCamel ? camel.charAt(0).toLowerCase() + camel.slice(1) : small.join('_');
}

const OF_THING =
  /^(?:the )?([a-z]{3,30}) ([a-z]{2,30}) (?:is (?:required|missing|mandatory)|(?:can(?:not|'t)|must not|may not) be (?:blank|empty|null))\b/;

/** `product id is required`: a label in small letters, of what the URL names; none for other words. */
export function labelOfThing(url: string, text: string): readonly string[] {
  const [, thing = '', member = ''] = OF_THING.exec(text) ?? [];
  return isResourceName(url, thing) ? [`${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${member}`] : [];
}

/** True for a label of two or three words. */
export function isLabel(name: string): boolean {
  return LABEL.test(name);
}
