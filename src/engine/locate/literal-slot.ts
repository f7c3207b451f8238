// JSON Schema's validator for Python begins with the refused value as Python prints it: `'2' is not of type 'integer'`.
import type { BodyTree } from '../core/body-tree.ts';
import { locationAt, type Location } from '../core/location.ts';
import { toPointer } from '../core/pointer.ts';
import { pythonLiteralAsJson } from '../read/python-literal.ts';

const REFUSED =
  /^(['"[{\dTFN-][^]{0,2000}?) (?:is (?:not of type|(?:less|greater) than|not one of|too (?:long|short)|not an? ['"]|not valid under|not a multiple of)|does not match|has non-unique elements|should be non-empty)(?= |$)/;
const MOST_VALUES = 20_000;
const DEEPEST = 40;

/** The one value of a JSON body that is the literal at the head of these words, of the same type; null when none or several are. */
export function literalSlot(tree: BodyTree | null, text: string): Location | null {
  const literal = tree?.format === 'json' && tree.wellFormed ? REFUSED.exec(text)?.[1] : undefined;
  const json = literal === undefined ? null : pythonLiteralAsJson(literal);
  if (!tree || json === null) return null;
  const wanted = compact(json);
  const paths = wanted === null ? [] : pathsOf(tree.value, wanted);
  const path = toPointer(paths[0] ?? []);
  return paths.length === 1 ? locationAt({ in: 'body', path }, tree.rangeOf(path)) : null;
}

function compact(json: string): string | null {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The ways to the first two values that are written like this. */
function pathsOf(value: unknown, wanted: string): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const open: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES && found.length < 2; seen += 1) {
    const node = open.pop()!;
    const isObject = typeof node.value === 'object' && node.value !== null;
    if (isObject === /^[[{]/.test(wanted) && JSON.stringify(node.value) === wanted) found.push(node.path);
    else if (isObject && node.path.length < DEEPEST)
      for (const [name, child] of Object.entries(node.value as object).slice(0, MOST_VALUES))
        open.push({ value: child, path: [...node.path, name] });
  }
  return found;
}
