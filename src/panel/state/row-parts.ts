// What is read out of a row again and again: host, path, the text that is searched, its time. Read once a row.
import { urlParts } from '#engine/index.ts';
import type { Row } from '#channel/messages.ts';

interface RowParts {
  readonly host: string;
  readonly path: string;
  readonly start: number;
  text: string | null;
}

const known = new WeakMap<Row, RowParts>();

/** Longer URLs are read as far as this, in UTF-16 units. */
const LONGEST_URL = 2000;

function partsOf(row: Row): RowParts {
  let parts = known.get(row);
  if (!parts) {
    parts = readParts(row);
    known.set(row, parts);
  }
  return parts;
}

function readParts({ url, startedDateTime }: Row): RowParts {
  const shortened = url.slice(0, LONGEST_URL);
  const { host, pathRange } = urlParts(shortened);
  const path = shortened.slice(pathRange.offset, pathRange.offset + pathRange.length);
  const parsed = Date.parse(startedDateTime);
  return { host: host.toLowerCase(), path, start: Number.isNaN(parsed) ? Number.MAX_SAFE_INTEGER : parsed, text: null };
}

/** Lower case, with its port; '' for a URL without one. */
export const hostOf = (row: Row): string => partsOf(row).host;

/** From the first slash to the query, as sent. */
export const pathOf = (row: Row): string => partsOf(row).path;

/** Milliseconds since 1970; a row without a readable time counts as the latest. */
export const startOf = (row: Row): number => partsOf(row).start;

/** Method, URL and cause in lower case: what plain words are looked for in. */
export function foldedText(row: Row): string {
  const parts = partsOf(row);
  parts.text ??= `${row.method} ${row.url} ${row.summary}`.toLowerCase();
  return parts.text;
}
