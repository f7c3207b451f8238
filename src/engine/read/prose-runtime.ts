// What languages and databases themselves say of a name, which servers pass on as it is.
import type { StatedPlace } from '../core/evidence.ts';
import { allMatches } from './all-matches.ts';
import { placeAt, placeFrom } from './field-path.ts';

/** Forms whose group `at` is the name. */
const forms: readonly RegExp[] = [
  // PHP: {closure}(): Argument #1 ($count) must be of type int, string given
  /(?:\bArgument #\d{1,3} \(\$(?=\w+\) must)|\bUnknown named parameter \$|\bUndefined (?:array key ["']?|index: |property: [\w\\]{1,100}::\$))(?<at>\w{1,100})/g,
  // SQLite: NOT NULL constraint failed: items.qty
  /\b(?:NOT NULL|UNIQUE) constraint failed: (?:\w{1,100}\.)?(?<at>\w{1,100})/g,
  // SQLite: CHECK constraint failed: qty>0
  /\bCHECK constraint failed: (?<at>[A-Za-z_]\w{0,100}) ?(?:[<>=!]|IN\b|BETWEEN\b|IS\b)/g,
  // Oracle: ORA-01400: cannot insert NULL into ("SHOP"."ITEMS"."QTY")
  /\bORA-\d{5}: [^\n(]{1,60}\((?:"\w{1,100}"\.){1,3}"(?<at>\w{1,100})"\)/g,
  // nlohmann::json: [json.exception.out_of_range.403] key 'value' not found
  /^key '(?<at>[^'\n]{1,200})' not found$/g,
  // dry-types: "30" (String) has invalid type for :age violates constraints (…)
  /\bhas invalid type for :(?<at>\w{1,100})|^:(?<missing>\w{1,100}) is missing in Hash input|\bunexpected keys \[:(?<extra>\w{1,100})[^\n]{0,300}\] in Hash input/g,
];

/** MySQL names the index with its table: Duplicate entry 'A1' for key 'items.sku'. */
const INDEX = /\bDuplicate entry '[^\n]{0,300}' for key '(?:\w{1,100}\.)?(?<at>\w{1,100})'/g;

/** The places that such a text names; none where it is not written in one of these forms. */
export function runtimePlaces(text: string): readonly StatedPlace[] {
  const named = forms
    .flatMap((form) => allMatches(form, text))
    .map(({ groups }) => groups!['at'] ?? groups!['missing'] ?? groups!['extra']!);
  const indexed = allMatches(INDEX, text).map(({ groups }) => placeAt([groups!['at']!.replace(/_(?:unique|uq|idx|key)$/, '')], null));
  return [...named.map((name) => placeFrom(name)), ...indexed];
}
