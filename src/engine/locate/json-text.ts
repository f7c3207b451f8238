// The one text of a body that holds JSON of its own, which the server parses apart from the rest: a definition, a policy, a payload.
import type { BodyTree } from '../core/body-tree.ts';
import type { ParsePosition } from '../core/evidence.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { rangeInString } from './parse-position.ts';

const JSON_TEXT = /^\s{0,20}(?:\{\s{0,20}"|\[\s{0,20}[{"[])/;

/** The text that does not parse, and the character at `position` in it as far as it tells one; null where none or several do not. */
export function brokenJsonText(tree: BodyTree, body: string, position: ParsePosition | null): Location | null {
  const found = bodyScalars(tree, (value) => typeof value === 'string' && JSON_TEXT.test(value) && !parses(value), SEVERAL);
  const at = found.length === 1 ? found[0]!.at : null;
  const range = at && position && tree.format === 'json' ? tree.rangeOf(at.path) : null;
  const inner = range && rangeInString(body, range, position!);
  return at && inner ? locationAt(at, inner) : at;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
