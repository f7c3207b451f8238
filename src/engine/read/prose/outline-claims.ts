// Reports drawn as an outline, by indentation or with lines: which part of the request, then step by step to the place, and what is wrong there last.
import type { StatedClaim } from '../../core/evidence.ts';
import type { Part } from '../../core/location.ts';
import { partNamed, placeAt, readFieldPath } from '../text/field-path.ts';
import type { Segment } from '../../core/pointer.ts';

const LONGEST = 20_000;
const MOST_LINES = 300;
const MOST_CLAIMS = 100;

/** One line: how deep it stands, and what it says. */
interface Line {
  readonly depth: number;
  readonly text: string;
}

/** Where a line stands: the steps that the lines above it name. */
interface Level {
  readonly depth: number;
  readonly segments: readonly Segment[];
  readonly part: Part | null;
}

/** OpenAPI Enforcer's `at: items > 0`, Effect's `["items"]`. */
const STEP = /^(?:at: (?<path>\S.{0,200})|\["(?<name>[^"\n]{1,100})"\]|\[(?<index>\d{1,9})\])$/;
/** `In body`, `In query parameters`, `Error in one or more path parameters`. */
const PART = /\bin (?:one or more )?(?<part>body|query|header|path|cookie)s?(?: parameters?)?$/i;
const MISSING =
  /\b(?:missing|required) (?:required )?(?:propert(?:y|ies)|parameters?)(?: missing)?: (?<names>[\w$-]{1,100}(?:, [\w$-]{1,100})*)$|\bproperties missing: (?<more>[\w$-]{1,100}(?:, [\w$-]{1,100})*)$/i;

/** The complaints of such a report, one for each of its innermost lines; none where no line names a step or a part. */
export function outlineClaims(text: string): StatedClaim[] {
  if (!text.includes('\n')) return [];
  const lines = text.slice(0, LONGEST).split('\n', MOST_LINES).flatMap(lineOf);
  if (lines.length < 3 || !lines.some((line) => STEP.test(line.text) || PART.test(line.text))) return [];
  const claims: StatedClaim[] = [];
  const levels: Level[] = [{ depth: -1, segments: [], part: null }];
  for (const [index, line] of lines.entries()) {
    while (levels.at(-1)!.depth >= line.depth) levels.pop();
    const level = below(levels.at(-1)!, line);
    const isInnermost = (lines[index + 1]?.depth ?? -1) <= line.depth;
    if (isInnermost && !STEP.test(line.text) && (level.segments.length > 0 || level.part)) claims.push(...claimsAt(level, line.text));
    levels.push(level);
  }
  return claims.slice(0, MOST_CLAIMS);
}

function lineOf(raw: string): Line[] {
  const text = raw.replace(/^[\s│├└─]+/, '').trimEnd();
  return text === '' ? [] : [{ depth: raw.length - raw.replace(/^[\s│├└─]+/, '').length, text }];
}

function below({ segments, part }: Level, { depth, text }: Line): Level {
  const { path, name, index } = STEP.exec(text)?.groups ?? {};
  const own = PART.exec(text)?.groups?.['part'];
  const steps = path === undefined ? [name ?? (index === undefined ? [] : Number(index))].flat() : readFieldPath(path).segments;
  return { depth, segments: [...segments, ...steps], part: part ?? (own === undefined ? null : partNamed(own)) };
}

function claimsAt({ segments, part }: Level, text: string): StatedClaim[] {
  const { names, more } = MISSING.exec(text)?.groups ?? {};
  const missing = (names ?? more)?.split(', ') ?? [];
  if (missing.length > 0) return missing.map((name) => ({ text, stated: placeAt([...segments, name], part) }));
  return [{ text, stated: placeAt(segments, part) }];
}
