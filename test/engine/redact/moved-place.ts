// Where a place of a request lies once the request is masked: the characters that both have in common tell.
import type { Location, Request } from '#engine/index.ts';

/** The place in the masked request. A mask that is as long as its secret moves nothing; a JWT's, and one in percent-encoded text, may not be. */
export function movedPlace(at: Location, original: Request, masked: Request): Location {
  const [from, to] = [textAt(at, original), textAt(at, masked)];
  if (at.offset === undefined || at.length === undefined || from.length === to.length) return at;
  const images = commonCharacters(from, to);
  const end = at.offset + at.length;
  const start = images[at.offset] ?? (images.slice(0, at.offset).findLast((image) => image !== null) ?? -1) + 1;
  const last = images[end - 1] ?? (images.slice(end).find((image) => image !== null) ?? to.length) - 1;
  return { ...at, offset: start, length: at.length === 0 ? 0 : last + 1 - start };
}

/** The text that the place's characters are counted in. */
function textAt({ in: part, path }: Location, { url, headers, body }: Request): string {
  if (part === 'body') return body.state === 'known' ? body.text : '';
  if (part === 'header' || part === 'cookie')
    return headers.find(({ name }) => name.toLowerCase() === (part === 'cookie' ? 'cookie' : path))?.value ?? '';
  return url;
}

/** For each character of one text its place in the other, along a longest common subsequence; null for one that the other lacks. */
function commonCharacters(from: string, to: string): (number | null)[] {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        from[i] === to[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const images: (number | null)[] = [];
  let j = 0;
  for (let i = 0; i < from.length; i += 1) {
    while (j < to.length && from[i] !== to[j] && lengths[i * width + j + 1] === lengths[i * width + j]) j += 1;
    const common = j < to.length && from[i] === to[j];
    images.push(common ? j : null);
    if (common) j += 1;
  }
  return images;
}
