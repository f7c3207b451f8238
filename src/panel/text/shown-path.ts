// A URL as a row shows it: the path without its host, the parts that vary set back.
import { urlParts } from '#engine/index.ts';

/** A run of characters; `faint` for what does not tell one endpoint from another. */
export interface PathPiece {
  readonly text: string;
  readonly faint: boolean;
}

/** `endpoint` is the row's: host and path with `{}` for segments that vary. A URL without a path is shown whole. */
export function shownPath(url: string, endpoint: string): readonly PathPiece[] {
  const { segments, pathRange } = urlParts(url);
  const variable = endpoint.split('/').slice(1);
  const pieces: PathPiece[] = [];
  let done = pathRange.offset;
  for (const [index, { text, range }] of segments.entries()) {
    if (variable[index] !== '{}' || text === '') continue;
    pieces.push({ text: url.slice(done, range.offset), faint: false }, { text, faint: true });
    done = range.offset + range.length;
  }
  const pathEnd = pathRange.offset + pathRange.length;
  pieces.push({ text: url.slice(done, pathEnd), faint: false }, { text: url.slice(pathEnd), faint: true });
  const shown = pieces.filter(({ text }) => text !== '');
  return pathRange.length === 0 ? [{ text: url, faint: false }] : shown;
}
