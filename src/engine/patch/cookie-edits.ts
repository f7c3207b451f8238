// Changes cookies within the Cookie field; the others stay as they were sent.
import { phrase } from '../core/phrase.ts';
import type { HeaderList } from '../core/header-list.ts';
import { cookiesOf, type Cookie } from '../read/head/cookies.ts';
import { scalarText } from './flat-values.ts';
import { setHeader, type HeaderOutcome } from './header-edits.ts';
import type { Change } from './outcome.ts';

/** Changes all cookies of a name. */
export function changeCookie(headers: HeaderList, change: Change): HeaderOutcome {
  const name = change.at.path;
  const hits = cookiesOf(headers).filter((cookie) => cookie.name === name);
  if (change.op === 'set') {
    const value = scalarText(change.value);
    if (value === null || /[;\0\r\n]/.test(value)) return { refused: phrase('A cookie takes text without semicolons and line breaks.') };
    return hits.length > 0 ? { headers: setCookies(headers, hits, `${name}=${value}`) } : addCookie(headers, name, value);
  }
  if (hits.length === 0) return { refused: phrase('There is no cookie of that name.') };
  if (change.op === 'remove') return { headers: setCookies(headers, hits, null) };
  if (!isCookieName(change.name)) return { refused: phrase('A cookie cannot have this name.') };
  return { headers: hits.reduceRight<HeaderList>((list, hit) => setCookies(list, [hit], `${change.name}=${hit.value}`), headers) };
}

function isCookieName(name: string): boolean {
  return name !== '' && !/[\s;=,\0]/.test(name);
}

/** Replaces the first of the cookies by `pair` (null: removes it) and removes the others; a field left empty goes. */
function setCookies(headers: HeaderList, hits: readonly Cookie[], pair: string | null): HeaderList {
  return headers.flatMap((header, field) => {
    const here = hits.filter((hit) => hit.field === field);
    if (here.length === 0) return [header];
    let { value } = header;
    for (const hit of here.toReversed()) {
      value = hit === hits[0] && pair !== null ? splice(value, hit.range.offset, hit.range.length, pair) : without(value, hit);
    }
    return value.trim() === '' ? [] : [{ name: header.name, value }];
  });
}

function splice(text: string, offset: number, length: number, by: string): string {
  return text.slice(0, offset) + by + text.slice(offset + length);
}

/** A cookie goes with the separator behind it; the last one with the separator before it. */
function without(text: string, { range }: Cookie): string {
  const before = text.slice(0, range.offset);
  const behind = text.slice(range.offset + range.length);
  const next = /^\s*;\s*/.exec(behind)?.[0].length;
  return next === undefined ? before.replace(/\s*;\s*$/, '') + behind : before + behind.slice(next);
}

function addCookie(headers: HeaderList, name: string, value: string): HeaderOutcome {
  if (!isCookieName(name)) return { refused: phrase('A cookie cannot have this name.') };
  const field = headers.findLastIndex((header) => header.name.toLowerCase() === 'cookie');
  const header = headers[field];
  if (!header) return setHeader(headers, 'cookie', `${name}=${value}`);
  const others = header.value.replace(/[\s;]+$/, '');
  const joined = others === '' ? `${name}=${value}` : `${others}; ${name}=${value}`;
  return { headers: headers.with(field, { name: header.name, value: joined }) };
}
