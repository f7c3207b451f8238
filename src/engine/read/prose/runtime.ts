// What languages and databases themselves say of a name, which servers pass on as it is.
import { allMatches } from '../text/all-matches.ts';
import { placeAt, placeFrom } from '../text/field-path.ts';
import { eachMatch, type ProseForm } from './form.ts';

/** Forms that name one field each; a text may hold several of them. */
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
  // Ruby, of the attribute that it would set: method lenght= doesn't exist, undefined method `lenght=' for #<Boat>
  /\bmethod [`'"]?(?<at>\w{1,100})=['"]? (?:doesn't exist|for )/g,
];

/** MySQL names the index with its table: Duplicate entry 'A1' for key 'items.sku'. */
const INDEX = /\bDuplicate entry '[^\n]{0,300}' for key '(?:\w{1,100}\.)?(?<at>\w{1,100})'/g;

export const runtimeForms: readonly ProseForm[] = [
  // Spring: Content type 'application/xml' not supported
  eachMatch(/^(?<at>[Cc]ontent[- ][Tt]ype):? ["'][^"'\n]{0,200}["'] (?:is )?(?:not (?:supported|allowed)|unsupported)\b/g, () =>
    placeAt(['content-type'], 'header', 'Content-Type'),
  ),
  (text) => {
    const named = forms
      .flatMap((form) => allMatches(form, text))
      .map(({ groups }) => groups!['at'] ?? groups!['missing'] ?? groups!['extra']!);
    const indexed = allMatches(INDEX, text).map(({ groups }) => placeAt([groups!['at']!.replace(/_(?:unique|uq|idx|key)$/, '')], null));
    const places = [...named.map((name) => placeFrom(name)), ...indexed];
    return places.length > 0 ? places : null;
  },
  // SQLite: table users has no column named nick; CHECK constraint failed: typeof(age)='integer'
  eachMatch(/\bhas no column named (?<at>\w{1,100})/g, (at) => placeFrom(at)),
  eachMatch(/\bCHECK constraint failed: (?:\w{1,30}\()?(?<at>[a-z_]\w{0,100})/g, (at) => placeFrom(at)),
  // PostgreSQL: Key (email)=(a@b.example) already exists.
  (text) => {
    const columns = /\bKey \((?<at>[\w", ]{1,300})\)=\(/.exec(text)?.groups?.['at'];
    return columns === undefined ? null : columns.split(/, ?/).map((name) => placeFrom(name.replaceAll('"', '')));
  },
];
