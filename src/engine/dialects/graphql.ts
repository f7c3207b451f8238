// GraphQL answers with errors: each has a message and, for faults in the document, where in the query they stand.
import { defineDialect } from '../core/define.ts';
import type { ParsePosition, StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { variableNamed } from '../read/prose/graphql.ts';
import { isGraphqlResponse } from '../read/answer/graphql-failure.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { claimsOf } from '../read/shape/claims.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';
import { readFieldPath } from '../read/text/field-path.ts';

const MOST_CLAIMS = 100;

type GraphqlError = Record<string, unknown> & { readonly message: string };

export const graphql = defineDialect({
  id: 'graphql',
  title: 'GraphQL',
  spec: 'https://spec.graphql.org/October2021/#sec-Errors',

  recognize({ json, mediaType }) {
    const answers = answersIn(json);
    const errors = answers.flatMap((answer) => errorsIn(answer));
    if (errors.length === 0) return 0;
    if (mediaType === 'application/graphql-response+json') return 0.98;
    const own = errors.some(
      (error) => Array.isArray(error['locations']) || isObject(error['extensions']) || variableIn(error.message) !== null,
    );
    return own || answers.every((answer) => isObject(answer) && isGraphqlResponse(answer)) ? 0.92 : 0;
  },

  read({ json }) {
    const answers = answersIn(json);
    const errors = answers.flatMap(errorsIn);
    const code = errors.map(codeOf).find((each) => each !== null);
    const { code: _, ...references } = referencesOf({ errors });
    return {
      message: errors[0]?.message ?? null,
      claims: answers
        .flatMap((answer, index) => claimsOfAnswer(answer).map((claim) => (Array.isArray(json) ? inOperation(claim, index) : claim)))
        .slice(0, MOST_CLAIMS),
      ...references,
      ...(code ? { code } : {}),
    };
  },
});

/** The answers of a batch, or the one answer. */
function answersIn(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json.slice(0, MOST_CLAIMS) : [json];
}

/** The members of a request (GraphQL over HTTP, section 5.1). */
const OF_REQUEST = /^(?:query|variables|operationName|extensions)$/;

/** The operation of the same number in the batch. */
function inOperation(claim: StatedClaim, index: number): StatedClaim {
  const { stated, position } = claim;
  const steps = stated && (stated.segments ?? readFieldPath(stated.text).segments);
  return {
    ...claim,
    ...(stated && steps
      ? {
          stated: {
            text: stated.text,
            segments: [index, ...(OF_REQUEST.test(String(steps[0])) ? [] : ['variables']), ...steps],
            in: 'body',
          },
        }
      : {}),
    ...(position?.inside === undefined ? {} : { position: { ...position, inside: `${index}.${position.inside}` } }),
  };
}

function errorsIn(json: unknown): GraphqlError[] {
  const errors = isObject(json) ? json['errors'] : null;
  if (!Array.isArray(errors)) return [];
  const own = errors
    .slice(0, MOST_CLAIMS)
    .filter((error): error is GraphqlError => isObject(error) && typeof error['message'] === 'string');
  return own.length === Math.min(errors.length, MOST_CLAIMS) ? own : [];
}

function codeOf({ extensions }: Readonly<Record<string, unknown>>): string | null {
  return isObject(extensions) && typeof extensions['code'] === 'string' ? extensions['code'] : null;
}

/** Only what was executed has data, be it null (GraphQL specification, October 2021, section 7.1). */
function claimsOfAnswer(answer: unknown): StatedClaim[] {
  const isExecuted = isObject(answer) && 'data' in answer;
  return errorsIn(answer).flatMap((error) => claimsOfError(error, isExecuted));
}

/** What the application's own validation says in `extensions` is closer to the fault than the message. */
function claimsOfError({ message, extensions, locations }: GraphqlError, isExecuted: boolean): StatedClaim[] {
  const code = codeOf({ extensions });
  const coded = (claim: StatedClaim): StatedClaim => (code && !claim.code ? { ...claim, code } : claim);
  const named = isObject(extensions) && typeof extensions['variable'] === 'string' ? extensions['variable'] : null;
  const variable = variableIn(message) ?? (named === null ? null : { text: named, segments: ['variables', named], in: 'body' as const });
  if (variable) return [coded({ text: message, stated: variable, ...detailOf(readSentence(message)) })];
  const inner = isObject(extensions)
    ? claimsOf({ ...extensions, code: null }, message).filter((claim) => claim.stated ?? claim.position)
    : [];
  if (inner.length > 0) return inner.map((claim) => coded(/\s/.test(claim.text) ? claim : { ...claim, text: message }));
  const told = isObject(extensions) ? claimsOfWords(extensions) : [];
  if (told.length > 0) return told.map(coded);
  const position = Array.isArray(locations) ? positionOf(locations[0]) : null;
  const way = isObject(extensions) && typeof extensions['path'] === 'string' ? extensions['path'] : '';
  // Hasura tells the way through the document.
  if (way.startsWith('$.'))
    return [coded({ ...detailOf(readSentence(message)), text: message, stated: { text: way, segments: null, in: null } })];
  // What a resolver throws may name what it was given.
  const said = isExecuted ? withProse([], message) : [];
  if (said.some(({ stated }) => stated !== null)) return said.map(coded);
  if (position) return [coded({ ...detailOf(readSentence(message)), text: message, stated: null, position })];
  return withProse([{ text: message, stated: null }], message).map(coded);
}

/** Members of `extensions` that are looked at. */
const MOST_EXTENSIONS = 50;

/** `userPresentableMessage: "teamId must be a UUID."`: a sentence of the application's own that names a place. */
function claimsOfWords(extensions: Readonly<Record<string, unknown>>): readonly StatedClaim[] {
  const texts = Object.entries(extensions)
    .slice(0, MOST_EXTENSIONS)
    .flatMap(([name, text]) => (/message$/i.test(name) && typeof text === 'string' ? [text] : []));
  return texts.flatMap((text) => withProse([], text).filter(({ stated }) => stated !== null));
}

/** Line and column in the query's text, both from 1. */
function positionOf(location: unknown): ParsePosition | null {
  if (!isObject(location) || typeof location['line'] !== 'number' || typeof location['column'] !== 'number') return null;
  return { line: location['line'], column: location['column'], inside: 'query' };
}

/** `Variable "$input" got invalid value "x" at "input.age"`: the place is below `variables`. */
function variableIn(message: string): StatedPlace | null {
  const variable = variableNamed(message);
  return variable && { text: variable.text, segments: ['variables', ...variable.steps], in: 'body' };
}
