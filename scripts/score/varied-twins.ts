// Makes five passing requests out of the one that is known to pass: other ids, values and optional members, as a session's traffic has.
import type { HarRequest } from '../../src/engine/index.ts';
import { passingEntry, type Case, type HarEntry } from './cases.ts';

/** Of these requests each has its own number. */
const COUNT = 5;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The requests that passed before the failing one; empty when no fixed request is known. */
export function variedEntries(each: Case): HarEntry[] {
  const passed = passingEntry(each);
  if (!passed) return [];
  return Array.from({ length: COUNT }, (_, index) => {
    const startedDateTime = new Date(Date.parse(each.entry.startedDateTime) - 1000 * (COUNT - index)).toISOString();
    return { ...passed, startedDateTime, request: varied(passed.request, each.entry.request, index) };
  });
}

function varied(request: HarRequest, failing: HarRequest, turn: number): HarRequest {
  const text = request.postData?.text;
  const url = variedUrl(request.url, failing.url, turn);
  if (request.postData === undefined || text === undefined) return { ...request, url };
  return {
    ...request,
    url,
    postData: { ...request.postData, text: variedBody(text, failing.postData?.text ?? '', request.postData.mimeType, turn) },
  };
}

function variedUrl(url: string, failing: string, turn: number): string {
  const [path = '', query] = url.split('?', 2);
  const [, origin = '', rest = ''] = /^(\w+:\/\/[^/]*)(.*)$/.exec(path) ?? [];
  const steps = rest.split('/').map((step) => (/^\d+$|^[\da-f]{8}-[\da-f-]{27}$/.test(step) ? variedText(step, turn) : step));
  return origin + steps.join('/') + (query === undefined ? '' : `?${variedPairs(query, failing.split('?', 2)[1] ?? '', turn)}`);
}

/** Pairs of a query or a form: other values, and one of those that the failing request sends alike is left out now and then. */
function variedPairs(text: string, failing: string, turn: number): string {
  const common = new Set(failing.split('&'));
  const pairs = text.split('&');
  const optional = pairs.filter((pair) => common.has(pair));
  const dropped = turn % 2 === 1 && optional.length > 1 ? optional[turn % optional.length] : undefined;
  return pairs
    .filter((pair) => pair !== dropped)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const sent = value.join('=');
      return sent === '' || /[%+]/.test(sent)
        ? pair
        : `${name}=${common.has(pair) ? variedText(sent, turn) : variedUnlessWord(sent, turn)}`;
    })
    .join('&');
}

function variedBody(text: string, failing: string, mimeType: string, turn: number): string {
  if (mimeType.includes('x-www-form-urlencoded')) return variedPairs(text, failing, turn);
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(variedJson(value, parsed(failing), turn));
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Another value of the same kind. Where the failing request sends something else, a word may be one of few that are allowed: it stays. */
function variedJson(value: Json, failing: Json | undefined, turn: number): Json {
  if (Array.isArray(value)) return value.map((element, index) => variedJson(element, (failing as Json[] | undefined)?.[index], turn));
  if (typeof value === 'object' && value !== null) return variedMembers(value, failing, turn);
  if (typeof value === 'number') return Number.isInteger(value) ? value + turn : value + turn / 10;
  if (typeof value !== 'string') return value;
  return value === failing ? variedText(value, turn) : variedUnlessWord(value, turn);
}

function variedMembers(value: { [name: string]: Json }, failing: Json | undefined, turn: number): Json {
  const sent = typeof failing === 'object' && failing !== null && !Array.isArray(failing) ? failing : {};
  const names = Object.keys(value);
  const optional = names.filter((name) => JSON.stringify(sent[name]) === JSON.stringify(value[name]));
  const dropped = turn % 2 === 1 && optional.length > 1 ? optional[turn % optional.length] : undefined;
  const kept = names.filter((name) => name !== dropped).map((name) => [name, variedJson(value[name]!, sent[name], turn)] as const);
  return { ...Object.fromEntries(kept), ...(turn % 2 === 0 ? { remark: `remark ${turn}` } : {}) };
}

function variedUnlessWord(text: string, turn: number): string {
  return /^[A-Za-z_-]+$/.test(text) ? text : variedText(text, turn);
}

/** Another text of the same format: ids and numbers count up, dates move, addresses get another name. */
function variedText(text: string, turn: number): string {
  if (/^\d{1,15}$/.test(text)) return String(Number(text) + turn);
  if (/^\d{4}-\d\d-\d\d/.test(text))
    return text.slice(0, 8) + String(((Number(text.slice(8, 10)) + turn) % 28) + 1).padStart(2, '0') + text.slice(10);
  if (/^[\da-f]{8}-[\da-f-]{27}$/i.test(text)) return text.slice(0, -1) + turn;
  if (text.includes('@')) return `u${turn}${text}`;
  if (/^\w+:\/\//.test(text) || text.startsWith('eyJ')) return text;
  return text + 'bcdef'.charAt(turn);
}
