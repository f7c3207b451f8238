// Things that several checks come to, once each.
import type { FindingFix } from '../core/finding.ts';

/** The first of those with the same key. */
export function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  // Most come alone, and keys are written out at length.
  if (items.length < 2) return [...items];
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}

/** What tells one thing to do by hand from another; null for a fix that is a patch. */
export function manualKey({ check, safety, title, steps }: FindingFix): string | null {
  return safety === 'manual' ? JSON.stringify([check, title, steps]) : null;
}
