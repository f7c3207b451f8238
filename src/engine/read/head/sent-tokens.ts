// The tokens that a request carries, wherever they may stand: Authorization, fields and parameters that bear such a name.
import type { Request } from '../../core/exchange.ts';
import type { Location } from '../../core/location.ts';
import { readAuthorization } from './authorization.ts';
import { urlParts } from '../url/parts.ts';

/** Fields that carry tokens, Authorization among them. */
const CARRIER = /authorization|token|jwt|assertion|auth$/i;
const PARAMETER = /^(?:access[_-]?token|token|jwt|auth)$/i;

/** A text in the place of a token. */
export interface SentToken {
  readonly text: string;
  readonly at: Location;
}

/** All of them, without the scheme before each. */
export function sentTokens({ headers, url }: Request): SentToken[] {
  const inHeaders = headers
    .filter(({ name }) => CARRIER.test(name))
    .map(({ name, value }): SentToken => {
      const { credentials, offset } = readAuthorization(value);
      const text = credentials.trim();
      return { text, at: { in: 'header', path: name.toLowerCase(), offset, length: text.length } };
    });
  const inQuery = urlParts(url)
    .query.filter(({ name }) => PARAMETER.test(name))
    .map(({ name, value, valueRange }): SentToken => ({ text: value, at: { in: 'query', path: name, ...valueRange } }));
  return [...inHeaders, ...inQuery];
}
