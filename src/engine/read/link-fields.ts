// The Link header field (RFC 8288): links that help with an error.
import type { EvidenceLink } from '../core/evidence.ts';
import type { HeaderList } from '../core/header-list.ts';
import { headerValues } from '../core/header-list.ts';

/** Relations that explain an answer; the rest (paging, preloading) is none of the Doctor's business. */
const TELLING = new Set(['help', 'describedby', 'deprecation', 'sunset', 'documentation', 'service-doc']);
const MOST_TEXT = 4000;

/** The explaining links of an answer, in order. Junk between links is passed over; relative links are left out. */
export function linkFields(headers: HeaderList): EvidenceLink[] {
  const links: EvidenceLink[] = [];
  for (const value of headerValues(headers, 'link')) {
    for (const { url, rels } of readLinks(value.slice(0, MOST_TEXT))) {
      const rel = rels.find((candidate) => TELLING.has(candidate));
      if (rel !== undefined && /^https?:\/\//i.test(url)) links.push({ url, rel: rel === 'service-doc' ? 'documentation' : rel });
    }
  }
  return links;
}

/** Reads `<url>; rel="a b", <url>; rel=c`: every `<…>` outside quotes begins a link, its parameters reach to the next. */
function readLinks(value: string): { url: string; rels: string[] }[] {
  const links: { url: string; rels: string[] }[] = [];
  const pieces = value.matchAll(/<([^<>]*)>|;\s*([\w!#$&+.^`|~*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]+))|"(?:[^"\\]|\\.)*"/g);
  for (const [, url, name, quoted, token] of pieces) {
    if (url !== undefined) links.push({ url: url.trim(), rels: [] });
    else if (name?.toLowerCase() === 'rel') links.at(-1)?.rels.push(...(quoted ?? token ?? '').toLowerCase().split(/\s+/));
  }
  return links;
}
