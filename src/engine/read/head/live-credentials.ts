// Where a request carries what lets its reader act in somebody's name: for the mark beside a copied text, and for taking secrets from the environment.
import type { Request } from '../../core/exchange.ts';
import type { HeaderField } from '../../core/header-list.ts';

/** A secret's place in a field's value or in the URL, in UTF-16 units. */
export interface SecretSpan {
  /** The field's name in lower case, the query parameter's name, or `user info`. */
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** A name for it in an environment, `[A-Z][A-Z0-9_]*`: `TOKEN`, `COOKIE`, `X_API_KEY`. */
  readonly variable: string;
}

/** One live credential of a request. */
export interface LiveCredential extends SecretSpan {
  readonly in: 'header' | 'url';
}

/** Fields whose whole value is the secret. */
const SECRET_FIELD =
  /^(?:cookie|(?:x-)?(?:(?:[a-z0-9]+-)*(?:api|access|auth|app|subscription|functions|session|security|secret|private)-?(?:key|token|secret|id-token)|amz-security-token|(?:csrf|xsrf)-?token|token|secret|password))$/;
/** Query parameters whose value is the secret. */
const SECRET_PARAMETER =
  /^(?:[\w.-]*(?:api[_-]?key|access[_-]?key|access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|session[_-]?(?:id|token)|client[_-]?secret|secret|password|passwd|pwd|signature|credential)|token|key|auth|jwt|sig|sid)$/i;
const AUTHORIZATION = /^(?:proxy-)?authorization$/;

/** Every live credential of the request, in the order in which it is sent. */
export function credentialsIn(request: Request): LiveCredential[] {
  return [
    ...secretsInUrl(request.url).map((span) => ({ ...span, in: 'url' as const })),
    ...request.headers.flatMap((field) => secretsInField(field).map((span) => ({ ...span, in: 'header' as const }))),
  ];
}

/** Secrets in the value of one field; of Authorization only what stands behind the scheme. */
export function secretsInField({ name, value }: HeaderField): SecretSpan[] {
  const lower = name.toLowerCase();
  if (AUTHORIZATION.test(lower)) {
    const scheme = /^\s*([!#$%&'*+\-.^_`|~0-9A-Za-z]+) +/.exec(value);
    const offset = scheme?.[0].length ?? 0;
    const variable = scheme?.[1]?.toLowerCase() === 'bearer' ? 'TOKEN' : scheme ? 'CREDENTIALS' : 'AUTHORIZATION';
    return spanOf(lower, offset, value.length - offset, variable);
  }
  return SECRET_FIELD.test(lower) ? spanOf(lower, 0, value.length, variableName(lower)) : [];
}

/** User name and password, and query parameters named like a secret. */
export function secretsInUrl(url: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\\]*)/i.exec(url);
  const at = authority?.[1]?.lastIndexOf('@') ?? -1;
  if (authority && at > 0) spans.push(...spanOf('user info', authority[0].length - (authority[1] ?? '').length, at, 'USER_INFO'));
  const query = /^[^?#]*\?([^#]*)/.exec(url);
  let offset = (query?.[0].length ?? 0) - (query?.[1]?.length ?? 0);
  for (const parameter of (query?.[1] ?? '').split('&')) {
    const equals = parameter.indexOf('=');
    const name = parameter.slice(0, Math.max(equals, 0));
    if (SECRET_PARAMETER.test(name)) spans.push(...spanOf(name, offset + equals + 1, parameter.length - equals - 1, variableName(name)));
    offset += parameter.length + 1;
  }
  return spans;
}

const spanOf = (name: string, offset: number, length: number, variable: string): SecretSpan[] =>
  length > 0 ? [{ name, offset, length, variable }] : [];

/** Never a name that a shell already uses (`key` becomes `SECRET_KEY`). */
function variableName(name: string): string {
  const upper = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
  return /^[A-Z][A-Z0-9]*_/.test(upper) || upper === 'COOKIE' || upper === 'TOKEN' ? upper : `SECRET_${upper.replace(/^_+/, '')}`;
}
