// The rules of files in forms, which few requests need.
import { knownText, type Request } from '../../core/exchange.ts';
import { late } from '../../core/late.ts';

export const fileRules = late(() => import('./file-rules.ts'));

/** True for a request whose body may be a form in parts (RFC 7578, section 4.2). */
export function mayHoldParts({ body }: Request): boolean {
  return /form-data/i.test(knownText(body) ?? '');
}
