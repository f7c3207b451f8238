// Renders a request with a target, and says in words what the text cannot.
import type { Request } from './core/exchange.ts';
import { phrase, type Phrase } from './core/phrase.ts';
import type { OptionValues, RenderedText, Target } from './core/target.ts';
import { inputFor, type RenderWith } from './render-input.ts';

/**
 * The request as text for that target. Options that are not given have their defaults. Throws RangeError for an option or value that the
 * target does not have, CannotExpress when the request cannot be said in it.
 */
export function render(target: Target, request: Request, options: OptionValues = {}, beside: RenderWith = {}): RenderedText {
  return target.render(inputFor(target, request, options, beside));
}

/** What the text cannot say about this request. Throws as `render` does. */
export function limitsOf(target: Target, request: Request, options: OptionValues = {}, beside: RenderWith = {}): Phrase[] {
  return target.limits(inputFor(target, request, options, beside)).map(({ id, values }) => phrase(target.limitTexts[id] ?? id, values));
}
