// Error documents as frameworks, validators and platforms are known to write them, from their documentation, read by shape alone.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readShape } from '#engine/read/shape/shape.ts';

/** One document, the message that a person wants out of it and the places that it names. */
interface Row {
  readonly name: string;
  readonly document: unknown;
  readonly message: string | null;
  readonly places: readonly string[];
}

const lines = readFileSync(new URL('../../fixtures/error-documents.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it.each(lines.map((line) => JSON.parse(line) as Row))('$name', ({ document, message, places }) => {
  const reading = readShape(document);
  expect(reading?.message ?? null).toBe(message);
  expect(reading?.claims.flatMap(({ stated }) => (stated ? [stated.text] : [])) ?? []).toEqual(places);
});
