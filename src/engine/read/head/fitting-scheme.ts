// The scheme under which credentials belong, and the token among what was sent as one.
import { basicFault, encodeBasic } from './basic-credentials.ts';
import { readJwt } from './jwt.ts';

export function isBasic(scheme: string): boolean {
  return /^basic$/i.test(scheme);
}

export function isWholeJwt(text: string): boolean {
  return readJwt(text)?.state === 'read';
}

/**
 * The Authorization value for credentials that came without a scheme, under the first scheme that is wanted and takes them: Basic takes
 * `user:password` and its base64 alone. Null where none does. Where none is wanted, every scheme is.
 */
export function underScheme(credentials: string, wanted: readonly string[]): string | null {
  const [basic, other] = wanted.length === 0 ? ['Basic', 'Bearer'] : [wanted.find(isBasic), wanted.find((name) => !isBasic(name))];
  if (basic !== undefined && basicFault(credentials) === null) return `${basic} ${credentials}`;
  if (basic !== undefined && /^[^\s:/{}]+:\S+$/.test(credentials)) return `${basic} ${encodeBasic(credentials)}`;
  return other === undefined ? null : `${other} ${credentials}`;
}

/** The token of credentials that hold blanks: the only JWT among the words, else all joined, unless a word stands ahead of them; null where that cannot be told. */
export function tokenAmong(credentials: string): string | null {
  const [first = '', ...others] = credentials.split(/\s+/);
  const [token, another] = new Set([first, ...others].filter(isWholeJwt));
  if (token !== undefined) return another === undefined ? token : null;
  const rest = others.join('');
  return /^[A-Za-z]{1,12}$/.test(first) && /\d/.test(rest) ? null : first + rest;
}
