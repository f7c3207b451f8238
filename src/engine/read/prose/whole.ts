// Sentences that tell the whole way to a place by themselves, in the forms of single libraries: nothing else is looked for in them.
import type { StatedPlace } from '../../core/evidence.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';
import { eachMatch, eachPath, type ProseForm } from './form.ts';
import { graphqlForms } from './graphql.ts';
import { parserForms } from './parsers.ts';
import { reportReader } from './report-reader.ts';
import { runtimeForms } from './runtime.ts';
import { serviceForms } from './services.ts';
import { validatorForms } from './validators.ts';

/** Ways that many libraries write, behind the words or around them. */
const commonForms: readonly ProseForm[] = [
  // z-schema behind words of its caller's, without the way: Too few properties defined (0), minimum 1
  (text) =>
    /\b(?:few|many) properties defined \(\d{1,9}\), (?:min|max)imum \d{1,9}(?! on property)/.test(text) ? [placeAt([], 'body', '')] : null,
  // A schema's keyword is no member: Invalid keyword: required
  (text) => (/\bkeyword: [a-z]\w{1,40}$/i.test(text) ? [] : null),
  eachPath(/ at path: (?<at>\$[.[][^\s]{1,200})/g),
  // The member that is missing or too many, and the object that it belongs to: Object missing required field `email` - at `$.customer`
  eachMatch(
    /\b(?:required|missing|unknown|unexpected)\b[^"'`\n]{0,40}["'`](?<name>[\w$-]{1,100})["'`][^\n]{0,60}? (?:at|path|@):? ["'`]?\$(?<at>[.[][^\s"'`]{1,200})?(?=["'`\s]|$)/gi,
    (at, { name = '' }) => placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  // The same with the name ahead: the key 'email' is required but was not present at input.customer
  eachMatch(
    /["'`](?<name>[\w$-]{1,100})["'`] (?:is|was) (?:required|missing)\b[^"'`\n]{0,60} at:? ["'`]?(?:\$|json|data|input|obj|value)(?<at>[.[][^\s"'`]{1,200})?(?=["'`\s]|$)/gi,
    (at, { name = '' }) => placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  // From a root or a dot on: Expected an int but was two at path $.items[1].qty
  eachMatch(
    /(?:(?:^|[\s-])(?:at|path|on|value at)|@):? ["'`]?(?:\$input|\$|json|data|input|obj|value)?(?<at>(?!\.\d)(?:\.[\w$-]{1,81}|\[(?:\d{1,9}|(["'])[^"'\n]{1,80}\2)\]){1,30})(?=["'`:;,)\s]|\.?$)/gm,
    (at) => placeAt(readFieldPath(at).segments, 'body'),
  ),
];

/** The first that reads the text speaks; what a single library writes goes before what many do. */
const forms: readonly ProseForm[] = [
  ...runtimeForms,
  ...parserForms,
  ...serviceForms,
  ...validatorForms,
  (text) => reportReader.loaded()?.xmlPlaces(text) ?? null,
  ...graphqlForms,
  ...commonForms,
];

/** The places of the first form that the text is written in; null when it is written in none. */
export function wholePlaces(text: string): readonly StatedPlace[] | null {
  for (const read of forms) {
    const places = read(text);
    if (places !== null) return places;
  }
  return null;
}
