// Query parameters that the server's words hold to be sent more than once.
import type { Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import type { Complaint } from './complaints.ts';
import { urlParts, type QueryParameter } from '../url/parts.ts';

const LONGEST = 4_000;
const REPEATED = /\b(?:twice|once|repeated|multiple times|duplicate[ds]?|more than one)\b/i;

/** The parameters of this name that were sent; none where the words speak of no repetition, or of no parameter. */
export function saidToRepeat({ text }: Complaint, at: Place, { url }: Request): readonly QueryParameter[] {
  if (at.in !== 'query' || !REPEATED.test(text.slice(0, LONGEST))) return [];
  return urlParts(url).query.filter(({ name }) => name === at.path);
}
