// Renders a request with a registered target.
import type { Target } from './core/define.ts';
import type { Request } from './core/exchange.ts';
import { targets } from './registry.ts';
import { say } from './text/say.ts';

function targetNamed(id: string): Target {
  const target = targets.find((each) => each.id === id);
  if (!target) throw new RangeError(`There is no target called "${id}"; there are: ${targets.map((each) => each.id).join(', ')}.`);
  return target;
}

/** The request as text for that target. Throws RangeError for an unknown target, CannotExpress when the request cannot be said in it. */
export function render(targetId: string, request: Request): string {
  return targetNamed(targetId).render(request);
}

/** What the text cannot say about this request, in English. Throws RangeError for an unknown target. */
export function limitsOf(targetId: string, request: Request): string[] {
  const target = targetNamed(targetId);
  return target.limits(request).map(({ id, values }) => say(target.limitTexts[id] ?? id, values));
}
