// Errors of Elasticsearch and OpenSearch: an exception's type and reason, its causes one inside the other, those of the shards.
import { defineDialect } from '../core/define.ts';
import type { ParsePosition, StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';

const DEEPEST = 10;

/** One exception; `line` and `col` where a parser stopped. */
interface Cause extends Record<string, unknown> {
  readonly type: string;
  readonly reason: string;
}

export const elasticsearch = defineDialect({
  id: 'elasticsearch',
  title: 'Elasticsearch error',
  spec: 'https://www.elastic.co/docs/reference/elasticsearch/rest-apis/common-options',

  recognize({ json }) {
    const error = isObject(json) ? json['error'] : null;
    return isObject(error) && isCause(error) && ('root_cause' in error || 'caused_by' in error) ? 0.949 : 0;
  },

  read({ json }) {
    const causes = causesIn((json as { error: Record<string, unknown> }).error);
    const [outer] = causes as [Cause];
    // "all shards failed" says nothing that the shards do not say themselves.
    const telling = causes.find(({ reason }) => !/^all shards failed$/i.test(reason)) ?? outer;
    const texts = new Set<string>();
    const claims = causes
      .filter(({ reason }) => reason !== outer.reason || outer === telling)
      .flatMap((cause) => {
        if (texts.has(cause.reason)) return [];
        texts.add(cause.reason);
        return isWrapper(cause) ? [] : claimsOf(cause);
      });
    const placed = claims.filter(({ stated, position }) => stated ?? position);
    return { message: telling.reason, claims: placed.length > 0 ? placed : claims, code: telling.type };
  },
});

function isCause(value: unknown): value is Cause {
  return isObject(value) && typeof value['type'] === 'string' && typeof value['reason'] === 'string';
}

/** `[bool] failed to parse field [filter]` around `[match_phrase] requires query value`: the inner one says where in it. */
function isWrapper({ reason, caused_by: inner }: Cause): boolean {
  return isCause(inner) && /\bfailed to parse field \[/.test(reason.slice(0, 5000)) && placeIn(inner.reason) !== null;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, DEEPEST) : [];
}

/** The exception, what it was caused by, the shards' exceptions and the root causes, outermost first. */
function causesIn(error: Record<string, unknown>): Cause[] {
  const causes: Cause[] = [];
  const shards = listed(error['failed_shards']).map((shard) => (isObject(shard) ? shard['reason'] : null));
  for (const start of [error, ...shards, ...listed(error['root_cause'])]) {
    let cause: unknown = start;
    for (let depth = 0; isObject(cause) && depth < DEEPEST; depth++) {
      if (isCause(cause)) causes.push(cause);
      cause = cause['caused_by'];
    }
  }
  return causes;
}

/** What is wrong with a request as a whole is numbered: `Validation Failed: 1: type is missing;2: source is missing;`. */
function claimsOf(cause: Cause): StatedClaim[] {
  if (!cause.reason.startsWith('Validation Failed: 1: ')) return [claimOf(cause)];
  return allMatches(/\b\d{1,3}: ([^;]{1,500});/g, cause.reason.slice(0, 20_000)).map(([, text = '']) => {
    const [stated = null] = readSentence(text).places;
    return { text, stated, code: cause.type };
  });
}

function claimOf({ type, reason, line, col }: Cause): StatedClaim {
  const { position: inText, ...said } = detailOf(readSentence(reason));
  const place = placeIn(reason);
  const own: ParsePosition | undefined = typeof line === 'number' && typeof col === 'number' ? { line, column: col } : inText;
  return { text: reason, stated: place, code: type, ...said, ...(own && { position: own }), ...rejectedIn(reason) };
}

/** Names stand in brackets, after what they are; a query's own name stands ahead of all. A request's parameter is in the query. */
function placeIn(reason: string): StatedPlace | null {
  const match =
    /\b(?:failed to (?:parse|create) (?:field|query)|(?:unknown|unsupported|unrecognized|unexpected) (?:query|field|setting|key|parameters?|property|token|aggregation type)|no mapping found for|field|introduction of|missing required field|invalid value for|does(?:n't| not) support)(?:name)?:? \[(?<at>[^\][\s]{1,200})\]/i.exec(
      reason.slice(0, 5000),
    ) ?? /^\[(?<at>[a-z_]{2,60})\] (?:malformed query|query malformed|(?:query )?requires )/.exec(reason);
  if (!match) return null;
  const parameter = /^request \[[^\]]{0,500}\] contains/.test(reason);
  return { text: match.groups!['at']!, segments: null, in: parameter ? 'query' : null };
}

function rejectedIn(reason: string): Pick<StatedClaim, 'rejected'> {
  const value = /Preview of field's value: '([^'\n]{1,500})'/.exec(reason)?.[1];
  return value === undefined ? {} : { rejected: value };
}
