// A label that people read, as the request would spell the name.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { namesIn } from '../read/body/nodes.ts';
import { urlParts } from '../read/url/parts.ts';

/** `First name`, `Product ID`: what a person reads in place of the member's name. */
const LABEL = /^[A-Z][a-z]{1,30}(?: (?:[a-z]{2,30}|I[Dd]|[A-Z]{3,5})){1,2}$/;

/** A label as this request spells its names; other names as they are. */
export function asName(name: string, request: Request, tree: BodyTree | null): string {
  if (!LABEL.test(name)) return name;
  const small = name
    .replace(/^(?:Your|The|No) /, '')
    .split(' ')
    .map((word) => word.toLowerCase());
  if (small.length === 1) return small[0]!;
  const sent = tree === null ? urlParts(request.url).query.map((parameter) => parameter.name) : namesIn(tree.value);
  const isCamel = sent.some((each) => /^[a-z]+[A-Z]/.test(each)) && !sent.some((each) => each.includes('_'));
  const camel = small.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return isCamel ? camel.charAt(0).toLowerCase() + camel.slice(1) : small.join('_');
}

/** True for a label of two or three words. */
export function isLabel(name: string): boolean {
  return LABEL.test(name);
}
