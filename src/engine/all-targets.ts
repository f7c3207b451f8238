// The one list of targets, and the engine's second door: the panel loads it when its copy menu is first opened. A target that is not here does not exist.
import type { Target } from './core/target.ts';
import { curl } from './targets/curl.ts';

/** Text forms of a request, grouped as a menu shows them. */
export const targets: readonly Target[] = [curl];

/** The target with that id. Throws RangeError, naming what there is. */
export function targetNamed(id: string): Target {
  const target = targets.find((each) => each.id === id);
  if (!target) throw new RangeError(`There is no target called "${id}"; there are: ${targets.map((each) => each.id).join(', ')}.`);
  return target;
}
