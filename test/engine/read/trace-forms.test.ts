// Traces as languages and frameworks print them, in text and in JSON: what was thrown, how many frames, and which are the application's.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTrace } from '#engine/read/trace/trace.ts';
import { objectsIn } from '#engine/read/shape/objects.ts';
import { traceIn } from '#engine/read/shape/trace.ts';

/** One trace, as text or inside a JSON document; null where none must be seen. */
interface Row {
  readonly name: string;
  readonly text?: string;
  readonly document?: unknown;
  readonly trace: {
    readonly exception: string | null;
    readonly message: string | null;
    readonly frames: number;
    readonly first: string | null;
    readonly application: number;
  } | null;
}

const lines = readFileSync(new URL('../../fixtures/traces.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it.each(lines.map((line) => JSON.parse(line) as Row))('$name', ({ text, document, trace }) => {
  const read = text === undefined ? traceIn(objectsIn(document)) : readTrace(text);
  const application = read?.frames.filter((frame) => frame.application).length;
  const said = read && { ...read, frames: read.frames.length, first: read.frames[0]?.file ?? null, application };
  expect(said).toEqual(trace);
});
