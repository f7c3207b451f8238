// Whether something that a server misses was sent after all, behind a mark that parts no parameters or fields.
import { knownText, type Request } from '../core/exchange.ts';
import type { Place } from '../core/location.ts';
import { applyEdits } from '../core/text-edit.ts';
import { bodyTree } from './body-tree.ts';
import { goesOnAsQuery } from './encoding-faults.ts';
import { formFaults, type FormFaultId } from './form-faults.ts';
import { readForm } from './form.ts';
import { swallowedParameters } from './swallowed-parameters.ts';
import { urlParts } from './url-parts.ts';

/** Faults that hide a field from the server. */
const HIDING: ReadonlySet<FormFaultId> = new Set(['question-mark', 'lines', 'semicolons', 'entities']);

/** True for a parameter or field that is there for people, and not for a parser. */
export function isSwallowed(request: Request, at: Place): boolean {
  if (at.in === 'query') return isInUrl(request.url, at.path);
  const text = at.in === 'body' && bodyTree(request)?.format === 'form' ? knownText(request.body) : null;
  return text !== null && isInForm(text, at.path.slice(1));
}

function isInUrl(url: string, name: string): boolean {
  const { fragment } = urlParts(url);
  if (fragment !== null && goesOnAsQuery(fragment) && fragment.includes(`&${name}=`)) return true;
  return swallowedParameters(url).some((each) => each.name === name);
}

function isInForm(text: string, name: string): boolean {
  const faults = formFaults(text).filter(({ id }) => HIDING.has(id));
  return faults.some(({ repair }) => readForm(applyEdits(text, repair)).some((field) => field.name === name));
}
