// The reader of faults in XML, which few requests need.
import { late } from '../../core/late.ts';
import { knownText, type Request } from '../../core/exchange.ts';
import { isXmlType, mediaTypeOf } from '../head/media-type.ts';

export const xmlFaultsReader = late(() => import('../xml/faults.ts'));

/** True for a body that is declared as XML or begins as XML does: then the reader must be there. */
export function mayBeXml({ headers, body }: Request): boolean {
  return isXmlType(mediaTypeOf(headers)?.essence ?? '') || /^\uFEFF?\s*<\?xml\s/.test(knownText(body)?.slice(0, 200) ?? '');
}
