// What a client cannot send as it stands: refused with the reason, never approximated.
import { CannotExpress } from '../core/target.ts';
import type { WireField, WireRequest } from './wire-request.ts';

/** What a client can do; what is left out it can. */
export interface Abilities {
  /** As a sentence begins: `requests`, `Go's net/http`. */
  readonly client: string;
  /** Methods that it sends as they are. */
  readonly methods?: RegExp;
  /** Methods that it writes in upper case, however they are written; others it leaves alone. */
  readonly upperCased?: RegExp;
  /** Methods with which it sends no body. */
  readonly bodiless?: RegExp;
  /** Fields, by lower-case name, that it makes itself, whatever it is told. */
  readonly fields?: RegExp;
  /** Names that it sends as they are. */
  readonly names?: RegExp;
  /** Values of Host that it sends as they are. */
  readonly hosts?: RegExp;
  readonly repeatsFields?: boolean;
  readonly beyondAscii?: boolean;
  readonly emptyValues?: boolean;
  /** True for a URL whose path and query it sends as they are. */
  readonly keepsUrl?: (url: string) => boolean;
  /** False where user name and password in the URL are dropped, or override an Authorization field. */
  readonly userInfo?: boolean | 'unless-authorized';
}

/** Throws `CannotExpress` for the first thing that the client would change. */
export function refuseBeyond(abilities: Abilities, { method, url, fields, body }: WireRequest): void {
  const { client, methods, upperCased, bodiless, fields: own, keepsUrl, userInfo = true } = abilities;
  const changed = upperCased?.test(method.toUpperCase()) && method !== method.toUpperCase();
  if (changed || (methods && !methods.test(method)))
    throw new CannotExpress('{client} does not send the method {method} as written.', { client, method });
  if (body && bodiless?.test(method)) throw new CannotExpress('{client} cannot send a body with {method}.', { client, method });
  if (keepsUrl && !keepsUrl(url.text)) throw new CannotExpress('{client} would change the URL.', { client });
  if (url.credentials && userInfo !== true) {
    const authorized = fields.some(({ name }) => name.toLowerCase() === 'authorization');
    if (userInfo === false || authorized)
      throw new CannotExpress('{client} cannot send a URL that holds a user name or password.', { client });
  }
  const forbidden = fields.find(({ name }) => own?.test(name.toLowerCase()));
  if (forbidden) throw new CannotExpress('{client} sets the {name} field itself.', { client, name: forbidden.name });
  refuseValues(abilities, fields);
}

function refuseValues(
  { client, names: possible, hosts, repeatsFields, beyondAscii, emptyValues }: Abilities,
  fields: readonly WireField[],
): void {
  const names = fields.map(({ name }) => name.toLowerCase());
  const named = fields.find(({ name }) => possible && !possible.test(name));
  if (named) throw new CannotExpress('{client} changes the field name {name}.', { client, name: named.name });
  const host = fields.find(({ name, sent }) => /^host$/i.test(name) && hosts && !hosts.test(sent));
  if (host) throw new CannotExpress('{client} replaces the Host field of this request.', { client });
  const repeated = fields.find(({ name }, index) => names.indexOf(name.toLowerCase()) !== index);
  if (repeatsFields === false && repeated)
    throw new CannotExpress('{client} joins the {name} fields of this request into one.', { client, name: repeated.name });
  const odd = fields.find(({ sent }) => /[^\t -~]/.test(sent));
  if (beyondAscii === false && odd)
    throw new CannotExpress('{client} sends only ASCII in header fields; the value of {name} has other characters.', {
      client,
      name: odd.name,
    });
  const empty = fields.find(({ sent }) => sent === '');
  if (emptyValues === false && empty)
    throw new CannotExpress('{client} does not send {name} without a value.', { client, name: empty.name });
}

/** Path, query and what leads up to them, as written. */
function partsOf(url: string): { origin: string; target: string } {
  const [, origin = '', target = ''] = /^([a-z]+:\/\/[^/?#]*)([^#]*)/i.exec(url) ?? [];
  return { origin, target };
}

/** True where the URL standard (url.spec.whatwg.org) leaves path and query as they are: fetch, axios, reqwest. */
export function keptByUrlStandard(url: string): boolean {
  try {
    const { pathname, search } = new URL(url);
    const { target } = partsOf(url);
    return `${pathname}${search}` === (target.startsWith('/') ? target : `/${target}`);
  } catch {
    return false;
  }
}

/** Path or query of characters that RFC 3986 has there, with escapes in upper case: what most clients leave as it is. */
export const STANDARD_TARGET = /^(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/;

/** A check for clients that encode and normalise: characters that stay, and whether percent-encoded ones have to be in the normal form (RFC 3986, section 6.2.2). */
export function keptIf(path: RegExp, query: RegExp, normal = true): (url: string) => boolean {
  return (url) => {
    const { target } = partsOf(url);
    const mark = target.includes('?') ? target.indexOf('?') : target.length;
    if (!path.test(target.slice(0, mark)) || !query.test(target.slice(mark + 1)) || target.endsWith('?')) return false;
    return !normal || (!hasDotSegment(target) && !/%(?![0-9A-F]{2})|%(?:4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE]|3[0-9]|2[DE])/.test(target));
  };
}

/** `.` or `..` as a part of the path, spelled out or percent-encoded. */
export function hasDotSegment(url: string): boolean {
  return /\/(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(url.replace(/[?#].*$/s, ''));
}
