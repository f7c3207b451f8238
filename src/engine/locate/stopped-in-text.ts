// Where the body itself can be read, a parser stopped in one of the texts in it: a query, an expression, a marked up message.
import type { BodyTree } from '../core/body-tree.ts';
import type { ParsePosition } from '../core/evidence.ts';
import type { Location } from '../core/location.ts';
import { bodyScalars } from '../read/body/scalars.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { positionInBody } from './parse-position.ts';

const MOST_TEXTS = 100;
/** Marks of languages: prose has few of them. */
const MARKED = /[<>{}=*|;]/;

/** The one text of several words that holds a quoted token at the position, else the only one in a language of marks that reaches so far. Null where none or several do. */
export function stoppedInText(tree: BodyTree, position: ParsePosition, { kind, quoted }: Sentence): Location | null {
  if (!tree.wellFormed || (kind !== 'syntax' && kind !== 'other')) return null;
  const offsetIn = (text: string): number => positionInBody(text, position)?.offset ?? -1;
  const texts = bodyScalars(tree, (value) => typeof value === 'string' && /\S\s+\S/.test(value.slice(0, 2_000)), MOST_TEXTS)
    .map(({ at, value }) => ({ at, text: value as string, offset: offsetIn(value as string) }))
    .filter(({ text, offset }) => offset > 0 && offset < text.length);
  const holding = texts.filter(({ text, offset }) => quoted.some((token) => token.length > 1 && text.startsWith(token, offset)));
  const found = holding.length > 0 ? holding : kind === 'syntax' ? texts.filter(({ text }) => MARKED.test(text)) : [];
  return found.length === 1 ? found[0]!.at : null;
}
