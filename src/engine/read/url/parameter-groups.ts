// Query parameters that belong together, by name.
import type { QueryParameter } from './parts.ts';

/** The parameters by what `keyOf` makes of their names, in the order in which each first comes. */
export function parameterGroups(query: readonly QueryParameter[], keyOf: (name: string) => string): Map<string, QueryParameter[]> {
  const groups = new Map<string, QueryParameter[]>();
  for (const parameter of query) {
    const key = keyOf(parameter.name);
    const group = groups.get(key);
    if (group) group.push(parameter);
    else groups.set(key, [parameter]);
  }
  return groups;
}
