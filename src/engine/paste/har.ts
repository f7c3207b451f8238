// A HAR entry, a HAR request or a whole HAR, pasted as JSON.
import { phrase, type Phrase } from '../core/phrase.ts';
import type { Exchange } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import { entryToExchange } from '../exchange/entry-to-exchange.ts';
import { listAt, numberAt, objectAt, type Loose } from '../exchange/har-entry.ts';
import { readJson } from '../read/json/json.ts';
import { Unreadable } from './unreadable.ts';

/** An exchange with its answer, where the entry has one. */
export interface PastedEntry {
  readonly exchange: Exchange;
  readonly notes: readonly Phrase[];
}

/** True for a text that begins as JSON does. */
export function looksLikeHar(text: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text);
}

/** Reads the entry; of several, the first that failed, else the first. Throws `Unreadable`. */
export function readHarText(text: string, id: string): PastedEntry {
  const reading = readJson(text.replace(/^\ufeff/, ' '));
  if (!reading.valid) {
    const fault = reading.faults[0];
    throw new Unreadable(fault?.offset ?? 0, 'This is not valid JSON.', 'Copy the entry again as HAR, whole.');
  }
  const entries = entriesIn(reading.value);
  const failed = entries.findIndex((entry) => (numberAt(objectAt(entry, 'response'), 'status') ?? 0) >= 400);
  const chosen = Math.max(failed, 0);
  const exchange = entryToExchange(entries[chosen], { id, recorder: 'har' });
  if (!exchange)
    throw new Unreadable(
      0,
      'This JSON holds no request with a URL.',
      'Paste a HAR entry: an object with the members request and response.',
    );
  return {
    exchange,
    notes: entries.length > 1 ? [phrase('Entry {chosen} of {amount} was read.', { chosen, amount: entries.length })] : [],
  };
}

function entriesIn(value: unknown): Loose[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const listed = listAt(objectAt(value, 'log'), 'entries').filter(isObject);
  if (listed.length > 0) return listed;
  const alone = listAt(value, 'entries').filter(isObject);
  if (alone.length > 0) return alone;
  return [isObject(value['request']) ? value : { request: value }];
}
