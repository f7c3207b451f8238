// Links that lead to help: documentation of an error, not navigation, banners or the home page.
import type { EvidenceLink } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';

const HELP_HOST = /^https?:\/\/(?:docs?|developers?|guides?|help|learn|support|reference|api-docs|devcenter)\./i;
const HELP_PATH =
  /^https?:\/\/[^/]+\/(?:[^?#]{0,200}\/)?(?:docs?|documentation|help|reference|errors?|error-codes?|guides?|faq|troubleshooting|kb|wiki|[\w-]{0,60}spec(?:ification)?)(?:[/#?]|$)/i;
const HELP_WORDS = /\b(?:documentation|docs|learn more|more information|read more|troubleshoot\w*|how to fix)\b/i;
const MOST_LINKS = 5;

/** The links of a page that look like help with its error, at most five. */
export function helpLinks(links: readonly { readonly url: string; readonly text: string }[]): EvidenceLink[] {
  const urls = links
    .filter(({ url, text }) => url.length <= 2000 && (HELP_HOST.test(url) || HELP_PATH.test(url) || HELP_WORDS.test(text.slice(0, 200))))
    .map(({ url }) => url);
  return [...new Set(urls)].slice(0, MOST_LINKS).map((url) => ({ url, rel: 'documentation' }));
}

const ADDRESS = /https?:\/\/[^\s"'<>()\\]{1,500}/g;

/** The addresses in plain words that look like help, without the punctuation that follows them. */
export function helpLinksInProse(text: string): EvidenceLink[] {
  if (!text.includes('://')) return [];
  const urls = allMatches(ADDRESS, text.slice(0, 20_000)).map((match) => match[0].replace(/[.,;:!?\]]+$/, ''));
  return helpLinks(urls.map((url) => ({ url, text: '' })));
}
