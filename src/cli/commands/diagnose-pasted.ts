// `400-doctor diagnose --curl FILE` and its like: one request that stands in a text, with nothing sent and nothing run.
import { contextFor, diagnose, emptySession, sayPhrase } from '#engine/index.ts';
import { readPaste, type Pasted, type PasteKind } from '#engine/pasting.ts';
import { openHar } from '../har/har-source.ts';
import { diagnosisRecord } from '../output/diagnosis-record.ts';
import type { Printer } from '../output/printer.ts';
import { visible } from '../output/visible.ts';
import { Refusal } from '../refusal.ts';
import type { Streams } from '../streams.ts';

/** More bytes than the reader takes are not even held. */
const LARGEST = 200_000_000;

/** Diagnoses the request in a file (`-`: standard input). Returns the exit status: 1 when an error or a warning was found, or the answer is a failure. */
export async function diagnosePasted(file: string, kind: PasteKind | 'any', printer: Printer, streams: Streams): Promise<number> {
  const { exchange, notes } = await readPasted(file, kind, streams.stdin);
  for (const note of notes) await streams.stderr.write(`400-doctor: note: ${visible(sayPhrase(note))}\n`);
  const record = diagnosisRecord(0, exchange, diagnose(exchange, contextFor(emptySession, exchange)), 0);
  await printer.begin({ source: file, entries: 1, truncated: null, otherFailures: 0, wanted: null });
  await printer.diagnosis(record);
  await printer.end({ diagnosed: 1, folded: [], skipped: [] });
  return record.status >= 400 || record.findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
}

/** The request in a file. Throws Refusal with the place of what cannot be read. */
export async function readPasted(file: string, kind: PasteKind | 'any', stdin: AsyncIterable<Buffer>): Promise<Pasted> {
  const pasted = readPaste(await textOf(file, stdin), 'pasted', kind === 'any' ? null : kind);
  if ('exchange' in pasted) return pasted;
  const { line, column, reason, advice } = pasted;
  throw new Refusal(`${file === '-' ? 'Standard input' : file}, line ${line}, column ${column}: ${sayPhrase(reason)}`, sayPhrase(advice));
}

async function textOf(file: string, stdin: AsyncIterable<Buffer>): Promise<string> {
  const source = await openHar(file, stdin);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of source.chunks()) {
      size += chunk.length;
      if (size > LARGEST)
        throw new Refusal(`${file} is too long for one request.`, 'For a recording leave the option out: 400-doctor diagnose FILE.har');
      // A chunk holds good only until the next one is asked for.
      chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    await source.close();
  }
}
