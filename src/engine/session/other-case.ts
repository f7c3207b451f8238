// Steps of a path that everything which passed at this host writes in another letter case.
import type { OtherCase } from '../core/define.ts';
import { VARIABLE, type Endpoint } from './endpoint.ts';

/** Such steps, with how they are written there: what is agreed on up to a step tells how that step goes on. */
export function otherCases(own: Endpoint, there: readonly Endpoint[]): OtherCase[] {
  const found: OtherCase[] = [];
  let like = there.map(({ steps }) => steps);
  for (const [index, step] of own.steps.entries()) {
    if (like.length === 0) break;
    if (step === VARIABLE || step === '') continue;
    const same = like.filter((steps) => steps[index] === step);
    const spellings = same.length > 0 ? new Set([step]) : new Set(like.flatMap((steps) => inOtherCase(steps[index], step)));
    const [spelling] = spellings;
    if (spelling === undefined || spellings.size > 1) break;
    if (spelling !== step) found.push({ index, text: spelling });
    like = like.filter((steps) => steps[index] === spelling);
  }
  return found;
}

function inOtherCase(theirs: string | undefined, own: string): string[] {
  return theirs?.toLowerCase() === own.toLowerCase() ? [theirs] : [];
}
