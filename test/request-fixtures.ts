// The requests that every target is proved with: test/fixtures/requests/*.json, each a Request of the engine.
import { readdirSync, readFileSync } from 'node:fs';
import type { Request } from '#engine/index.ts';

const folder = new URL('fixtures/requests/', import.meta.url);

/** A request of the shared set, with its file's name without the ending. */
export interface RequestFixture {
  readonly name: string;
  readonly request: Request;
}

export const requestFixtures: readonly RequestFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => ({ name: file.slice(0, -'.json'.length), request: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Request }));
