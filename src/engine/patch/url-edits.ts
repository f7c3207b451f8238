// Changes query parameters and path segments; the rest of the URL stays as it was sent.
import { phrase } from '../core/phrase.ts';
import { percentEncode } from '../read/url/percent.ts';
import { urlParts, type QueryParameter, type UrlParts } from '../read/url/parts.ts';
import { flatValues, scalarText } from './flat-values.ts';
import { ABSENT, replaced, type Change, type Outcome } from './outcome.ts';

/** Changes all query parameters of a name. */
export function changeQuery(url: string, change: Change): Outcome {
  const parts = urlParts(url);
  const name = change.at.path;
  const hits = parts.query.filter((parameter) => parameter.name === name || parameter.rawName === name);
  if (change.op === 'set') {
    const spelled = hits[0]?.rawName ?? percentEncode(name);
    const added = flatValues(change.value).map(({ steps, text }) => spelled + bracketed(steps) + '=' + percentEncode(text));
    return { text: withQuery(url, parts, replaceHits(url, parts, hits, added)) };
  }
  if (hits.length === 0) return ABSENT;
  if (change.op === 'remove') return { text: withQuery(url, parts, replaceHits(url, parts, hits, [])) };
  if (parts.query.some((parameter) => parameter.name === change.name))
    return { refused: phrase('There is a parameter of that name already.') };
  let result = url;
  for (const { nameRange } of hits.toReversed()) {
    result = result.slice(0, nameRange.offset) + percentEncode(change.name) + result.slice(nameRange.offset + nameRange.length);
  }
  return { text: result };
}

/** The steps of an object's members; elements of a list repeat the name. */
function bracketed(steps: readonly (string | null)[]): string {
  return steps.map((step) => (step === null ? '' : `[${percentEncode(step)}]`)).join('');
}

/** The query's pieces with the parameters' first replaced and the others left out; without any, the new ones go last. */
function replaceHits(url: string, { queryRange }: UrlParts, hits: readonly QueryParameter[], added: readonly string[]): string[] {
  if (!queryRange || queryRange.length === 0) return [...added];
  const offsets = new Set(hits.map(({ range }) => range.offset));
  let at = queryRange.offset;
  const pieces = url
    .slice(at, at + queryRange.length)
    .split('&')
    .flatMap((piece) => {
      const offset = at;
      at += piece.length + 1;
      if (!offsets.has(offset) || piece === '') return [piece];
      return offset === hits[0]?.range.offset ? added : [];
    });
  if (hits.length > 0) return pieces;
  if (pieces.at(-1) === '') pieces.pop();
  return [...pieces, ...added];
}

function withQuery(url: string, { pathRange, queryRange }: UrlParts, pieces: readonly string[]): string {
  const start = pathRange.offset + pathRange.length;
  const end = queryRange ? queryRange.offset + queryRange.length : start;
  return url.slice(0, start) + (pieces.length > 0 ? `?${pieces.join('&')}` : '') + url.slice(end);
}

/** Changes one segment of the path; the number after the last one adds a segment. */
export function changeSegment(url: string, change: Change): Outcome {
  const { segments, pathRange } = urlParts(url);
  const index = /^\/\d{1,6}$/.test(change.at.path) ? Number(change.at.path.slice(1)) : -1;
  const segment = segments[index];
  if (change.op === 'rename') return { refused: phrase('A segment of the path has no name.') };
  if (change.op === 'remove') {
    return segment ? replaced(url, { offset: segment.range.offset - 1, length: segment.range.length + 1 }, '') : ABSENT;
  }
  const value = scalarText(change.value);
  if (value === null || value === '') return { refused: phrase('A segment of the path takes text only.') };
  if (segment) return replaced(url, segment.range, segmentEncode(value));
  if (index < 0 || index !== segments.length) return ABSENT;
  const end = { offset: pathRange.offset + pathRange.length, length: 0 };
  return replaced(url, end, (url.slice(pathRange.offset, end.offset) === '/' ? '' : '/') + segmentEncode(value));
}

/** One path segment: what RFC 3986 lets stand there (section 3.3) stays readable. */
function segmentEncode(text: string): string {
  return percentEncode(text).replaceAll(/%(?:3A|40|24|26|2B|2C|3B|3D)/g, (code) => decodeURIComponent(code));
}
