// Whether an exchange teaches what a server takes: it passed, as far as its answer tells.
import { knownText, type Exchange, type Request } from '../core/exchange.ts';
import { wholeJson } from '../read/answer/whole-json.ts';

/** Answers longer than this are not looked into: errors are short. */
const LONGEST_LOOKED_INTO = 100_000;
const GRAPHQL = /"query"\s*:\s*"\s*(?:query|mutation|subscription|fragment|\{|#|\\n)/;

/**
 * True for 2xx without errors in its body, and for 304 (RFC 9110, section 15.4.5: what it says was taken before). Other redirects tell
 * nothing. A 2xx whose body is not at hand passes, but for GraphQL, which reports its errors with 200.
 */
export function hasPassed(exchange: Exchange): boolean {
  const { request, response } = exchange;
  const status = response?.status ?? 0;
  if (response === null || response.error !== null || request.method === 'OPTIONS') return false;
  if (status === 304) return true;
  if (status < 200 || status >= 300 || exchange.viaServiceWorker) return false;
  return knownText(response.body) === null ? !isGraphql(request) : !saysErrors(exchange);
}

/** True unless the answer tells that all went well, or sends elsewhere: only then is there something to compare with what passed. */
export function mayHaveFailed(exchange: Exchange): boolean {
  const status = exchange.response?.status ?? 0;
  return status < 200 || status >= 400 || saysErrors(exchange);
}

function saysErrors({ response }: Exchange): boolean {
  const text = response && knownText(response.body);
  return text !== null && text.length <= LONGEST_LOOKED_INTO && holdsErrors(text);
}

function isGraphql(request: Request): boolean {
  return GRAPHQL.test(knownText(request.body)?.slice(0, 2000) ?? '');
}

/** A top-level `errors` with something in it, or an `error` that is no mere flag; `success` or `ok` that is false. */
function holdsErrors(text: string): boolean {
  if (!/"(?:errors?|success|ok)"/.test(text)) return false;
  const value = wholeJson(text);
  if (typeof value !== 'object' || value === null) return false;
  return (Array.isArray(value) ? value.slice(0, 20) : [value]).some(reportsError);
}

function reportsError(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const { error, errors, success, ok } = answer as Record<string, unknown>;
  if (success === false || ok === false || error === true) return true;
  return reportsSomething(error) || reportsSomething(errors);
}

function reportsSomething(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
