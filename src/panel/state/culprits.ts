// The places that findings point at, as marks for the views.
import type { DescribedDiagnosis, Location, Part } from '#engine/index.ts';
import type { Mark } from '../text/marked-lines.ts';

/** One place of one finding. */
export interface Culprit {
  readonly finding: number;
  /** True for the findings that are the likeliest cause together. */
  readonly leading: boolean;
  readonly at: Location;
  readonly message: string;
}

/** Every place of every finding, likeliest cause first. */
export function culpritsOf(diagnosis: DescribedDiagnosis): readonly Culprit[] {
  const leading = new Set([0, ...(diagnosis.fixed?.findings ?? [])]);
  return diagnosis.findings.flatMap(({ at, also, message, severity }, finding) =>
    [at, ...also].map((place) => ({ finding, leading: leading.has(finding) && severity !== 'info', at: place, message })),
  );
}

/** The culprits of these parts whose characters are known, as marks; the shortest first, so that none is covered by a wider one. */
export function marksOf(culprits: readonly Culprit[], parts: readonly Part[]): readonly Mark[] {
  return culprits
    .flatMap((culprit) => (parts.includes(culprit.at.in) ? markOf(culprit) : []))
    .toSorted((a, b) => a.length - b.length || rank(a) - rank(b));
}

/** One mark, or none where the characters are not known. */
export function markOf({ at, finding, leading, message }: Culprit): Mark[] {
  if (at.offset === undefined || at.length === undefined) return [];
  return [{ offset: at.offset, length: at.length, kind: leading ? 'culprit' : 'other', finding, label: message, name: nameOf(at) }];
}

/** What the place is called among its siblings: the last step of its path. */
export function nameOf({ path }: Pick<Location, 'path'>): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
}

function rank(mark: Mark): number {
  return mark.kind === 'culprit' ? 0 : 1;
}
