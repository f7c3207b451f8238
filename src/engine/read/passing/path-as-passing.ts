// A path beside one that passed: what it lacks or has too much at its beginning, or a slash at its end.
import { isStrictFormat, textFormat } from '../text/format.ts';
import { urlParts } from '../url/parts.ts';

/** The path as the passing one is built, with the request's own ids; null where more than a base path or the last slash sets the two apart. */
export function pathAsPassing(url: string, passing: string): string | null {
  const [own, theirs] = [stepsOf(url), stepsOf(passing)];
  const [mine, other] = [withoutEnd(own), withoutEnd(theirs)];
  const more = other.length - mine.length;
  const steps = more >= 0 ? [...other.slice(0, more), ...mine] : mine.slice(-more);
  if (mine.length === 0 || other.length === 0 || !steps.every((step, index) => isAlike(step, other[index] ?? ''))) return null;
  const end = theirs.length > other.length ? [''] : [];
  const written = `/${[...steps, ...end].join('/')}`;
  return written === `/${own.join('/')}` ? null : written;
}

const stepsOf = (url: string): string[] => urlParts(url).segments.map(({ text }) => text);

function withoutEnd(steps: readonly string[]): readonly string[] {
  return steps.at(-1) === '' ? steps.slice(0, -1) : steps;
}

/** The same step, or two ids of one kind. */
function isAlike(a: string, b: string): boolean {
  const format = textFormat(a);
  return a === b || (isStrictFormat(format) && format === textFormat(b));
}
