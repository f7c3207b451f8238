// The one text of a JSON body that is written in a language of its own (a template, a formula, a rule, a table), where the words are those of that language's reader.
import type { BodyTree } from '../core/body-tree.ts';
import type { ParsePosition } from '../core/evidence.ts';
import type { Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { rangeInString } from './parse-position.ts';

/** Marks that hardly any name, address or sentence has: brackets around words, operators, several lines. */
const CODE = /[{}<>|=`^\n]|[([]\s?["'\w]|\w\s?[*%]\s?\w|\w [+/*-] \w|(?:^| )\* /;
const ADDRESS = /^[a-z][a-z+.-]{1,20}:\/\/\S+$/i;
const LONGEST = 20_000;

function isCode(value: unknown): value is string {
  return typeof value === 'string' && value.length > 3 && value.length <= LONGEST && CODE.test(value) && !ADDRESS.test(value);
}

/** serde's readers of JSON end so, and count in the body as a whole. */
const OF_BODY = /\bJSON\b| at line \d{1,9} column \d{1,9}$/;

/** The text in which a reader stopped at `position`, as far in as it says; null where none or several could be meant, or the body itself. */
export function codeSlot(tree: BodyTree, body: string, words: string, position: ParsePosition): Location | null {
  if (tree.format !== 'json' || !tree.wellFormed || OF_BODY.test(words)) return null;
  const line = position.line ?? 1;
  const least = position.offset ?? (position.column ?? 1) - 1;
  const found = bodyScalars(
    tree,
    (value) => isCode(value) && value.split('\n', line).length === line && value.length + 1 >= least,
    SEVERAL,
  );
  if (found.length !== 1) return null;
  const { at } = found[0]!;
  const range = tree.rangeOf(at.path);
  const inner = range && rangeInString(body, range, position);
  return inner ? { ...at, ...inner } : at;
}

/** What a reader of such a text does not know or take, by its own name for it: `Undefined symbol costs`, `got value 25 expected range 0-23`. */
const TOKEN =
  /\b(?:undefined|unknown|unsupported|unresolved) (?:[a-z]{2,20} ){0,2}[a-z]{2,20}:? ["'`]?(?<name>[\w$.-]{1,60})["'`]?(?=$|[,;.](?:\s|$))|^(?:invalid|bad) [A-Za-z]{2,20} value: (?<value>\S{1,60})$|\bgot (?:value )?(?<got>[\w.-]{1,40}),? expected\b/i;

/** The text that alone holds, as a word of its own, what the words say that its reader does not know or take. */
export function codeHolding(tree: BodyTree | null, words: string): Location | null {
  const told = tree?.format === 'json' ? TOKEN.exec(words.slice(0, 500))?.groups : undefined;
  const token = told?.['name'] ?? told?.['value'] ?? told?.['got'];
  if (token === undefined) return null;
  const word = new RegExp(String.raw`(?<![\w$.-])${token.replaceAll(/[$.-]/g, String.raw`\$&`)}(?![\w$.-])`);
  const found = bodyScalars(tree, (value) => isCode(value) && value !== token && word.test(value), SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}
