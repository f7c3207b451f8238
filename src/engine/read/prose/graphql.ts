// What GraphQL servers say of a place: of variables, and of the document, which holds no member of the request.
import type { Segment } from '../../core/pointer.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';
import type { ProseForm } from './form.ts';

const OF_VARIABLE =
  /\bVariable "?\$(?<name>\w{1,100})"?(?:[^]{0,2000}? (?:at "(?<at>[^"\n]{1,300})"|provided invalid value for (?<ruby>[\w.]{1,300})))?/;
const FAULT = /\b(?:invalid value|not provided|required type|must not be null|non-null|expected|coerce)/i;

/** The variable that is at fault, as it is written, and the steps to the place inside it, its own name first. */
export function variableNamed(text: string): { readonly text: string; readonly steps: readonly Segment[] } | null {
  const { name, at: quoted, ruby } = OF_VARIABLE.exec(text.slice(0, 5_000))?.groups ?? {};
  if (name === undefined || !FAULT.test(text)) return null;
  const at = quoted ?? ruby;
  const steps = at ? readFieldPath(at).segments : [name];
  return { text: at ?? `$${name}`, steps: [...(steps[0] === name ? steps : [name, ...steps]), ...stepsInWords(text)] };
}

/** The way below the variable as graphql-core 2 and old graphql-js spell it, one step after the other: `In field "items": In element #0: In field "qty": …`. */
function stepsInWords(text: string): Segment[] {
  const way = /\n((?:In (?:field "\w{1,100}"|element #\d{1,6}): ){1,20})/.exec(text.slice(0, 5_000))?.[1] ?? '';
  return [...way.matchAll(/"(\w+)"|#(\d+)/g)].map(([, field, element]) => field ?? Number(element));
}

/** Words of GraphQL servers on a field, an argument or a type that stands in the document. */
const OF_DOCUMENT =
  /\bcannot query field ["'`]|\b(?:field|argument)\b[^\n]{0,200} (?:on(?: the)? (?:field|type|directive)|not found in type:?|in type) ["'`]|\b(?:has no|doesn't accept) argument (?:named )?["'`]/i;

/** True for what is said of the document, and of no member of the request. */
export function saysOfDocument(text: string): boolean {
  return OF_DOCUMENT.test(text.slice(0, 1_000));
}

export const graphqlForms: readonly ProseForm[] = [
  // The place is below `variables`: Variable "$input" got invalid value "x" at "input.qty"; Int cannot represent non-integer value: "x"
  (text) => {
    const variable = /^Variable "?\$/.test(text) ? variableNamed(text) : null;
    if (!variable) return null;
    const member = /; Field "(?<member>\w{1,100})" (?:of required type|is not defined)/.exec(text.slice(0, 5_000))?.groups?.['member'];
    const way = [...variable.steps, ...(member === undefined ? [] : [member])];
    return [placeAt(['variables', ...way], 'body', member ?? variable.text)];
  },
  // What stands in the document is no member of the request.
  (text) =>
    /^(?:Cannot query field ["'`]|(?:Unknown|Field|Argument|Fragment|Directive|Expected value of type|Enum) ["'`@]?[^\n]{0,300}\b(?:on (?:field|type|directive)|of type ["'`]\[?\w+[!\]]{1,3}["'`]|must (?:not )?have a (?:selection|sub selection)|type condition|fragment)\b)/i.test(
      text,
    )
      ? []
      : null,
];
