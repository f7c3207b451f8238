// What parsers, and the binders that put their values into an application's types, say of a place.
import type { Part } from '../../core/location.ts';
import { allMatches } from '../text/all-matches.ts';
import { partNamed, placeAt, placeFrom, readFieldPath, spell } from '../text/field-path.ts';
import { eachMatch, eachPath, type ProseForm } from './form.ts';

const micronautParts: Readonly<Record<string, Part>> = {
  QueryValue: 'query',
  Header: 'header',
  CookieValue: 'cookie',
  PathVariable: 'path',
  Part: 'body',
};

export const parserForms: readonly ProseForm[] = [
  // nlohmann::json does not say whose type: type must be number, but is string
  (text) => (/^type must be [\w ]{1,30}, but is \w/.test(text) ? [] : null),
  // encoding/json: json: cannot unmarshal string into Go struct field Order.items.qty of type int; of a struct without a name: .items.qty
  eachMatch(/\bGo struct field (?:(?<root>[\w-]{1,100})(?=\.))?(?<at>[\w.[\]-]{1,200}) of type/g, (at, { root = '' }) =>
    placeAt(readFieldPath(at.replace(/^\./, '')).segments, 'body', `${root}${at}`),
  ),
  // Crystal, the innermost of the types that it was reading first: parsing Topping#grams at line 1, column 138
  (text) => {
    const at = /\bparsing [A-Z][\w:]{0,100}#(\w{1,100}) at line \d/.exec(text)?.[1];
    return at === undefined ? null : [placeAt([at], 'body', at)];
  },
  // aeson: Error in $.items[0].qty: parsing Int failed, …; of what is missing or too many: Error in $: … key "qty" not found
  eachMatch(
    /\bError in \$(?<at>(?:\.[A-Za-z_$][\w$-]{0,80}|\[(?:\d{1,9}|'[^'\]\n]{1,100}'|"[^"\]\n]{1,100}")\]){0,30}): (?:[^\n]{0,300}?(?:\bkey "(?<missing>[^"\n]{1,100})" not found|\bunknown fields: \["(?<extra>[^"\n]{1,100})"))?/g,
    (at, { missing, extra }) => placeAt([...readFieldPath(at.replace(/^\./, '')).segments, ...[missing ?? extra ?? []].flat()], 'body'),
  ),
  // org.json on Android: Value eighty at port of type java.lang.String cannot be converted to int; of the whole, without the name
  (text) => {
    const told = /^Value [^]{0,2000}?(?: at (?<at>\w{1,100}))? of type [\w.$]{1,200} cannot be converted to \w/.exec(text)?.groups;
    if (!told) return null;
    const { at } = told;
    return at === undefined ? [placeAt([], 'body', '')] : /^\d/.test(at) ? [] : [placeFrom(at, 'body')];
  },
  // Jackson: through reference chain: shop.Order["items"]->java.util.ArrayList[0]->shop.Item["qty"]
  (text) => {
    const chain = /reference chain: ([^\n)]{1,1000})/.exec(text)?.[1] ?? '';
    const segments = allMatches(/\["([^"]{1,200})"\]|\[(\d{1,9})\]/g, chain).map((each) => each[1] ?? Number(each[2]));
    return segments.length > 0 ? [placeAt(segments, 'body', spell(segments))] : null;
  },
  // System.Text.Json: … Path: $.items[0].qty | LineNumber: 3 | BytePositionInLine: 12.
  eachPath(/\bPath: (?<at>\$[^\s|]{0,200}) \|/g),
  // Newtonsoft: Required property 'name' not found in JSON. Path 'order', line 3, position 12.
  (text) => {
    const [, missing, around = ''] = /\bRequired property '([^'\n]{1,200})' [^\n]{1,100}? Path '([^'\n]{0,200})', line \d/.exec(text) ?? [];
    return missing === undefined ? null : [placeAt([...readFieldPath(around).segments, missing], 'body')];
  },
  // Newtonsoft: … Path 'items[0].qty', line 3, position 12.
  eachPath(/\bPath '(?<at>[^'\n]{1,200})', line \d/g),
  // kotlinx.serialization: Field 'qty' is required for type with serial name 'Item', but it was missing at path: $.items[0]
  eachMatch(/\bField '(?<name>[^'\n]{1,200})' is required for type [^\n]{1,300}? at path: \$\.?(?<at>[^\s]{0,200})/g, (at, { name = '' }) =>
    placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  // kotlinx.serialization: Encountered an unknown key 'qyt' at path: $.items[0]
  eachMatch(/\bunknown key '(?<name>[^'\n]{1,200})' (?:at offset \d{1,9} )?at path: \$\.?(?<at>[^\s]{0,200})/g, (at, { name = '' }) =>
    placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  // serde behind the way to the object: items[0]: missing field `qty` at line 1 column 30
  eachMatch(
    /(?:^|: )(?!\w{0,40}(?:error|exception|failure|input|body|json|data)\b)(?<at>[a-z_$][\w$-]{0,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){0,30}): (?:missing|unknown) field `(?<name>[^`\n]{1,200})`/gi,
    (at, { name = '' }) => {
      const { segments } = readFieldPath(at);
      return placeAt(segments.at(-1) === name ? segments : [...segments, name], 'body');
    },
  ),
  // echo: Unmarshal type error: expected=int, got=string, field=items.qty, offset=25
  eachPath(/\bUnmarshal type error: [^\n]{1,300}?, field=(?<at>[\w.[\]-]{1,200}), offset=/g),
  // protojson: proto: (line 1:71): invalid value for int32 field qty: "silly"
  eachPath(/\binvalid value for [\w.]{1,100} field (?<at>[\w.[\]-]{1,200}): /g),
  // Protobuf-ES: cannot decode field shop.v1.Item.qty from JSON: expected number (int32), got "two"
  eachMatch(/\bcannot decode field (?:\w{1,100}\.){1,20}(?<at>\w{1,100}) from JSON\b/g, (at) => placeFrom(at, 'body')),
  // gRPC-gateway: type mismatch, parameter: id, error: strconv.ParseInt: …
  eachMatch(/\bparameter: (?<at>[\w.[\]-]{1,200}), error: /g, (at) => placeFrom(at)),
  // Servant: Error parsing query parameter since failed: Failed reading: date must be of form …
  eachMatch(/\bparsing (?<part>query|path|header|form) (?:parameter )?(?<at>[\w$.[\]-]{1,100}) failed: /gi, (at, { part = '' }) =>
    placeFrom(at, partNamed(part.toLowerCase())),
  ),
  // mapstructure: 'tags[1]' expected type 'string', got …; 'limits' has invalid keys: memmory
  eachMatch(/(?:^|\* )'(?<at>[\w$.[\]-]{1,200})' expected (?:type '|a map, got|a map or|source data)/gm, (at) =>
    placeAt(readFieldPath(at).segments, 'body', at),
  ),
  (text) => {
    const { at = '', names } =
      /(?:^|\n\* )'(?<at>[\w$.[\]-]{0,200})' has (?:invalid keys|unset fields): (?<names>[\w$-]{1,80}(?:, [\w$-]{1,80}){0,30})/.exec(text)
        ?.groups ?? {};
    return names === undefined ? null : names.split(', ').map((name) => placeAt([...readFieldPath(at).segments, name], 'body'));
  },
  // json-iterator: main.Order.Address: main.Address.Zip: ReadString: expects " or n, but found 1, error found in #10 byte of …
  (text) => {
    const way = /^(?:\w+\.\w+(?:\.\w+)?: ){1,20}(?=(?:[Rr]ead|struct Decode)\w*: [^]{1,200}? byte of \.\.\.\|)/.exec(text)?.[0];
    const steps = way?.split(': ').flatMap((step) => step.split('.')[2] ?? []) ?? [];
    return steps.length > 0 ? [placeAt(steps, 'body')] : null;
  },
  // Micronaut: Required QueryValue [type] not specified
  eachMatch(
    /\bRequired (?<part>QueryValue|Header|CookieValue|PathVariable|Part|Body) ["[](?<at>[^"\]\n]{1,100})["\]] not specified/g,
    (at, { part = '' }) => placeFrom(at, micronautParts[part] ?? null),
  ),
];
