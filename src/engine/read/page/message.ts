// The one message that a person wants from an error page: a telling sentence before a heading, a heading before the status repeated.
import type { HtmlText } from '../../core/parsed-response.ts';
import type { PageRow } from './rows.ts';
import { isApology, repeatsStatus, tellsNothing, withoutStatus } from '../text/telling.ts';
import { readThrown, thrownWords } from '../trace/trace.ts';

type Block = HtmlText['blocks'][number];

/** Labels under which servers print what went wrong, the most telling first. */
const MESSAGE_LABELS = [
  'exception value',
  'exception message',
  'exception details',
  'error_description',
  'error description',
  'error message',
  'message',
  'detail',
  'details',
  'reason',
  'error',
  'description',
];
const CODE_LABELS = ['error code', 'code', 'error', 'exception type'];

/** The message of a labelled row; null when no row tells anything. */
export function rowMessage(rows: readonly PageRow[]): string | null {
  for (const label of MESSAGE_LABELS) {
    for (const row of rows)
      if (row.label === label && row.text.includes(' ') && !tellsNothing(row.text)) return thrownWords(readThrown(row.text));
  }
  return null;
}

/** The code of a labelled row: one word such as `invalid_request`. */
export function rowCode(rows: readonly PageRow[]): string | null {
  for (const label of CODE_LABELS) {
    const row = rows.find(
      (candidate) => candidate.label === label && /^[\w.:-]{2,80}$/.test(candidate.text) && !/^\d+$/.test(candidate.text),
    );
    if (row) return row.text;
  }
  return null;
}

/** The class of what was thrown, from a row that names it; null when none does. */
export function rowException(rows: readonly PageRow[]): string | null {
  const row = rows.find(({ label, text }) => (label === 'exception type' || label === 'type') && /^[A-Z\\][\w\\.:]{2,200}$/.test(text));
  return row?.text ?? null;
}

const TELLING_NAME = /exception|error|message|reason|detail|alert|description|summary|lead/i;
const TABLE_CELL = /^(?:th|td|dt|dd|li|legend|address|textarea|caption)$/;
const HEADING = /^h[1-6]$/;
/** Titles of debug pages that name what was thrown and where, not why: `KeyError at /list`. */
const THROWN_AT = /^[A-Z][\w.:\\]{0,100} (?:at|in) (?:[A-Z]{3,10} )?\S{1,200}$/;
/** Only says again what was asked for: `The requested URL "/search?q=" is not a valid request.` */
const ADDRESS_REPEATED = /^the requested (?:url|address|path|page|resource) (["'`]?)\/\S{0,1000}\1 (?:is|was|could|can|does)\b/i;
const MOST_BLOCKS = 60;

/** The most telling block; null when every block is a phrase, a banner or an apology. `skip` leaves out blocks that are traces. */
export function blockMessage(page: HtmlText, skip: ReadonlySet<Block>): string | null {
  let best: { text: string; score: number } | null = null;
  let after: Block | null = null;
  const firstHeading = page.blocks.findIndex(({ tag }) => HEADING.test(tag));
  for (const [at, block] of page.blocks.slice(0, MOST_BLOCKS).entries()) {
    const score =
      skip.has(block) || tellsNothing(block.text) ? 0 : scoreOf(block, after) - Math.min(at, 8) / 2 - (at < firstHeading ? 2 : 0);
    if (score > 0 && (!best || score > best.score)) best = { text: block.text, score };
    after = block;
  }
  return best?.text ?? null;
}

function scoreOf(block: Block, after: Block | null): number {
  const { text } = block;
  const words = withoutStatus(text).split(' ', 8).length;
  let score = HEADING.test(block.tag) ? 4 : 5;
  if (TELLING_NAME.test(`${block.id ?? ''} ${block.className ?? ''}`)) score += 3;
  if (words >= 4 || /[.!?]$/.test(text)) score += 2;
  if (after?.text.endsWith(':')) score += 1;
  if (block.label !== null || TABLE_CELL.test(block.tag)) score -= 4;
  if (words < 2) score -= 5;
  if (text.endsWith(':')) score -= 3;
  if (text.length > 600) score -= 3;
  if (block.tag === 'pre') score -= 2;
  if (isApology(text)) score -= 5;
  if (THROWN_AT.test(text)) score -= 3;
  if (ADDRESS_REPEATED.test(text)) score -= 4;
  return score;
}

/** What is left when nothing tells more: the status in the page's own words, else its title, else its first words. */
export function phraseOf(page: HtmlText): string | null {
  const texts = page.blocks.map((block) => block.text);
  const phrase = [...page.headings, ...texts].find((text) => repeatsStatus(text) && /[a-z]{3}/i.test(text) && !/^error$/i.test(text));
  return phrase ?? page.title ?? texts[0] ?? null;
}
