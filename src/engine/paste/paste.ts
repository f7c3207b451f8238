// Pasted text becomes an exchange: a curl command, a fetch call, a HAR entry or a raw HTTP message. Nothing of it is ever run.
import type { Phrase } from '../core/phrase.ts';
import type { Exchange } from '../core/exchange.ts';
import { lineAndColumn } from '../read/text/position.ts';
import { looksLikeCurl, readCurl } from './curl.ts';
import type { PastedRequest } from './pasted-request.ts';
import { looksLikeFetch, readFetch } from './fetch.ts';
import { looksLikeHar, readHarText } from './har.ts';
import { looksLikeHttp, readHttpMessage } from './http-message.ts';
import { Unreadable } from './unreadable.ts';

/** What a text was read as. */
export type PasteKind = 'curl' | 'fetch' | 'har' | 'http';

/** A text that was understood. */
export interface Pasted {
  readonly kind: PasteKind;
  /** Its response is null, unless the text was a HAR entry that has one. */
  readonly exchange: Exchange;
  /** What was left out or assumed. */
  readonly notes: readonly Phrase[];
}

/** Why a text was not understood, and where: offset in UTF-16 units, line and column from 1. */
export interface PasteFault {
  readonly kind: PasteKind | null;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly reason: Phrase;
  readonly advice: Phrase;
}

/** A longer text is refused: no command line and hardly a HAR entry is. In UTF-16 units. */
const LONGEST = 50_000_000;

/** Reads a text, as `kind` when that is told. `id` becomes the exchange's. Never throws. */
export function readPaste(text: string, id: string, kind: PasteKind | null = null): Pasted | PasteFault {
  const as = kind ?? kindOf(text);
  try {
    if (text.trim() === '')
      throw new Unreadable(0, 'There is nothing to read.', 'Paste a curl command, a fetch call, a HAR entry or a raw HTTP request.');
    if (text.length > LONGEST)
      throw new Unreadable(0, 'The text is longer than 50 million characters.', 'Use 400-doctor diagnose FILE.har for recordings.');
    switch (as) {
      case 'curl':
        return { kind: as, ...sent(readCurl(text), id) };
      case 'fetch':
        return { kind: as, ...sent(readFetch(text), id) };
      case 'http':
        return { kind: as, ...sent(readHttpMessage(text), id) };
      case 'har':
        return { kind: as, ...readHarText(text, id) };
      case null:
        throw unknownKind(text);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { offset, reason, advice } = error;
    return { kind: as, offset, ...lineAndColumn(text, offset), reason, advice };
  }
}

/** What a text most looks like; null when nothing tells. */
function kindOf(text: string): PasteKind | null {
  if (looksLikeHar(text)) return 'har';
  if (looksLikeHttp(text)) return 'http';
  const [curl, fetch] = [looksLikeCurl(text), looksLikeFetch(text)];
  // Each may stand in a header or body of the other; the one that comes first is the command.
  if (curl && fetch) return text.search(/\bcurl\b/) < text.search(/\bfetch\s*\(/) ? 'curl' : 'fetch';
  return curl ? 'curl' : fetch ? 'fetch' : null;
}

function unknownKind(text: string): Unreadable {
  const reason = 'This is neither a curl command, nor a fetch call, a HAR entry or a raw HTTP request.';
  return /\bInvoke-(?:WebRequest|RestMethod)\b/i.test(text)
    ? new Unreadable(0, reason, 'In the browser choose "Copy as cURL" instead of "Copy as PowerShell".')
    : new Unreadable(0, reason, 'In the browser: DevTools, Network, right click on the request, Copy, "Copy as cURL".');
}

function sent({ request, notes }: PastedRequest, id: string): Omit<Pasted, 'kind'> {
  const exchange: Exchange = {
    id,
    startedDateTime: '',
    duration: null,
    resourceType: null,
    connectionId: null,
    viaServiceWorker: false,
    redirectURL: '',
    initiator: [],
    request,
    response: null,
  };
  return { exchange, notes };
}
