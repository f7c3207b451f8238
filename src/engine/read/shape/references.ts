// What an error document points to: documentation, and the request's id.
import type { EvidenceLink } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { membersUnder, type Members } from '../text/folded-members.ts';
import { linkWords, requestIdWords } from './words.ts';

const MOST_LINKS = 20;

function address(value: unknown): string | null {
  return typeof value === 'string' && value.length < 2_000 && /^https?:\/\/[^\s/?#]/i.test(value) ? value : null;
}

/** The address that a text under a link's name ends in: `Read the docs on errors: https://…`. */
function addressWithin(value: unknown): string | null {
  return typeof value === 'string' && value.length < 2_000
    ? (/(?:^|\s)(https?:\/\/[^\s/?#][^\s]*?)[.)]?\s*$/i.exec(value)?.[1] ?? null)
    : null;
}

/** Addresses that explain rather than lead to the thing asked for. */
const EXPLAINS = /\b(?:docs?|documentation|developers?|help|errors?|support|reference|wiki|guides?|kb|learn|faq)\b/i;

/** A link whose relation says that it explains: PayPal's `information_link`. */
function documentationHref({ href, rel }: Record<string, unknown>): unknown {
  const relation = Array.isArray(rel) && rel.length === 1 ? (rel[0] as unknown) : rel;
  return typeof relation === 'string' && /info|help|about|doc/i.test(relation) ? href : null;
}

/** Links to documentation in the objects of a document; http and https only. */
export function linksIn(objects: readonly Members[]): EvidenceLink[] {
  const links = new Map<string, EvidenceLink>();
  const add = (value: unknown, rel: string) => {
    const url = address(value) ?? addressWithin(value);
    if (url && links.size < MOST_LINKS && !links.has(url)) links.set(url, { url, rel });
  };
  for (const members of objects) {
    for (const [word, value] of members) {
      const rel = linkWords.get(word);
      if (rel) add(isObject(value) ? (value['href'] ?? value['url']) : value, rel);
      if (word === 'link' && typeof value === 'string' && EXPLAINS.test(value)) add(value, 'help');
      // google.rpc.Help: { links: [{ description, url }] }
      if (word === 'links' && Array.isArray(value))
        for (const each of value.slice(0, MOST_LINKS)) if (isObject(each)) add(each['url'] ?? documentationHref(each), 'help');
      // Falcon: { link: { href, rel: 'help', text } }
      if (word === 'link' && isObject(value)) add(documentationHref(value), 'help');
      // JSON:API error objects: links.type identifies the kind of error.
      if (word === 'links' && isObject(value)) add(isObject(value['type']) ? value['type']['href'] : value['type'], 'type');
    }
  }
  return [...links.values()];
}

/** The id to quote to whoever runs the server; the likeliest word wins over the outermost place. */
export function requestIdIn(objects: readonly Members[]): string | null {
  let best: { readonly id: string; readonly rank: number } | null = null;
  for (const members of objects) {
    for (const [word, id] of membersUnder(requestIdWords, members)) {
      const rank = requestIdWords.get(word)!;
      if (best && best.rank <= rank) break;
      if ((typeof id === 'string' || typeof id === 'number') && /^[^\s]{1,200}$/.test(String(id)) && !address(id))
        best = { id: String(id), rank };
    }
  }
  return best?.id ?? null;
}
