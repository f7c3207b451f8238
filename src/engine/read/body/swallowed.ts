// Whether something that a server misses was sent after all, behind a mark that parts no parameters or fields, or inside a text.
import { knownText, type Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import { fromPointer } from '../../core/pointer.ts';
import { applyEdits } from '../../core/text-edit.ts';
import { bodyTree } from './tree.ts';
import { goesOnAsQuery } from '../url/encoding-faults.ts';
import { isObject } from '../../core/is-object.ts';
import { readJson } from '../json/json.ts';
import { formFaults, type FormFaultId } from '../form/form-faults.ts';
import { readForm } from '../form/form.ts';
import { swallowedParameters } from '../url/swallowed-parameters.ts';
import { urlParts } from '../url/parts.ts';

/** Faults that hide a field from the server. */
const HIDING: ReadonlySet<FormFaultId> = new Set(['question-mark', 'lines', 'semicolons', 'entities']);

/** True for a parameter, field or member that is there for people, and not for a parser. */
export function isSwallowed(request: Request, at: Place): boolean {
  if (at.in === 'query') return isInUrl(request.url, at.path);
  if (at.in !== 'body') return false;
  const tree = bodyTree(request);
  if (tree?.format === 'json') return isInText(tree.value, fromPointer(at.path) ?? []);
  const text = tree?.format === 'form' ? knownText(request.body) : null;
  return text !== null && isInForm(text, at.path.slice(1));
}

function isInUrl(url: string, name: string): boolean {
  const { fragment } = urlParts(url);
  if (fragment !== null && goesOnAsQuery(fragment) && fragment.includes(`&${name}=`)) return true;
  return swallowedParameters(url).some((each) => each.name === name);
}

/** A member of an object that was turned into text: `{"variables": "{\"id\": 1}"}`. */
function isInText(root: unknown, path: readonly string[]): boolean {
  let value = root;
  for (const [index, step] of path.entries()) {
    if (typeof value === 'string') {
      const { valid, value: inner } = /^\s*\{/.test(value.slice(0, 100)) ? readJson(value) : { valid: false, value: null };
      return valid && isInText(inner, path.slice(index));
    }
    if (!isObject(value) && !Array.isArray(value)) return false;
    if (!Object.hasOwn(value, step)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return path.length > 0;
}

function isInForm(text: string, name: string): boolean {
  const faults = formFaults(text).filter(({ id }) => HIDING.has(id));
  return faults.some(({ repair }) => readForm(applyEdits(text, repair)).some((field) => field.name === name));
}
