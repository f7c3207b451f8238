// The first time through a HAR: every entry is seen by the session, and those that may have failed are noted by place.
import { emptySession, entryToExchange, observe, type Exchange, type Session } from '#engine/index.ts';
import { Refusal } from '../refusal.ts';
import { parseEntry } from './entry-json.ts';
import type { HarSource } from './har-source.ts';
import { HarSplitter, type HarVisitor, type Oddity, type SplitOutcome } from './har-splitter.ts';
import { wrongFile } from './wrong-file.ts';

/** Where an entry lies in its HAR: its index in `log.entries` from 0, and its bytes. */
export interface EntryPlace {
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

/** An entry that could not be diagnosed, and why. */
export interface SkippedEntry {
  readonly entry: number;
  /** In bytes from the start. */
  readonly offset: number;
  readonly reason: string;
}

/** What the first time through found. */
export interface FirstPass {
  /** How many entries were read. */
  readonly entries: number;
  /** How many elements the list of entries has, unreadable ones too. */
  readonly elements: number;
  readonly session: Session;
  /** Entries to be diagnosed, if their status turns out to count as asked for. */
  readonly candidates: readonly EntryPlace[];
  /** How many other entries have a status of 400 or more. */
  readonly otherFailures: number;
  readonly skipped: readonly SkippedEntry[];
  readonly oddities: readonly { readonly kind: Oddity; readonly offset: number }[];
  /** How far the text got before it stopped short, in bytes, and why it cannot be whole; null when it is. */
  readonly truncated: { readonly offset: number; readonly reason: string } | null;
}

/** Decides by an entry's own status (0 when it has no answer), its index and the text of its answer whether it may have to be diagnosed. */
export type MayConcern = (status: number, entry: number, answer: () => string) => boolean;

/** An entry of more bytes is passed over: V8 cannot hold its text twice. */
const LARGEST_ENTRY = 256 * 2 ** 20;

/** Goes through the HAR. `progress` is told the bytes and entries so far. Throws Refusal when there is no list of entries. */
export async function firstPass(
  source: HarSource,
  mayConcern: MayConcern,
  progress: (bytes: number, entries: number) => void,
): Promise<FirstPass> {
  const notes = new Notes(mayConcern);
  const splitter = new HarSplitter(notes, LARGEST_ENTRY);
  let bytes = 0;
  for await (const chunk of source.chunks()) {
    splitter.push(chunk);
    bytes += chunk.length;
    progress(bytes, notes.entries);
    if (splitter.hopeless) break;
  }
  const outcome = splitter.end();
  if (!outcome.listFound) throw wrongFile(source.name, bytes, outcome.head);
  return { ...notes.found(), elements: outcome.elements, truncated: truncation(outcome) };
}

function truncation({ truncated }: SplitOutcome): FirstPass['truncated'] {
  if (truncated === null) return null;
  const { offset, inside } = truncated;
  const place = inside ? `inside entry ${inside.entry}, which begins at byte ${inside.begins}` : 'before its last bracket';
  return { offset, reason: `the text ends ${place}` };
}

/** The id under which both passes know an exchange. */
export function exchangeId({ entry, offset }: Pick<EntryPlace, 'entry' | 'offset'>): string {
  return `entry-${entry}@${offset}`;
}

/** Reads a noted entry again. Throws Refusal when the bytes are not those of before. */
export async function readEntry(source: HarSource, place: EntryPlace): Promise<Exchange> {
  const { entry } = parseEntry(await source.read(place.offset, place.length));
  const exchange = entryToExchange(entry, { id: exchangeId(place), recorder: 'har' });
  if (exchange) return exchange;
  throw new Refusal(
    `${source.name} changed while it was read: entry ${place.entry} is no longer where it was.`,
    'Run the command again when nothing writes to the file.',
  );
}

class Notes implements HarVisitor {
  entries = 0;
  private session: Session = emptySession;
  private otherFailures = 0;
  private readonly candidates: EntryPlace[] = [];
  private readonly skipped: SkippedEntry[] = [];
  private readonly oddities: { kind: Oddity; offset: number }[] = [];

  constructor(private readonly mayConcern: MayConcern) {}

  entry(bytes: Buffer, index: number, offset: number): void {
    const { entry, fault } = parseEntry(bytes);
    if (fault !== null) return this.skip(index, offset, fault);
    const status = statusOf(entry);
    const concerns = this.mayConcern(status, index, () => answerText(entry));
    if (!concerns) dropContent(entry);
    const place = { entry: index, offset, length: bytes.length };
    const exchange = entryToExchange(entry, { id: exchangeId(place), recorder: 'har' });
    if (!exchange) return this.skip(index, offset, 'it holds no request with a URL');
    this.entries += 1;
    this.session = observe(this.session, exchange);
    if (concerns) this.candidates.push(place);
    else if (status >= 400) this.otherFailures += 1;
  }

  tooLarge(index: number, offset: number, length: number): void {
    this.skip(index, offset, `it has ${length} bytes, more than the ${LARGEST_ENTRY} that are read`);
  }

  oddity(kind: Oddity, offset: number): void {
    this.oddities.push({ kind, offset });
  }

  found(): Omit<FirstPass, 'elements' | 'truncated'> {
    const { entries, session, candidates, otherFailures, skipped, oddities } = this;
    return { entries, session, candidates, otherFailures, skipped, oddities };
  }

  private skip(entry: number, offset: number, reason: string): void {
    this.skipped.push({ entry, offset, reason });
  }
}

type Loose = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** As it stands in the recording; '' where it holds none, or only in base64. */
function answerText(entry: unknown): string {
  const response = isObject(entry) ? entry['response'] : null;
  const content = isObject(response) ? response['content'] : null;
  const text = isObject(content) ? content['text'] : null;
  return typeof text === 'string' ? text : '';
}

function statusOf(entry: unknown): number {
  const response = isObject(entry) ? entry['response'] : null;
  const status = isObject(response) ? Number(response['status']) : 0;
  return Number.isInteger(status) && status > 0 ? status : 0;
}

/** Of answers that nobody asks about the session looks only at JSON, for errors that came with a 200: decoding the others is spared. */
function dropContent(entry: unknown): void {
  const response = isObject(entry) ? entry['response'] : null;
  const content = isObject(response) ? response['content'] : null;
  if (!isObject(content)) return;
  const { mimeType, encoding } = content;
  const isJson = typeof mimeType === 'string' && mimeType.includes('json') && encoding !== 'base64';
  if (!isJson) delete (content as { text?: unknown }).text;
}
