// A URL taken apart by scanning its text: nothing is normalised, and hostile or broken URLs are read as far as they go.
import type { Range } from '../../core/location.ts';
import { formDecode, percentDecode } from './percent.ts';

/** One segment of the path. */
export interface PathSegment {
  readonly text: string;
  readonly decoded: string;
  readonly range: Range;
}

/** One parameter of the query. */
export interface QueryParameter {
  /** Decoded, `+` read as a space; as sent when it cannot be decoded. */
  readonly name: string;
  readonly value: string;
  readonly rawName: string;
  readonly rawValue: string;
  readonly range: Range;
  readonly nameRange: Range;
  /** Length 0 after the name when there is no `=`. */
  readonly valueRange: Range;
}

/** The parts of a URL; every range is in UTF-16 units of the URL's text. */
export interface UrlParts {
  /** Lower case, without the colon; '' when there is none. */
  readonly scheme: string;
  /** With the port, without user and password. */
  readonly host: string;
  readonly hostRange: Range;
  readonly segments: readonly PathSegment[];
  /** From the first slash to the query or the end. */
  readonly pathRange: Range;
  readonly query: readonly QueryParameter[];
  /** What stands after the `?`; null when there is none. */
  readonly queryRange: Range | null;
  /** Without the `#`; null when there is none. */
  readonly fragment: string | null;
}

/** Many checks look at the same URL, one after the other. */
let latest: { readonly url: string; readonly parts: UrlParts } | null = null;

/** Takes a URL apart. */
export function urlParts(url: string): UrlParts {
  if (latest?.url !== url) latest = { url, parts: takeApart(url) };
  return latest.parts;
}

function takeApart(url: string): UrlParts {
  const hash = url.indexOf('#');
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf('?');
  const hasQuery = mark >= 0 && mark < end;
  const pathEnd = hasQuery ? mark : end;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url.slice(0, 64))?.[1] ?? '';
  const afterScheme = scheme === '' ? 0 : scheme.length + 1;
  const hasAuthority = url.startsWith('//', afterScheme);
  const authorityStart = hasAuthority ? afterScheme + 2 : afterScheme;
  const pathStart = hasAuthority ? before(url, '/', authorityStart, pathEnd) : authorityStart;
  const hostStart = hasAuthority ? Math.max(authorityStart, url.lastIndexOf('@', pathStart - 1) + 1) : authorityStart;
  const hostEnd = hasAuthority ? pathStart : hostStart;
  return {
    scheme: scheme.toLowerCase(),
    host: url.slice(hostStart, hostEnd),
    hostRange: { offset: hostStart, length: hostEnd - hostStart },
    segments: segmentsIn(url, pathStart, pathEnd),
    pathRange: { offset: pathStart, length: pathEnd - pathStart },
    query: hasQuery ? parametersIn(url, mark + 1, end) : [],
    queryRange: hasQuery ? { offset: mark + 1, length: end - mark - 1 } : null,
    fragment: hash < 0 ? null : url.slice(hash + 1),
  };
}

function before(url: string, character: string, from: number, end: number): number {
  const at = url.indexOf(character, from);
  return at < 0 || at > end ? end : at;
}

function segmentsIn(url: string, from: number, end: number): PathSegment[] {
  const segments: PathSegment[] = [];
  let at = url.startsWith('/', from) ? from + 1 : from;
  if (at >= end) return segments;
  for (;;) {
    const to = before(url, '/', at, end);
    const text = url.slice(at, to);
    segments.push({ text, decoded: percentDecode(text), range: { offset: at, length: to - at } });
    if (to >= end) return segments;
    at = to + 1;
  }
}

function parametersIn(url: string, from: number, end: number): QueryParameter[] {
  const parameters: QueryParameter[] = [];
  let at = from;
  while (at < end) {
    const to = before(url, '&', at, end);
    if (to > at) parameters.push(parameter(url, at, to));
    at = to + 1;
  }
  return parameters;
}

function parameter(url: string, from: number, to: number): QueryParameter {
  const nameEnd = before(url, '=', from, to);
  const valueStart = Math.min(nameEnd + 1, to);
  const rawName = url.slice(from, nameEnd);
  const rawValue = url.slice(valueStart, to);
  return {
    name: formDecode(rawName),
    value: formDecode(rawValue),
    rawName,
    rawValue,
    range: { offset: from, length: to - from },
    nameRange: { offset: from, length: nameEnd - from },
    valueRange: { offset: valueStart, length: to - valueStart },
  };
}
