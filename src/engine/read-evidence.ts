// What a server said: the body through the surest dialect, the header fields through their own readers, joined into one piece of evidence.
import type { Dialect } from './core/define.ts';
import type { Evidence, Reading } from './core/evidence.ts';
import type { Response } from './core/exchange.ts';
import type { ParsedResponse } from './core/parsed-response.ts';
import { parsedResponse } from './read/parsed-response.ts';

/** The evidence (null when the answer says nothing) and the dialects that threw, by id. */
export interface EvidenceReading {
  readonly evidence: Evidence | null;
  readonly broken: readonly { readonly plugin: string; readonly error: string }[];
}

type Broken = { plugin: string; error: string };

/** Reads an answer. Only the body of a failure is put to the dialects; a dialect that throws is named and passed over. */
export function readEvidence(response: Response, dialects: readonly Dialect[]): EvidenceReading {
  const broken: Broken[] = [];
  const parsed = parsedResponse(response);
  const body = parsed.status >= 400 && parsed.text.trim() !== '' ? readBody(parsed, dialects, broken) : null;
  return { evidence: join(body), broken };
}

function readBody(response: ParsedResponse, dialects: readonly Dialect[], broken: Broken[]): { dialect: string; reading: Reading } | null {
  const ranked: { dialect: Dialect; certainty: number }[] = [];
  for (const dialect of dialects) {
    const certainty = guarded(dialect, broken, () => dialect.recognize(response)) ?? 0;
    if (certainty > 0) ranked.push({ dialect, certainty });
  }
  ranked.sort((a, b) => b.certainty - a.certainty);
  for (const { dialect } of ranked) {
    const reading = guarded(dialect, broken, () => dialect.read(response));
    if (reading) return { dialect: dialect.id, reading };
  }
  return null;
}

function guarded<Value>(dialect: Dialect, broken: Broken[], run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    broken.push({ plugin: dialect.id, error: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

function join(body: { dialect: string; reading: Reading } | null): Evidence | null {
  if (!body) return null;
  const { dialect, reading } = body;
  return {
    dialect,
    message: reading.message,
    code: reading.code ?? null,
    claims: reading.claims,
    links: reading.links ?? [],
    trace: reading.trace ?? null,
    requestId: reading.requestId ?? null,
    layer: reading.layer ?? null,
  };
}
