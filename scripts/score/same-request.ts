// Whether two HAR requests mean the same to a server: spelling that no server sees a difference in is set aside.
import { isDeepStrictEqual } from 'node:util';
import type { HarRequest } from '../../src/engine/index.ts';

/** Fields that a client fills in for itself, or that say nothing about the request's meaning. */
const CLIENT_FIELDS = new Set(
  'content-length connection accept-encoding user-agent keep-alive cache-control pragma accept-language referer sec-fetch-mode sec-fetch-site sec-fetch-dest date'.split(
    ' ',
  ),
);
/** Compared by what they ask for, only where both requests have them. */
const LOOSE_FIELDS = ['host', 'accept', 'origin'];

/** True when sending `ours` is as good as sending `known`. */
export function sameRequest(ours: HarRequest, known: HarRequest): boolean {
  return (
    ours.method === known.method && sameUrl(ours.url, known.url) && sameHeaders(ours, known) && trueLength(ours) && sameBody(ours, known)
  );
}

interface UrlPieces {
  readonly origin: string;
  readonly hostname: string;
  readonly path: string;
  readonly query: string;
}

function pieces(url: string): UrlPieces {
  const [, scheme = '', host = '', path = '', query = ''] = /^(\w+):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(url) ?? [];
  return { origin: `${scheme}://${host}`.toLowerCase(), hostname: host.toLowerCase().replace(/:\d+$/, ''), path: path || '/', query };
}

function sameUrl(ours: string, known: string): boolean {
  const a = pieces(ours);
  const b = pieces(known);
  const sameHost = a.origin === b.origin || (a.hostname === b.hostname && a.origin.split(':')[0] === b.origin.split(':')[0]);
  return (
    sameHost &&
    !brokenEncoding(ours, known) &&
    decoded(a.path.replaceAll('+', '%2B')) === decoded(b.path.replaceAll('+', '%2B')) &&
    isDeepStrictEqual(pairs(a.query), pairs(b.query))
  );
}

/** Still badly encoded where the known request is not. */
function brokenEncoding(ours: string, known: string): boolean {
  const raw = /[[\]{}|\\^`"<>]/;
  const notUtf8 = (ours.match(/(?:%[0-9a-f]{2})+/gi) ?? []).some((run) => decodedOrNull(run) === null && !known.includes(run));
  return /\s|%(?![0-9a-f]{2})/i.test(ours) || (raw.test(ours) && !raw.test(known)) || notUtf8;
}

function pairs(query: string): string[] {
  const each = query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return JSON.stringify([decoded(name), decoded(value.join('='))]);
    });
  return each.toSorted();
}

function decoded(text: string): string {
  return decodedOrNull(text.replaceAll('+', ' ')) ?? text;
}

function decodedOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function fieldsOf(request: HarRequest): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { name, value } of request.headers) {
    const key = name.toLowerCase();
    if (!CLIENT_FIELDS.has(key) && !key.startsWith(':')) fields.set(key, key === 'content-type' ? mediaType(value) : value);
  }
  return fields;
}

/** Lower case, parameters sorted, without the charset that is the default anyway. */
function mediaType(value: string): string {
  const [essence = '', ...parameters] = value
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return [essence, ...parameters.filter((parameter) => parameter !== 'charset=utf-8').toSorted()].join(';');
}

function sameHeaders(ours: HarRequest, known: HarRequest): boolean {
  const a = fieldsOf(ours);
  const b = fieldsOf(known);
  const host = pieces(ours.url).origin.split('://')[1];
  const hostFits = !b.has('host') || a.get('host') === b.get('host') || a.get('host')?.toLowerCase() === host;
  const originFits = !a.has('origin') || !b.has('origin') || a.get('origin') === b.get('origin');
  if (!hostFits || !originFits || !acceptFits(a.get('accept'), b.get('accept'))) return false;
  for (const name of LOOSE_FIELDS) {
    a.delete(name);
    b.delete(name);
  }
  if (!ours.postData?.text && !known.postData?.text) {
    a.delete('content-type');
    b.delete('content-type');
  }
  return isDeepStrictEqual(a, b);
}

/** An Accept that leaves the server its choice is as good as the known one; else each must hold the other's types. */
function acceptFits(ours: string | undefined, known: string | undefined): boolean {
  if (ours === undefined || known === undefined) return true;
  const types = (value: string): string[] => value.replaceAll(/\s/g, '').split(',');
  const open = (value: string): boolean => value.includes('*/*');
  const within = (a: string, b: string): boolean => open(a) || types(a).every((type) => types(b).includes(type));
  return types(ours).join() === types(known).join() || (within(ours, known) && within(known, ours));
}

/** A Content-Length that is given must be the body's. */
function trueLength(request: HarRequest): boolean {
  const field = request.headers.find(({ name }) => name.toLowerCase() === 'content-length');
  return !field || field.value === String(Buffer.byteLength(request.postData?.text ?? ''));
}

function sameBody(ours: HarRequest, known: HarRequest): boolean {
  const a = ours.postData?.text ?? '';
  const b = known.postData?.text ?? '';
  if (a === b) return true;
  if (fieldsOf(known).get('content-type')?.startsWith('application/x-www-form-urlencoded')) return isDeepStrictEqual(pairs(a), pairs(b));
  try {
    return isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
  } catch {
    return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
  }
}
