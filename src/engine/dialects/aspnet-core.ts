// ASP.NET Core's ValidationProblemDetails: problem details with a map from field to sentences, JSON paths as System.Text.Json spells them.
import { defineDialect } from '../core/define.ts';
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { placeFrom, readFieldPath } from '../read/text/field-path.ts';
import { problemCertainty, readProblem } from '../read/shape/problem.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';

const MOST_CLAIMS = 200;

export const aspnetCore = defineDialect({
  id: 'aspnet-core',
  title: 'ASP.NET Core validation problem',
  spec: 'https://learn.microsoft.com/aspnet/core/web-api/#default-badrequest-response',

  recognize(response) {
    if (problemCertainty(response) === 0) return 0;
    const { errors, title, traceId } = response.json as Record<string, unknown>;
    if (!isObject(errors) || !Object.values(errors).every((texts) => Array.isArray(texts) && typeof texts[0] === 'string')) return 0;
    const own = title === 'One or more validation errors occurred.' || typeof traceId === 'string';
    return own || Object.keys(errors).some((key) => key.startsWith('$')) ? 0.97 : 0;
  },

  read({ json }) {
    const problem = json as Record<string, unknown> & { errors: Record<string, string[]> };
    return readProblem(problem, claimsOfMap(problem.errors));
  },
});

function claimsOfMap(errors: Record<string, readonly unknown[]>): StatedClaim[] {
  const said = Object.entries(errors)
    .slice(0, MOST_CLAIMS)
    .flatMap(([key, texts]) => texts.filter((text) => typeof text === 'string').map((text) => ({ key, text })))
    .slice(0, MOST_CLAIMS);
  const isUnread = said.some(({ key, text }) => key.startsWith('$') || UNREADABLE.test(text));
  const parameters = isUnread ? said.filter(asksForKey) : [];
  return said.filter((each) => parameters.length !== 1 || each !== parameters[0]).map(({ key, text }) => claimOf(key, text));
}

/** What Json.NET says of a value that it cannot read, under the name of the member. */
const UNREADABLE = /\bPath '[^'\n]{0,300}', line \d+, position \d+\.$/;

/**
 * When the body could not be read (a `$` key, or Json.NET's words), the action's parameter is null and reported as a required field of its own:
 * that name is the server's for the whole body, and of a member of that name nothing was said. Of two, one may be a parameter of the query.
 */
function asksForKey({ key, text }: { readonly key: string; readonly text: string }): boolean {
  return text === `The ${key} field is required.`;
}

function claimOf(key: string, text: string): StatedClaim {
  const sentence = readSentence(text);
  return { text, stated: placeOf(key, sentence.places[0] ?? null), ...detailOf(sentence) };
}

/** The key is a path (`$.items[0].qty`, `Items[0].Qty`), or nothing when the whole body is meant; then the sentence may tell more. */
function placeOf(key: string, inText: StatedPlace | null): StatedPlace {
  if (key === '' || key === '$') return inText ?? { text: key, segments: [], in: 'body' };
  if (key.startsWith('$')) return { text: key, segments: readFieldPath(key).segments, in: 'body' };
  return placeFrom(key);
}
