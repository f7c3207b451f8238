// Constraint violations as Jakarta REST servers report them: Quarkus, RESTEasy and Jersey, in JSON and in text, each with a path through Java.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import type { ParsedResponse } from '../core/parsed-response.ts';
import type { Segment } from '../core/pointer.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';

const MOST_CLAIMS = 200;
const MOST_TEXT = 50_000;
const KINDS = ['parameterViolations', 'propertyViolations', 'classViolations', 'returnValueViolations', 'fieldViolations'];

/** One violation, whoever wrote it. */
interface Violation {
  readonly path: string;
  readonly text: string;
  readonly rejected?: unknown;
}

export const jakartaRest = defineDialect({
  id: 'jakarta-rest',
  title: 'Jakarta REST constraint violations',
  spec: 'https://jakarta.ee/specifications/restful-ws/4.0/jakarta-restful-ws-spec-4.0#validation_and_error_reporting',

  recognize: (response) => (claimsIn(response).length > 0 ? 0.936 : 0),

  read(response) {
    const { json, text } = response;
    const claims = claimsIn(response);
    const title = isObject(json) && typeof json['title'] === 'string' ? json['title'] : null;
    const line = isObject(json) || Array.isArray(json) || !text.includes(' (path = ') ? null : text.trim().slice(0, 2000);
    return { message: title ?? line ?? (isMismatch(json) ? null : (claims[0]?.text ?? null)), claims };
  },
});

function claimsIn(response: ParsedResponse): StatedClaim[] {
  return isMismatch(response.json) ? [mismatchClaim(response.json)] : violationsIn(response).map(claimOf);
}

/** What Quarkus says of JSON that does not fit the class, in development: names and a position, no words. */
interface Mismatch extends Record<string, unknown> {
  readonly objectName: string;
  readonly attributeName: string;
}

function isMismatch(json: unknown): json is Mismatch {
  return isObject(json) && typeof json['objectName'] === 'string' && typeof json['attributeName'] === 'string' && 'line' in json;
}

function mismatchClaim({ objectName, attributeName, line, column, value }: Mismatch): StatedClaim {
  const position = typeof line === 'number' && typeof column === 'number' ? { line, column } : null;
  return {
    text: `${objectName}.${attributeName}`,
    stated: { text: attributeName, segments: null, in: 'body' },
    ...(value === undefined || value === null ? {} : { rejected: value }),
    ...(position && { position }),
  };
}

/** RESTEasy keeps parameters, properties, classes and return values apart; Quarkus has one list; Jersey sends it bare. */
function violationsIn({ json, text }: ParsedResponse): Violation[] {
  if (typeof json === 'string' || json === undefined) return violationsInText(text.slice(0, MOST_TEXT));
  const lists = isObject(json)
    ? [json['title'] === 'Constraint Violation' ? json['violations'] : null, ...KINDS.map((kind) => json[kind])]
    : [];
  const own = Array.isArray(json) ? json.filter((item) => isObject(item) && 'messageTemplate' in item) : null;
  return (own ? [own] : lists)
    .flatMap((list) => (Array.isArray(list) ? list.slice(0, MOST_CLAIMS).flatMap(violationOf) : []))
    .slice(0, MOST_CLAIMS);
}

/** `field` is Quarkus', `constraintType` RESTEasy's, `messageTemplate` Jersey's. */
function violationOf(item: unknown): Violation[] {
  if (!isObject(item) || typeof item['message'] !== 'string') return [];
  const { message, field, path, value, invalidValue } = item;
  const own = typeof field === 'string' ? field : 'constraintType' in item || 'messageTemplate' in item ? path : null;
  const rejected = value ?? invalidValue;
  return typeof own === 'string'
    ? [{ path: own, text: message, ...(rejected === undefined || rejected === null ? {} : { rejected }) }]
    : [];
}

/** Jersey: `must not be null (path = Orders.save.arg0.qty, invalidValue = null)`. RESTEasy: `[PARAMETER]`, `[path]`, `[message]`, `[value]`, each on a line. */
function violationsInText(text: string): Violation[] {
  const jersey = allMatches(
    /^(?<text>[^\n]{1,500}?) \(path = (?<path>[^\s,()]{1,300}), invalidValue = (?<rejected>[^\n]{0,1000})\)\r?$/gm,
    text,
  );
  const resteasy = allMatches(
    /^\[(?:PARAMETER|PROPERTY|FIELD|CLASS|RETURN_VALUE)\][\r\n]{1,2}\[(?<path>[^\]\r\n]{1,300}(?:\[\d{1,9}\][^\]\r\n]{0,300})*)\][\r\n]{1,2}\[(?<text>[^\r\n]{1,500})\][\r\n]{1,2}\[(?<rejected>[^\r\n]{0,1000})\]/gm,
    text,
  );
  return [...jersey, ...resteasy].slice(0, MOST_CLAIMS).map(({ groups }) => {
    const { path = '', text: words = '', rejected = '' } = groups ?? {};
    return { path, text: words, ...(rejected === '' || rejected === 'null' ? {} : { rejected }) };
  });
}

function claimOf({ path, text, rejected }: Violation): StatedClaim {
  const stated = placeOf(path);
  // A parameter compiled without its name: the value that it had is all that tells it.
  const isNameless = rejected !== undefined && stated.segments.length === 1 && /^arg\d$/.test(String(stated.segments[0]));
  return { text, stated: isNameless ? null : stated, ...(rejected === undefined ? {} : { rejected }), ...detailOf(readSentence(text)) };
}

/**
 * The path leads through Java first: `Orders.save.arg0.items[0].qty` is class, method and parameter, and the class is often left out.
 * What follows the parameter is in the body; a parameter alone is a query, path or header parameter, or the whole body.
 */
function placeOf(path: string): StatedPlace & { readonly segments: readonly Segment[] } {
  const steps = readFieldPath(path).segments.filter((step) => !/^<[\w ]+>$/.test(String(step)));
  const method = /^[A-Z]/.test(String(steps[0])) && steps.length > 2 ? 1 : 0;
  const [parameter, ...below] = steps.slice(method + 1);
  const segments: readonly Segment[] = parameter === undefined ? steps : below.length > 0 ? below : [parameter];
  return { text: path, segments, in: null };
}
