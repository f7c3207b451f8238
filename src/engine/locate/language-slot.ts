// The one text of the request that is written in a language of its own, which the server parses apart from the rest: SQL, filters, search expressions.
import type { BodyTree } from '../core/body-tree.ts';
import type { ParsePosition } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { urlParts } from '../read/url/parts.ts';
import { rangeInString } from './parse-position.ts';

/** Members and parameters that hold such a text. */
const NAMES = /^(?:q|s?query|sql|stmt|statement|[yjcas]ql|[a-z]{2,4}ql|expr|expression|\$?filter|\$?where|script|cypher|gremlin)$/i;
/** More than one word. */
const EXPRESSION = /[\w)"'][\s=<>(:|{]+[\w("'*]|[([{]/;
/** What parsers of such languages say, and hardly any other server. */
const PARSER =
  /\b(?:syntax|parse|parsing|parser)\b|\bmismatched input\b|\bextraneous input\b|\bno viable alternative\b|\bunexpected (?:token|identifier|keyword|end)\b|\b(?:literal|identifier|token|keyword|expression)s?\b[^.]{0,30} (?:is |was )?expected\b|\bunbound variable\b|^expected [^\n]{1,300}" but (?:"[^"\n]{1,20}"|end of input) found/i;

/** The slot, where the words are a parser's: the character at `position` in it as far as it tells one. Null where none or several hold such a text. */
export function languageSlot(request: Request, tree: BodyTree | null, words: string, position: ParsePosition | null): Location | null {
  // Without a body, what has lines and columns can only be such a text.
  if (!PARSER.test(words.slice(0, 2_000)) && !(position && request.body.state === 'absent')) return null;
  // A list of objects has few names, over and over.
  const isOne = new Map<string, boolean>();
  const isNamed = (name: string): boolean => {
    const known = isOne.get(name) ?? NAMES.test(name);
    isOne.set(name, known);
    return known;
  };
  const holds = (name: string, value: unknown): boolean => typeof value === 'string' && isNamed(name) && EXPRESSION.test(value);
  const inQuery = urlParts(request.url).query.filter(({ name, value }) => holds(name, value));
  const inBody = bodyScalars(tree, (value, name) => holds(name, value), SEVERAL);
  if (inQuery.length + inBody.length !== 1) return null;
  const [parameter] = inQuery;
  if (parameter) return locationAt({ in: 'query', path: parameter.name }, parameter.valueRange);
  const { at } = inBody[0]!;
  const text = knownText(request.body);
  const range = position && text !== null && tree?.format === 'json' ? tree.rangeOf(at.path) : null;
  const inner = range && rangeInString(text!, range, position!);
  return inner ? locationAt(at, inner) : at;
}
