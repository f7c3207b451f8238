// Renders a request with a target, and says in words what the text cannot.
import type { Request } from './core/exchange.ts';
import { phrase, type Phrase } from './core/phrase.ts';
import type { BothRequests, OptionValues, RenderedText, RenderInput, Target } from './core/target.ts';
import { redactRequests } from './redact/redact.ts';
import { chosenOptions } from './write/options.ts';

/** Where secrets are to be masked, targets see nothing of them. */
function inputFor(target: Target, request: Request, chosen: OptionValues, both: BothRequests | null): RenderInput {
  const options = chosenOptions(target, chosen);
  if (options['secrets'] !== 'masked') return { request, options, both, masked: false };
  const { requests, text, masks } = redactRequests([request, ...(both ? [both.original, both.fixed] : [])], both?.claim ?? '');
  const [alone = request, original, fixed] = requests;
  const pair = both && original && fixed ? { ...both, original, fixed, claim: both.claim === null ? null : text } : null;
  return { request: alone, options, both: pair, masked: masks.length > 0 };
}

/**
 * The request as text for that target. Options that are not given have their defaults. Throws RangeError for an option or value that the
 * target does not have, CannotExpress when the request cannot be said in it; tests need `both`.
 */
export function render(target: Target, request: Request, options: OptionValues = {}, both: BothRequests | null = null): RenderedText {
  return target.render(inputFor(target, request, options, both));
}

/** What the text cannot say about this request. Throws RangeError for an option or value that the target does not have. */
export function limitsOf(target: Target, request: Request, options: OptionValues = {}, both: BothRequests | null = null): Phrase[] {
  return target.limits(inputFor(target, request, options, both)).map(({ id, values }) => phrase(target.limitTexts[id] ?? id, values));
}
