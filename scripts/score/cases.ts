// Loads the corpus: a case's exchange and what is known to be true of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { HarRequest, Location, Place } from '../../src/engine/index.ts';
import { unitInJsonString } from '../../src/engine/read/json/string-offset.ts';

/** What is known of a case; see test/fixtures/corpus/README.md. */
export interface Expectation {
  readonly id: string;
  readonly server: string;
  readonly origin: 'live' | 'documented';
  readonly checked?: boolean;
  readonly category: string;
  readonly status: number;
  readonly message: string | null;
  readonly messageAlt?: readonly string[];
  readonly fields: readonly (Place & { readonly text: string })[];
  readonly docs: readonly string[];
  readonly trace: boolean;
  readonly requestId: string | null;
  readonly culprit: Location;
  readonly culpritAlt?: readonly Location[];
  readonly autoFixable: boolean;
  readonly fixedRequest?: HarRequest;
}

/** One case: its HAR entry as recorded and its expectation. */
export interface Case {
  readonly id: string;
  readonly entry: HarEntry;
  readonly expected: Expectation;
}

/** As much of a HAR entry as the scorer touches. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly request: HarRequest;
  readonly response: Record<string, unknown>;
}

/** All cases whose id begins with `prefix`, by id. Throws when a HAR has no expectation beside it. */
export function loadCases(folder: string, prefix = ''): Case[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.har'))
    .map((file) => file.slice(0, -'.har'.length).split(path.sep).join('/'))
    .filter((id) => id.startsWith(prefix))
    .toSorted()
    .map((id) => loadCase(folder, id));
}

function loadCase(folder: string, id: string): Case {
  const expectation = path.join(folder, `${id}.expect.json`);
  if (!existsSync(expectation)) throw new Error(`${id}.har has no ${id}.expect.json beside it.`);
  const har = readJson(path.join(folder, `${id}.har`)) as { log: { entries: HarEntry[] } };
  const [entry] = har.log.entries;
  if (!entry) throw new Error(`${id}.har holds no entry.`);
  const expected = readJson(expectation) as Expectation;
  return { id, entry, expected: { ...expected, culprit: inBodyText(expected.culprit, entry.request.postData?.text ?? '') } };
}

/** The corpus counts inside a GraphQL document, as its parser does; the engine counts in the body's text. */
function inBodyText(culprit: Location, text: string): Location {
  if (culprit.in !== 'body' || culprit.path !== '/query' || culprit.offset === undefined) return culprit;
  const { query } = JSON.parse(text) as { query: string };
  return { ...culprit, offset: unitInJsonString(text, text.indexOf(JSON.stringify(query)), culprit.offset).offset };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The entry as it would have been had the fixed request been sent: passed, a second before. Null when no fixed request is known. */
export function passingEntry({ entry, expected }: Case): HarEntry | null {
  if (!expected.fixedRequest) return null;
  const startedDateTime = new Date(Date.parse(entry.startedDateTime) - 1000).toISOString();
  const content = { size: 2, mimeType: 'application/json', text: '{}' };
  return {
    ...entry,
    startedDateTime,
    request: expected.fixedRequest,
    response: { ...entry.response, status: 200, statusText: 'OK', headers: [], content },
  };
}
