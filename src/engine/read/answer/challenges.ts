// WWW-Authenticate (RFC 9110, section 11.6.1), read tolerantly: what credentials the server wants, and why those sent did not do.
import type { HeaderList } from '../../core/header-list.ts';
import { headerValues } from '../../core/header-list.ts';

/** One challenge: a scheme in the server's spelling with its parameters, names in lower case; `token68` for schemes that carry one. */
export interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly token68: string | null;
}

const MOST_TEXT = 4000;
const PARAMETER = /([\w!#$%&'*+.^`|~-]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"?|([^\s",=]+))/y;
const SCHEME = /([A-Za-z][\w!#$%&'*+.^`|~-]*)(?:[ \t]+([\w.~+/-]+=*)(?=[ \t]*(?:,|$)))?/y;

const TOKEN = /[\w!#$%&'*+.^`|~-]+/y;

/** The challenges of an answer, in order; whatever follows no grammar is passed over. */
export function challengesOf(headers: HeaderList): Challenge[] {
  return headerValues(headers, 'www-authenticate').flatMap((value) => readChallenges(value.slice(0, MOST_TEXT)));
}

function readChallenges(value: string): Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string>; token68: string | null }[] = [];
  let at = 0;
  while (at < value.length) {
    PARAMETER.lastIndex = SCHEME.lastIndex = TOKEN.lastIndex = at;
    const parameter = PARAMETER.exec(value);
    const current = challenges.at(-1);
    if (parameter && current) {
      const [whole, name = '', quoted, token] = parameter;
      current.parameters[name.toLowerCase()] ??= quoted?.replaceAll(/\\(.)/gs, '$1') ?? token ?? '';
      at += whole.length;
      continue;
    }
    const scheme = parameter ? null : SCHEME.exec(value);
    if (scheme)
      challenges.push({
        scheme: scheme[1] as string,
        parameters: Object.create(null) as Record<string, string>,
        token68: scheme[2] ?? null,
      });
    // A token that is neither is passed over whole: looked at from each of its characters, a long one would take long.
    at += (parameter ?? scheme ?? TOKEN.exec(value))?.[0].length ?? 1;
  }
  return challenges;
}
