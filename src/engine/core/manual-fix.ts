// A fix that only a person can make.
import type { Fix, Values } from './finding.ts';

/** `title` and `steps` are message ids of the check's `fixes` and `steps`; `values` are those of all of them. */
export function manualFix(title: string, steps: readonly string[], values: Values = {}): Fix {
  return { title: { id: title, values }, safety: 'manual', patch: [], steps: steps.map((id) => ({ id, values })) };
}
