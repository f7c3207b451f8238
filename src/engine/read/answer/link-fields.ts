// The Link header field (RFC 8288): links that help with an error.
import type { EvidenceLink } from '../../core/evidence.ts';
import type { HeaderList } from '../../core/header-list.ts';
import { headerValues } from '../../core/header-list.ts';
import { allMatches } from '../text/all-matches.ts';

/** Relations that explain an answer; the rest (paging, preloading) is none of the Doctor's business. */
const TELLING = ['help', 'describedby', 'deprecation', 'sunset', 'documentation', 'service-doc'];
const MOST_TEXT = 4000;
/** A link's address, a parameter, or a quoted text that is neither. */
const PIECE = /<([^<>]*)>|;\s*([\w!#$&+.^`|~*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s";,]+))|"(?:[^"\\]|\\.)*"/g;

/** The explaining links of an answer, in order. Junk between links is passed over; relative links are left out. */
export function linkFields(headers: HeaderList): EvidenceLink[] {
  return linksOf(headers, TELLING).map(({ url, rel }) => ({ url, rel: rel === 'service-doc' ? 'documentation' : rel }));
}

/** The links of these relations, in order; relative ones are left out. */
export function linksOf(headers: HeaderList, relations: readonly string[]): EvidenceLink[] {
  return headerValues(headers, 'link')
    .flatMap((value) => readLinks(value.slice(0, MOST_TEXT)))
    .flatMap(({ url, rels }) => {
      const rel = rels.find((each) => relations.includes(each));
      return rel !== undefined && /^https?:\/\//i.test(url) ? [{ url, rel }] : [];
    });
}

/** Reads `<url>; rel="a b", <url>; rel=c`: every `<…>` outside quotes begins a link, its parameters reach to the next. */
function readLinks(value: string): { url: string; rels: string[] }[] {
  const links: { url: string; rels: string[] }[] = [];
  const pieces = allMatches(PIECE, value);
  for (const [, url, name, quoted, token] of pieces) {
    if (url !== undefined) links.push({ url: url.trim(), rels: [] });
    else if (name?.toLowerCase() === 'rel') links.at(-1)?.rels.push(...(quoted ?? token ?? '').toLowerCase().split(/\s+/));
  }
  return links;
}
