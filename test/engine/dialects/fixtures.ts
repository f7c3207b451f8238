// The recorded answers in test/fixtures/dialects: one folder a dialect, one JSON file a case.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Evidence, Reading } from '#engine/core/evidence.ts';
import type { Response } from '#engine/core/exchange.ts';
import type { HeaderField } from '#engine/core/header-list.ts';

export interface DialectCase {
  readonly name: string;
  /**
   * How the answer is known: `live:` the server and its version, asked here; `read:` what was opened, be it source, documentation or quoted answers;
   * `reconstructed:` written after something that it was not compared with.
   */
  readonly source: string;
  readonly response: Response;
  /** What the dialect must read, exactly. */
  readonly evidence: Reading;
  /** What the header fields beside it say, and who answered, where they say something. */
  readonly whole: Partial<Evidence>;
}

interface CaseFile {
  readonly source: string;
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly HeaderField[];
    readonly mimeType: string;
    readonly text: string;
  };
  readonly evidence: Reading;
  readonly whole?: Partial<Evidence>;
}

const folder = new URL('../../fixtures/dialects/', import.meta.url);

/** The folders that hold cases. */
export function caseFolders(): string[] {
  return readdirSync(folder);
}

/** The cases of a dialect; none when it has no folder. */
export function casesOf(dialect: string): DialectCase[] {
  const path = new URL(`${dialect}/`, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => {
    const { source, response, evidence, whole = {} } = JSON.parse(readFileSync(new URL(name, path), 'utf8')) as CaseFile;
    return { name, source, response: answer(response), evidence, whole };
  });
}

/** A response with a known body. */
export function answer(parts: Partial<CaseFile['response']>): Response {
  const { status = 400, statusText = 'Bad Request', headers = [], mimeType = '', text = '' } = parts;
  const body = { state: 'known', text, form: 'text', complete: true } as const;
  return { status, statusText, httpVersion: 'HTTP/1.1', headers, mimeType, body, error: null };
}
