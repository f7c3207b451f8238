// The spellings in which servers name a place: `items[0].qty`, `$.items[0]`, `/items/0/qty`, `body/items/0`, `lines[1][qty]`, `body → items → 0`.
import type { StatedPlace } from '../../core/evidence.ts';
import type { Part } from '../../core/location.ts';
import { memoText } from '../../core/memo-text.ts';
import { fromPointer, isIndex, type Segment } from '../../core/pointer.ts';
import { allMatches } from './all-matches.ts';

/** A spelling taken apart. `in` is null where the spelling does not tell the part of the request. */
export interface FieldPath {
  readonly in: Part | null;
  readonly segments: readonly Segment[];
}

const parts: Readonly<Record<string, Part>> = {
  body: 'body',
  requestbody: 'body',
  json: 'body',
  form: 'body',
  formdata: 'body',
  payload: 'body',
  files: 'body',
  query: 'query',
  querystring: 'query',
  queryparameter: 'query',
  queryparameters: 'query',
  queryparams: 'query',
  queryparam: 'query',
  querystringparameter: 'query',
  path: 'path',
  params: 'path',
  pathparameter: 'path',
  pathparameters: 'path',
  pathparams: 'path',
  pathvariable: 'path',
  // aiohttp's word, which webargs hands on.
  matchinfo: 'path',
  uri: 'path',
  requesttarget: 'url',
  requestline: 'url',
  header: 'header',
  headers: 'header',
  requestheader: 'header',
  cookie: 'cookie',
  cookies: 'cookie',
};

/** Longer than any of these words with what may stand around it. */
const LONGEST_WORD = 100;

/** The part of a request that a server's word for it means (`payload`, `querystring`, `params`); null for any other word. */
export function partNamed(word: string): Part | null {
  if (word.length > LONGEST_WORD) return null;
  const folded = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(parts, folded) ? parts[folded]! : null;
}

const LONGEST = 1_000;

function step(text: string): Segment {
  return isIndex(text) && text.length < 10 ? Number(text) : text;
}

/** Steps of dotted and bracketed spellings; brackets may hold a quoted name, and `[]` adds no step. */
function dotted(text: string): Segment[] {
  const steps: Segment[] = [];
  if (!/[.[\]]/.test(text)) return text === '' ? steps : [step(text)];
  // OData goes on with a slash: items[0]/qty
  for (const [, bracketed, plain] of allMatches(/\[([^[\]]*)\]|([^.[\]]+)/g, text.replaceAll(']/', '].'))) {
    // Any element: `items[*].qty`, `items.*.qty`.
    if (plain === '*' || bracketed === '*') continue;
    if (plain !== undefined) steps.push(step(plain));
    else if (bracketed) steps.push(step(bracketed.replaceAll(/^["']|["']$/g, '')));
  }
  return steps;
}

/** `$` of JSONPath; typia's `$input`, which is whatever was validated. */
const ROOT = /^\$(?:input)?(?=[.[]|$)\.?/;

/** What nearly all write: `customer.email`, `lines[2].qty`. */
const PLAIN = /^[A-Za-z_]\w*(?:\.\w+|\[\d{1,9}\])*$/;

/** Steps with commas between, an index among them. */
const COMMAS = /^[A-Za-z_$][\w$-]{0,80}(?:, [\w$-]{1,80}){0,5}, \d{1,6}(?:, [\w$-]{1,80}){0,5}$/;

function stepsOf(text: string): Segment[] {
  // Symfony's forms: children[items].children[1].data
  if (text.startsWith('children[')) return dotted(text.replaceAll(/\bchildren(?=\[)|\.data$/g, ''));
  if (PLAIN.test(text))
    return text
      .split(/[.[\]]+/)
      .filter((each) => each !== '')
      .map(step);
  if (/\s*(?:→|->|›|>)\s*/.test(text)) return text.split(/\s*(?:→|->|›|>)\s*/).flatMap(dotted);
  // Medusa: addresses, 1, country_code
  if (COMMAS.test(text)) return text.split(', ').map(step);
  if (/^#?\//.test(text)) return (fromPointer(text.replace(/^#/, '')) ?? []).map(step);
  if (/^#?$/.test(text)) return [];
  if (text.includes('/') && !text.includes('.') && !text.includes('[')) return text.split('/').filter(Boolean).map(step);
  if (/^[A-Za-z_]\w*(?::\w+)*:\d{1,9}(?::\w+)*$/.test(text)) return text.split(':').map(step);
  return dotted(text.replace(ROOT, ''));
}

/** A spelling in quotes of its own. */
const QUOTED = /^(["'`])([^"'`]+)\1$/;

/**
 * Takes a spelling apart. A first step that names a part of the request (`body/x`, `/query/limit`, `headers.x-token`, `request/body`)
 * becomes `in`; `$` and JSON Pointers in URI fragments (`#/x`) mean the body. At most 1,000 characters are looked at.
 */
export const readFieldPath = memoText((text: string): FieldPath => {
  const trimmed = text.slice(0, LONGEST).trim().replace(QUOTED, '$2');
  const steps = stepsOf(trimmed);
  if (steps.length > 1 && /^request$/i.test(String(steps[0])) && partNamed(String(steps[1]))) steps.shift();
  const part = /^(?:\$(?!input\b)|#)/.test(trimmed) ? 'body' : null;
  if (/^\$input\b/.test(trimmed)) return { in: null, segments: steps };
  const named = !part && typeof steps[0] === 'string' ? partNamed(steps[0]) : null;
  if (!named || (steps.length === 1 && !/^request\W|^(?:body|payload|querystring)$/i.test(trimmed))) return { in: part, segments: steps };
  return { in: named, segments: steps.slice(1) };
});

/**
 * The place that a flat spelling names. Steps are given only where the spelling itself names the part or is a pointer:
 * `tags.1.name` may as well be one flat form field, so only `text` stands for it.
 */
export function placeFrom(text: string, part: Part | null = null): StatedPlace {
  const path = readFieldPath(text);
  const sure = path.in !== null || /^(?:#?\/|\$input\b)/.test(text);
  return { text, segments: sure ? path.segments : null, in: part ?? path.in };
}

/** The place at the end of given steps, spelled `a.b[0]`. */
export function placeAt(segments: readonly Segment[], part: Part | null, text: string = spell(segments)): StatedPlace {
  return { text, segments, in: part };
}

/** Steps as a person would write them: `items[0].qty`. */
export function spell(segments: readonly Segment[]): string {
  return segments.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    return text ? `${text}.${segment}` : segment;
  }, '');
}
