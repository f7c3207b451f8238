// The texts that a body's members hold, for checks that look at each.
import { knownText, type Request } from '../../core/exchange.ts';
import type { Location } from '../../core/location.ts';
import { bodyScalars } from './scalars.ts';
import { bodyTree } from './tree.ts';

/** A member that is a text. */
export interface BodyText {
  readonly at: Location;
  readonly text: string;
}

/** What is wrong in a long list is wrong in its beginning. */
const ENOUGH = 10;

/** The first wanted texts, in order; none where the body's characters do not even match `sign`, which spares most bodies the walk. */
export function bodyTexts(request: Request, sign: RegExp, isWanted: (text: string, name: string) => boolean): BodyText[] {
  const text = knownText(request.body);
  if (text === null || !sign.test(text)) return [];
  const wanted = bodyScalars(bodyTree(request), (value, name) => typeof value === 'string' && isWanted(value, name), ENOUGH);
  return wanted.map(({ at, value }) => ({ at, text: String(value) }));
}
