// What a server said: the body through the surest dialect, the header fields through their own readers, joined into one piece of evidence.
import type { Dialect } from './core/define.ts';
import type { Evidence, EvidenceLink, Reading, StatedClaim } from './core/evidence.ts';
import type { Response } from './core/exchange.ts';
import type { ParsedResponse } from './core/parsed-response.ts';
import { isGraphqlFailure } from './read/answer/graphql-failure.ts';
import { innerAnswers, isDocument } from './read/answer/inner-answer.ts';
import { layerOf } from './read/answer/layer.ts';
import { helpLinksInProse } from './read/page/links.ts';
import { parsedResponse, withJson } from './read/answer/parsed-response.ts';
import { claimsOfProse } from './read/prose/claims.ts';
import { readHeaders } from './read/answer/response-headers.ts';
import type { HeaderReading } from './read/answer/response-headers.ts';
import { statusWords } from './read/answer/status-words.ts';
import { referencesOf } from './read/shape/shape.ts';
import { repeatsStatus } from './read/text/telling.ts';

/** The evidence (null when the answer says nothing) and the dialects that threw, by id. */
export interface EvidenceReading {
  readonly evidence: Evidence | null;
  readonly broken: readonly { readonly plugin: string; readonly error: string }[];
}

type Broken = { plugin: string; error: string };

interface BodyReading {
  readonly dialect: string;
  readonly reading: Reading;
}

/**
 * Reads an answer. Only the body of a failure, GraphQL's with status 200 among them, is put to the dialects; a dialect that throws is named and passed over, and the next surest reads.
 * A refusal always gives evidence, if only that the server said nothing; anything else gives none unless its header fields tell something.
 */
export function readEvidence(response: Response, dialects: readonly Dialect[]): EvidenceReading {
  const broken: Broken[] = [];
  const parsed = parsedResponse(response);
  const failed = parsed.status >= 400 || isGraphqlFailure(response);
  const body = failed && /\S/.test(parsed.text) ? readBody(parsed, dialects, broken) : null;
  const fields = readHeaders(parsed.headers, failed);
  const tells = failed || fields.claims.length > 0 || fields.links.length > 0;
  return { evidence: tells ? join(parsed, body, fields) : null, broken };
}

/** Below this the body is of no format that has a name; one that it wraps may be. */
const NAMED_FORMAT = 0.6;

function readBody(response: ParsedResponse, dialects: readonly Dialect[], broken: Broken[]): BodyReading | null {
  const ranked = recognized(response, dialects, broken);
  const inner = (ranked[0]?.certainty ?? 0) < NAMED_FORMAT ? innerAnswers(response.json) : [];
  for (const json of inner) {
    const wrapped = withJson(response, json);
    const takers = recognized(wrapped, dialects, broken);
    if (takers[0]!.certainty >= NAMED_FORMAT || isDocument(json)) return withOuterId(firstReading(wrapped, takers, broken), response.json);
  }
  return firstReading(response, ranked, broken);
}

/** `{ meta: { requestId }, error: { … } }`: the id stands beside the document that was read. */
function withOuterId(read: BodyReading | null, around: unknown): BodyReading | null {
  const requestId = read && !read.reading.requestId ? referencesOf(around).requestId : null;
  return read && requestId ? { ...read, reading: { ...read.reading, requestId } } : read;
}

interface Recognized {
  readonly dialect: Dialect;
  readonly certainty: number;
}

/** The dialects that take the body for theirs, the surest first. */
function recognized(response: ParsedResponse, dialects: readonly Dialect[], broken: Broken[]): readonly Recognized[] {
  const ranked: Recognized[] = [];
  for (const dialect of dialects) {
    const certainty = guarded(dialect, 'recognize', response, broken) ?? 0;
    if (certainty > 0) ranked.push({ dialect, certainty });
  }
  return ranked.toSorted((a, b) => b.certainty - a.certainty);
}

function firstReading(response: ParsedResponse, ranked: readonly Recognized[], broken: Broken[]): BodyReading | null {
  for (const { dialect } of ranked) {
    const reading = guarded(dialect, 'read', response, broken);
    if (reading) return { dialect: dialect.id, reading };
  }
  return null;
}

function guarded<Step extends 'recognize' | 'read'>(
  dialect: Dialect,
  step: Step,
  response: ParsedResponse,
  broken: Broken[],
): ReturnType<Dialect[Step]> | null {
  try {
    return dialect[step](response) as ReturnType<Dialect[Step]>;
  } catch (error) {
    broken.push({ plugin: dialect.id, error: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

function join(response: ParsedResponse, read: BodyReading | null, fields: HeaderReading): Evidence {
  const body = read?.reading;
  const reason = read === null && fields.message === null ? reasonOf(response) : null;
  const bodyClaims = body?.claims ?? (reason === null ? [] : claimsOfProse(reason));
  const said = new Set(bodyClaims.map((claim) => claim.text));
  const message = messageOf(body?.message ?? null, fields.message) ?? reason;
  return {
    dialect: read?.dialect ?? null,
    message,
    code: body?.code ?? fields.code,
    claims: [...bodyClaims, ...fields.claims.filter((claim) => !said.has(claim.text)), ...(message === null ? saidByStatus(response) : [])],
    links: webLinks([...(body?.links ?? []), ...fields.links, ...helpLinksInProse(message ?? '')]),
    trace: body?.trace ?? null,
    requestId: body?.requestId ?? fields.requestId,
    layer: layerOf(response) ?? body?.layer ?? null,
    ...(fields.retryAfter !== null && { retryAfter: fields.retryAfter }),
  };
}

/** The words of the status line where the answer has no others: `400 Missing query argument n` (RFC 9112, section 4). */
function reasonOf({ status, statusText }: ParsedResponse): string | null {
  const words = statusText.trim();
  return status >= 400 && /\S\s+\S/.test(words) && !repeatsStatus(words) ? words : null;
}

function saidByStatus({ status }: ParsedResponse): readonly StatedClaim[] {
  const text = statusWords(status);
  return text === null ? [] : [{ text, stated: null }];
}

/** The body's words; the fields' where the body has none, only repeats the status or is no more than a code. */
function messageOf(body: string | null, fields: string | null): string | null {
  return body === null || (fields !== null && (repeatsStatus(body) || /^[a-z_]+$/.test(body))) ? fields : body;
}

/** Each address once, and only http and https: the panel makes them clickable. */
function webLinks(links: readonly EvidenceLink[]): EvidenceLink[] {
  const kept = new Map<string, EvidenceLink>();
  for (const { url, rel } of links) if (/^https?:\/\/[^\s/]/i.test(url) && !kept.has(url)) kept.set(url, { url, rel });
  return [...kept.values()];
}
