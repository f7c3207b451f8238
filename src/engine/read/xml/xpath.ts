// Ways through XML as XPath abbreviates them, which count from 1: `/order/line[2]/@unit` (XPath 1.0, section 2.5).
import { allMatches } from '../text/all-matches.ts';

const XPATH = /^(?:\/(?:[\w.-]{1,100}:)?[\w.-]{1,100}(?:\[[1-9]\d{0,8}\])?){1,50}(?:\/@[\w:.-]{1,100})?$/;
const STEP = /\/(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?:\[(\d{1,9})\])?/g;

/** A way to an element, or to the element that bears an attribute. */
export interface Xpath {
  /** Names without prefixes; `index` counts from 0 and is null where the way does not count. */
  readonly steps: readonly { readonly name: string; readonly index: number | null }[];
  /** True for the way to an attribute, which is none of the steps. */
  readonly ofAttribute: boolean;
}

/** Null for a text that is no such way. A URL's path may look like one that does not count: `/users/@me`. */
export function readXpath(text: string): Xpath | null {
  if (!XPATH.test(text)) return null;
  const [way = '', attribute] = text.split('/@');
  const steps = allMatches(STEP, way).map(([, name = '', count]) => ({
    name,
    index: count === undefined ? null : Number(count) - 1,
  }));
  return { steps, ofAttribute: attribute !== undefined };
}

export function counts({ steps }: Xpath): boolean {
  return steps.some(({ index }) => index !== null);
}
