// JSON Schema's validator for Python begins with the refused value as Python prints it: `'2' is not of type 'integer'`.
import type { BodyTree } from '../core/body-tree.ts';
import { locationAt, type Location } from '../core/location.ts';
import { toPointer } from '../core/pointer.ts';
import { walkBody } from '../read/body/nodes.ts';
import { pythonLiteralAsJson } from '../read/text/python-literal.ts';

const REFUSED =
  /^(['"[{\dTFN-][^]{0,2000}?) (?:is (?:not of type|(?:less|greater) than|not one of|too (?:long|short)|not an? ['"]|not valid under|not a multiple of)|does not match|has non-unique elements|should be non-empty)(?= |$)/;

/** Others end with it, as JSON: `Items must be an array: {"sku":"a"}`. */
const PRINTED = /: ([[{][^]{1,2000}[\]}])\s*$/;

/** The one value of a JSON body that is the literal at the head or end of these words, of the same type; null when none or several are. */
export function literalSlot(tree: BodyTree | null, text: string): Location | null {
  if (tree?.format !== 'json' || !tree.wellFormed) return null;
  const literal = REFUSED.exec(text)?.[1];
  const json = literal === undefined ? PRINTED.exec(text.slice(0, 4_000))?.[1] : pythonLiteralAsJson(literal);
  if (json === undefined || json === null) return null;
  const wanted = compact(json);
  const [path, ...others] = wanted === null ? [] : pointersTo(tree.value, wanted);
  return path === undefined || others.length > 0 ? null : locationAt({ in: 'body', path }, tree.rangeOf(path));
}

function compact(json: string): string | null {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The pointers to the first two values that are written like this. */
function pointersTo(root: unknown, wanted: string): readonly string[] {
  const found: string[] = [];
  const wantsObject = /^[[{]/.test(wanted);
  walkBody(root, (value, _, path) => {
    const isObject = typeof value === 'object' && value !== null;
    if (isObject === wantsObject && JSON.stringify(value) === wanted) found.push(toPointer(path));
    return found.length > 1;
  });
  return found;
}
