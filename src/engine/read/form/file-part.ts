// Which parts of a form are files, and which were meant to be.
import type { MultipartPart } from './multipart.ts';

/** What scripts append in place of a file: the text of an object or of nothing, a path, a data URL. */
const IN_PLACE_OF_FILE = /^(?:\[object \w+\]|undefined|null|[a-z]:\\fakepath\\.*|blob:.*|data:.*)$/i;

/** False for what browsers send of a file input in which nothing was chosen: neither name nor bytes (HTML standard, "constructing the entry list"). */
export function isFile({ filename, bodyRange }: MultipartPart): boolean {
  return filename !== null && (filename !== '' || bodyRange.length > 0);
}

/** True for a part that stands where a file was meant to be. `body` is the whole body's text. */
export function isMeantAsFile({ filename, bodyRange: { offset, length } }: MultipartPart, body: string): boolean {
  return filename !== null || IN_PLACE_OF_FILE.test(body.slice(offset, offset + Math.min(length, 100)));
}
