// A token that was sent with characters which do not belong to it: in brackets, with a comma behind it, after `token=`.
import { basicFault } from './basic-credentials.ts';
import { isWholeJwt } from './fitting-scheme.ts';

export interface PackedToken {
  readonly scheme: string;
  readonly token: string;
  /** What stands before the token and behind it; both empty where only the blank after the scheme is missing. */
  readonly before: string;
  readonly after: string;
}

const JWT = /^(bearer)(\s*)([^\w\s]{0,3}|\w{1,20}=)(eyJ[\w-]+\.[\w-]+\.[\w-]+)([^\w\s.+/=-]{0,3}|\.|(?:\\[nr]|%0[ad]){1,2})$/i;
const BASIC = /^(basic)(\s+)([^\w\s+/]{0,3})([\w+/]+={0,2})([^\w\s+/=]{0,3})$/i;
/** UTF-16 units; longer values are no tokens. */
const LONGEST = 16_000;

/** Reads an Authorization value; null where the token stands alone after its scheme, or is none that would be known by its shape: a JWT, or Basic credentials. */
export function packedToken(value: string): PackedToken | null {
  if (value.length > LONGEST) return null;
  const [, scheme = '', blank = '', before = '', token = '', after = ''] = JWT.exec(value) ?? BASIC.exec(value) ?? [];
  if (token === '' || (before === '' && after === '' && blank !== '')) return null;
  const isToken = /^basic$/i.test(scheme) ? basicFault(token) === null : isWholeJwt(token);
  return isToken ? { scheme, token, before, after } : null;
}
