// What GraphQL servers say of a place: of variables, and of the document, which holds no member of the request.
import { placeAt, readFieldPath } from '../text/field-path.ts';
import type { ProseForm } from './form.ts';

export const graphqlForms: readonly ProseForm[] = [
  // The place is below `variables`: Variable "$input" got invalid value "x" at "input.qty"; Int cannot represent non-integer value: "x"
  (text) => {
    const {
      name,
      at: quoted,
      ruby,
    } = /^Variable "?\$(?<name>\w{1,100})"?(?:[^]{0,2000}? (?:at "(?<at>[^"\n]{1,300})"|provided invalid value for (?<ruby>[\w.]{1,300})))?/.exec(
      text.slice(0, 5_000),
    )?.groups ?? {};
    if (name === undefined || !/\b(?:invalid value|not provided|required type|must not be null|non-null|expected|coerce)/i.test(text))
      return null;
    const at = quoted ?? ruby;
    const steps = at ? readFieldPath(at).segments : [name];
    const member = /; Field "(?<member>\w{1,100})" (?:of required type|is not defined)/.exec(text.slice(0, 5_000))?.groups?.['member'];
    const way = [...(steps[0] === name ? steps : [name, ...steps]), ...(member === undefined ? [] : [member])];
    return [placeAt(['variables', ...way], 'body', member ?? at ?? `$${name}`)];
  },
  // What stands in the document is no member of the request.
  (text) =>
    /^(?:Cannot query field ["'`]|(?:Unknown|Field|Argument|Fragment|Directive|Expected value of type|Enum) ["'`@]?[^\n]{0,300}\b(?:on (?:field|type|directive)|of type ["'`]\[?\w+[!\]]{1,3}["'`]|must (?:not )?have a (?:selection|sub selection)|type condition|fragment)\b)/i.test(
      text,
    )
      ? []
      : null,
];
