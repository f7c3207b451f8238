// What a target is given: the request, with its secrets masked where that was chosen.
import type { Request } from './core/exchange.ts';
import { CannotExpress, type BothRequests, type OptionValues, type RenderInput, type Target } from './core/target.ts';
import type { redactRequests } from './redact/redact.ts';
import { chosenOptions } from './write/options.ts';

/** What a text is made for beside its request. Tests need `both`; texts with `secrets=masked` need `mask`, which loads apart from this. */
export interface RenderWith {
  readonly both?: BothRequests | null;
  readonly mask?: typeof redactRequests | null;
}

/** Where secrets are to be masked, targets see nothing of them. Throws as `render` does. */
export function inputFor(target: Target, request: Request, chosen: OptionValues, { both = null, mask = null }: RenderWith): RenderInput {
  const options = chosenOptions(target, chosen);
  if (options['secrets'] !== 'masked') return { request, options, both, masked: false };
  if (!mask) throw new CannotExpress('The code that masks secrets is not loaded yet.');
  const { requests, text, masks } = mask([request, ...(both ? [both.original, both.fixed] : [])], both?.claim ?? '');
  const [alone = request, original, fixed] = requests;
  const pair = both && original && fixed ? { ...both, original, fixed, claim: both.claim === null ? null : text } : null;
  return { request: alone, options, both: pair, masked: masks.length > 0 };
}
