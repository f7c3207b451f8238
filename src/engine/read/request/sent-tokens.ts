// The tokens that a request carries, wherever they may stand: Authorization, fields, parameters and members of the body that bear such a name.
import type { Request } from '../../core/exchange.ts';
import type { Location } from '../../core/location.ts';
import { memo } from '../../core/memo.ts';
import { bodyTexts } from '../body/texts.ts';
import { readAuthorization } from '../head/authorization.ts';
import { urlParts } from '../url/parts.ts';

/** Fields that carry tokens, Authorization among them. */
const CARRIER = /authorization|token|jwt|assertion|auth$/i;
const PARAMETER = /^(?:access[_-]?token|token|jwt|auth)$/i;
/** A JSON Web Token begins so; other tokens in a body are the server's own affair. */
const MEMBER = /^(?:(?:(?:access|refresh|id)[_-]?)?token|access|refresh|jwt)$/i;

/** A text in the place of a token. */
export interface SentToken {
  readonly text: string;
  readonly at: Location;
}

/** All of them, without the scheme before each. */
export const sentTokens = memo((request: Request): readonly SentToken[] => {
  const { headers, url } = request;
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
  const inBody = bodyTexts(request, /eyJ/, (text, name) => text.startsWith('eyJ') && MEMBER.test(name));
  return [...inHeaders, ...inQuery, ...inBody];
});
