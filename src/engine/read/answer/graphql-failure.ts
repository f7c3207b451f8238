// GraphQL over HTTP reports errors with status 200 too: such an answer failed, whatever its status says.
import { knownText, type Response } from '../../core/exchange.ts';
import { isObject } from '../../core/is-object.ts';
import { mediaTypeOf, readMediaType } from '../head/media-type.ts';
import { wholeJson, withoutGuard } from './whole-json.ts';

/** Longer answers carry data: errors that come with them are partial. */
const LONGEST = 1_000_000;

/** True for a 2xx answer with GraphQL errors in it (GraphQL specification, October 2021, section 7.1.2): a list of messages beside `data`, or with GraphQL's own members. */
export function isGraphqlFailure(response: Response): boolean {
  if (response.status < 200 || response.status >= 300) return false;
  const text = knownText(response.body);
  if (text === null || text.length > LONGEST || !/"errors"\s*:\s*\[\s*\{/.test(text)) return false;
  // Not by way of `parsedResponse`: capture asks this, and is to load no reader of broken text and keep no reading.
  const json = wholeJson(withoutGuard(text));
  if (!isObject(json) || !Array.isArray(json['errors'])) return false;
  const errors: readonly unknown[] = json['errors'];
  if (errors.length === 0 || !errors.every((error) => isObject(error) && typeof error['message'] === 'string')) return false;
  return (
    isGraphqlResponse(json) ||
    (mediaTypeOf(response.headers) ?? readMediaType(response.mimeType)).essence === 'application/graphql-response+json' ||
    errors.some(isOwn)
  );
}

/** Nothing but the entries of a GraphQL response (October 2021, section 7.1), `data` among them: others write `data: null` beside members of their own. */
export function isGraphqlResponse(json: object): boolean {
  return 'data' in json && Object.keys(json).every((name) => name === 'data' || name === 'errors' || name === 'extensions');
}

function isOwn(error: unknown): boolean {
  return isObject(error) && (Array.isArray(error['locations']) || isObject(error['extensions']));
}
