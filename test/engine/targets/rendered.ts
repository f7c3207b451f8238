// Renders for tests: every target takes any fixture, tests get both requests.
import { redactRequests } from '#engine/all-targets.ts';
import {
  CannotExpress,
  limitsOf,
  render,
  sayPhrase,
  type BothRequests,
  type OptionValues,
  type Request,
  type Target,
} from '#engine/index.ts';
import type { RenderedText } from '#engine/index.ts';

/** The refused request and a mended one, as a person has them who copies a test. */
export function bothFor(request: Request): BothRequests {
  const fixed = { ...request, headers: [...request.headers, { name: 'X-Fixed', value: 'yes' }] };
  return { original: request, fixed, status: 400, claim: 'qty must be "at most" 10' };
}

/** What the target makes of the request, or why it refuses; any other error fails the test. */
export function renderedOrRefused(target: Target, request: Request, options: OptionValues = {}): RenderedText | string {
  try {
    return render(target, request, options, { both: bothFor(request), mask: redactRequests });
  } catch (error) {
    if (error instanceof CannotExpress) return sayPhrase(error.phrase);
    throw error;
  }
}

const TYPED = { name: 'Content-Type', value: 'text/x-hostile' };

/**
 * The request less what the target refuses part by part: hardly any would be left if one hostile part were enough to skip a request. A body gets a
 * Content-Type where the target wants one.
 */
export function withoutRefused(target: Target, request: Request): Request {
  const plain: Request = { ...request, method: 'POST', url: 'http://api.example.test/', headers: [], body: { state: 'absent' } };
  const says = (part: Partial<Request>): boolean => typeof renderedOrRefused(target, { ...plain, ...part }) !== 'string';
  const { method, url, body } = request;
  const mended = {
    ...request,
    method: says({ method }) ? method : plain.method,
    url: says({ url }) ? url : plain.url,
    headers: request.headers.filter((field) => says({ headers: [field] })),
    body: says({ body, headers: [TYPED] }) ? body : plain.body,
  };
  const isSaid = typeof renderedOrRefused(target, mended) !== 'string';
  return isSaid ? mended : { ...mended, headers: [...mended.headers, TYPED] };
}

/** The text, or null for a refused request. */
export function textOf(target: Target, request: Request, options: OptionValues = {}): string | null {
  const rendered = renderedOrRefused(target, request, options);
  return typeof rendered === 'string' ? null : rendered.text;
}

/** Ids of the limits; the words are tested with the goldens. */
export function limitIds(target: Target, request: Request, options: OptionValues = {}): string[] {
  const ids = new Map(Object.entries(target.limitTexts).map(([id, template]) => [template, id]));
  return limitsOf(target, request, options, { both: bothFor(request), mask: redactRequests }).map(
    ({ template }) => ids.get(template) ?? template,
  );
}

/** The limits in words. */
export const limitWords = (target: Target, request: Request): string[] =>
  limitsOf(target, request, {}, { both: bothFor(request) }).map((limit) => sayPhrase(limit));
