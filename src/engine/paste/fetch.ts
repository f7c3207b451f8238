// A `fetch(…)` call, as browsers copy it or as it stands in a program, as the request that it sends (WHATWG Fetch).
import { phrase, type Phrase } from '../core/phrase.ts';
import type { Body } from '../core/exchange.ts';
import { headerValue, type HeaderField } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import { formEncode } from '../read/url/percent.ts';
import type { PastedRequest } from './pasted-request.ts';
import { ScriptCall, scriptText, ScriptValues } from './script-value.ts';
import { Unreadable } from './unreadable.ts';

const CALL = /(?:^|[^\w$.]|\b(?:window|self|globalThis)\s*\.\s*)fetch\s*\(/;
/** Methods that fetch writes in capitals; it leaves others, `patch` among them, as they are (WHATWG Fetch, "normalize a method"). */
const NORMALIZED = /^(?:delete|get|head|options|post|put)$/i;

/** True for a text that holds a call of fetch. */
export function looksLikeFetch(text: string): boolean {
  return CALL.test(text);
}

/** Reads the first call. Throws `Unreadable`. */
export function readFetch(text: string): PastedRequest {
  const call = CALL.exec(text);
  if (!call)
    throw new Unreadable(0, 'There is no fetch(…) in this text.', 'Copy the request in the browser as fetch, or paste it as curl.');
  const from = call.index + call[0].length;
  const [target, init = {}] = new ScriptValues(text, from).list(')');
  const url = urlOf(target);
  if (url === null)
    throw new Unreadable(from, 'The first argument of fetch is not a URL in quotes.', 'Put the whole URL there, in quotes.');
  const options = isRecord(init) ? init : {};
  const notes: Phrase[] = [];
  const { body, contentType } = bodyOf(options['body'], notes);
  const headers = headersOf(options, contentType);
  const method = scriptText(options['method'] ?? 'GET');
  if (typeof options['credentials'] !== 'string' || options['credentials'] === 'include')
    notes.push(phrase('Cookies that the browser would add are not in the text.'));
  return {
    request: {
      method: NORMALIZED.test(method) ? method.toUpperCase() : method,
      url,
      httpVersion: '',
      headers,
      // What runs the call adds fields of its own.
      headersComplete: false,
      credentialsComplete: options['credentials'] === 'omit' || headerValue(headers, 'cookie') !== null,
      body,
    },
    notes,
  };
}

function urlOf(target: unknown): string | null {
  if (typeof target === 'string') return target.trim() === '' ? null : target.trim();
  return target instanceof ScriptCall && target.name === 'URL' ? urlOf(target.args[0]) : null;
}

function headersOf(options: Readonly<Record<string, unknown>>, contentType: string | null): HeaderField[] {
  const given = options['headers'];
  const source: unknown = given instanceof ScriptCall ? given.args[0] : given;
  const pairs = Array.isArray(source)
    ? source.filter((pair): pair is unknown[] => Array.isArray(pair))
    : isRecord(source)
      ? Object.entries(source)
      : [];
  const headers = pairs.map(([name, value]) => ({
    name: scriptText(name),
    value: Array.isArray(value) ? value.join(', ') : scriptText(value),
  }));
  const referrer = options['referrer'];
  if (typeof referrer === 'string' && referrer !== '' && headerValue(headers, 'referer') === null)
    headers.push({ name: 'Referer', value: referrer });
  if (contentType !== null && headerValue(headers, 'content-type') === null) headers.push({ name: 'Content-Type', value: contentType });
  return headers;
}

/** The body and the Content-Type that fetch gives it where the headers name none. */
function bodyOf(body: unknown, notes: Phrase[]): { body: Body; contentType: string | null } {
  if (body === undefined || body === null) return { body: { state: 'absent' }, contentType: null };
  if (body instanceof ScriptCall) {
    const [first] = body.args;
    if (body.name === 'JSON.stringify') return textBody(JSON.stringify(plain(first)) ?? 'undefined');
    if (body.name === 'URLSearchParams')
      return { body: known(parameters(first)), contentType: 'application/x-www-form-urlencoded;charset=UTF-8' };
    notes.push(phrase('The body is made by {name}(…) and not in the text.', { name: body.name }));
    return { body: { state: 'unknown', reason: 'not-recorded', bytes: null }, contentType: null };
  }
  // An object that is no body is sent as this text: a common slip.
  return textBody(scriptText(body));
}

function textBody(text: string): { body: Body; contentType: string } {
  return { body: text === '' ? { state: 'absent' } : known(text), contentType: 'text/plain;charset=UTF-8' };
}

function known(text: string): Body {
  return { state: 'known', text, form: 'text', complete: true };
}

function parameters(source: unknown): string {
  if (typeof source === 'string') return source.replace(/^\?/, '');
  const pairs = Array.isArray(source)
    ? source.filter((pair): pair is unknown[] => Array.isArray(pair))
    : isRecord(source)
      ? Object.entries(source)
      : [];
  return pairs.map(([name, value]) => `${formEncode(scriptText(name))}=${formEncode(scriptText(value))}`).join('&');
}

/** Calls inside a value are told apart from values by their class: what they would give is not known. */
function plain(value: unknown): unknown {
  if (value instanceof ScriptCall)
    throw new Unreadable(value.offset, 'The result of {name}(…) is not in the text.', 'Put the value itself in its place.', {
      name: value.name,
    });
  if (Array.isArray(value)) return value.map(plain);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)])) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof ScriptCall);
}
