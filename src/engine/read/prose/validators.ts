// What validators say of a place, each in its library's own form.
import { allMatches } from '../text/all-matches.ts';
import { placeAt, placeFrom, readFieldPath, spell } from '../text/field-path.ts';
import { reportReader } from './report-reader.ts';
import { eachMatch, eachPath, type ProseForm } from './form.ts';

const EVERIT =
  /#(?<at>(?:\/[^\s:#/]{1,100}){0,30}): (?:(?:required|extraneous) key ["'[](?<name>[^"'\]\n]{1,100})["'\]]|subject must (?:not )?be valid|(?=[a-z"']))/g;
const LUA_STEP = /\bproperty "(?<at>[^"\n]{1,100})" validation failed: |\bfailed to validate item (?<index>\d{1,9}): /g;
const QUOTED_NAME = /["'](?<name>[^"']{1,100})["']/g;
const PYTHON_KEY = /^Key ["'](?<at>[^"'\n]{1,100})["'] error:$/gm;
const IO_TS_STEP = /\/(?<at>[\w$-]{1,100}): /g;

/** The members that a way through a schema leads to: `/properties/beds/items/properties/size`. */
function schemaSteps(way: string): string[] {
  return allMatches(/\/properties\/([^\s/]{1,80})/g, way).map(([, name = '']) => name);
}

export const validatorForms: readonly ProseForm[] = [
  (text) => reportReader.loaded()?.javaSchemaPlaces(text) ?? null,
  // oas-tools, the way through the schema: Validation failed at #/properties/beds/items/properties/size/enum > must be one of …
  eachMatch(
    /(?:^|\s)#(?<at>(?:\/(?:properties\/[^\s/]{1,80}|items|allOf\/\d{1,3})){1,20})\/[a-z][A-Za-z]{2,30}(?: >|:)? (?:must have required property '(?<name>[^'\n]{1,100})')?/g,
    (at, { name }) => placeAt([...schemaSteps(at), ...(name === undefined ? [] : [name])], 'body'),
  ),
  // networknt's JSON Schema for Java: $.customer: required property 'email' not found
  eachMatch(
    /^\$(?<at>[.[][^\s:]{0,300})?: (?:required )?property '(?<name>[^'\n]{1,100})' (?:not found|is not defined in the schema)/g,
    (at, { name = '' }) => placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  // go-playground/validator: Key: 'Order.Items[0].Qty' Error:Field validation … The first step is the struct's name.
  eachMatch(/\bKey: '(?<at>[\w.[\]]{1,200})' Error:/g, (at) => {
    const { segments } = readFieldPath(at);
    return placeAt(segments.length > 1 ? segments.slice(1) : segments, null, at);
  }),
  // Rails' full messages of a numbered record: Legs[1] from can't be blank
  eachMatch(
    /^(?<at>[A-Z][a-z]\w{0,60})\[(?<index>\d{1,9})\] (?<name>[a-z][a-z\d]{0,40}(?: [a-z][a-z\d]{0,40}){0,3}?) (?=(?:is|are|must|can't|cannot|has|does|should|may)\b)/g,
    (at, { index, name = '' }) => placeAt([at.toLowerCase(), Number(index), name.replaceAll(' ', '_')], null),
  ),
  // Everit's JSON Schema for Java: #/items/0: required key [qty] not found#: extraneous key [note] is not permitted
  (text) => {
    const said = allMatches(EVERIT, text);
    const places = said.flatMap(({ groups }) => {
      const steps = [...readFieldPath(groups!['at']!).segments, ...(groups!['name'] === undefined ? [] : [groups!['name']])];
      return steps.length > 0 ? [placeAt(steps, 'body')] : [];
    });
    return places.length > 0 || said.some(([each]) => each.endsWith('valid')) ? places : null;
  },
  // jsonschema for Lua, under APISIX: property "upstream" validation failed: additional properties forbidden, found service_name
  (text) => {
    const way = allMatches(LUA_STEP, text);
    const extra = /\badditional properties forbidden, found (?<at>[\w$-]{1,100})/.exec(text)?.groups?.['at'];
    if (way.length === 0 && extra === undefined) return null;
    const missing = /: property "(?<at>[^"\n]{1,100})" is required$/.exec(text)?.groups?.['at'];
    const steps = way.map(({ groups = {} }) => groups['at'] ?? Number(groups['index']) - 1);
    return [placeAt([...steps, ...[extra ?? missing ?? []].flat()], 'body')];
  },
  // AT Protocol's lexicons: Record/embed/external must have the property "description"
  eachMatch(
    /(?:^|: )(?<root>Input|Params|Record)(?<at>(?:\/[\w$~-]{1,100}){0,30}) must have the property "(?<name>[^"\n]{1,100})"/g,
    (at, { root, name = '' }) => {
      const steps = [...readFieldPath(at).segments, name];
      return root === 'Params' ? placeAt(steps, 'query') : placeAt(root === 'Record' ? ['record', ...steps] : steps, 'body');
    },
  ),
  // WSME and jsonschema under OpenStack: Invalid input for field/attribute server. Value: {…}. Additional properties are not allowed ('tags' was unexpected)
  (text) => {
    const [, at = '', said = ''] =
      /\bfield\/attribute ([\w$.-]{1,100})\. Value: [^]{0,5000}\}\. ((?:'|Additional )[^]{1,1000})$/.exec(text) ?? [];
    const names =
      /^'([^'\n]{1,200})' (?:does not match any of the regexes|is a required property)|\(('[^()\n]{1,500}') (?:was|were) unexpected\)/.exec(
        said,
      );
    const listed = names?.[1] ?? names?.[2]?.replaceAll("'", '');
    return listed === undefined ? null : listed.split(', ').map((name) => placeAt([at, name], 'body'));
  },
  // Keystone: Invalid input for field 'user/domain': 'id' is a required property
  eachMatch(
    /\bfor field '(?<at>[^'\n]{1,200})': (?:'(?<missing>[^'\n]{1,200})' is a (?:required|dependency)|Additional properties are not allowed \('(?<extra>[^'\n]{1,200})')/g,
    (at, { missing, extra }) => placeAt([...readFieldPath(at).segments, (missing ?? extra)!], 'body'),
  ),
  // WordPress: path is a required property of requests[1].
  eachMatch(
    /^(?<name>[\w$-]{1,80}) is (?:a required|not a valid) property of (?!Object\b)(?<at>[A-Za-z_$][\w$-]{0,80}(?:\[[^\]\n]{1,80}\]){0,30})\.?$/g,
    (at, { name = '' }) => placeAt([...readFieldPath(at).segments, name], null),
  ),
  // The whole way ahead of a sentence on its end: attendee.lastName - The lastName field must be defined
  eachMatch(/^(?<at>(?:[A-Za-z_$][\w$-]{0,80}(?:\[\d{1,9}\])?\.){1,20}(?<last>[\w$-]{1,80})) - (?=[^\n]{0,300}\b\k<last>\b)/g, (at) =>
    placeFrom(at),
  ),
  // typeguard: type of config['items'][1] must be int; got str instead
  eachMatch(/\btype of \w{1,80}(?<at>(?:\[(?:'[^'\]\n]{1,100}'|\d{1,9})\]){1,20}) must be\b/g, (at) =>
    placeAt(readFieldPath(at).segments, null),
  ),
  // class-validator, below the first level: customer.address.property country should not exist
  eachMatch(
    /(?<![\w.])(?<at>(?:[\w$-]{1,80}\.){1,20})(?:nested )?property (?<name>[\w$-]{1,80}) (?:should not exist|must be)/g,
    (at, { name = '' }) => placeFrom(`${at}${name}`),
  ),
  // A way of several steps, then what is wrong at its end: customer.name: size must be between 1 and 50
  eachMatch(
    /^(?!(?:javax?|org|com|io|net|json|node|system)\.)(?<at>[A-Za-z_][\w$-]{0,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30}): (?=(?:size|length|value|must|should|is|may|can|not|too)\b[^"'`\n]*$)/g,
    (at) => placeFrom(at),
  ),
  // tv4's report in Swagger's middleware: Data path: "/customer" … Missing required property: email
  eachMatch(/\bData path: "(?<at>[^"\n]{0,300})"(?:[^]{0,300}?\brequired property: (?<name>[\w$-]{1,80}))?/g, (at, { name }) =>
    placeAt([...readFieldPath(at).segments, ...(name === undefined ? [] : [name])], 'body'),
  ),
  // ZIO: .items[1].qty(expected a number)
  eachPath(/^(?<at>(?:\.[A-Za-z_$][\w$-]{0,80}|\[\d{1,9}\]){1,30})\((?=[^)\n])/g),
  // fastjsonschema: data.customer must contain ['name', 'email'] properties, data.items[1] must not contain {'note'} properties
  (text) => {
    const { at = '', names = '' } =
      /\bdata(?<at>[.[][\w$.[\]-]{1,200})? must (?:not )?contain [[{](?<names>["'][^\]}\n]{1,500})[\]}] propert/.exec(text)?.groups ?? {};
    const { segments } = readFieldPath(at);
    const places = allMatches(QUOTED_NAME, names).map(({ groups }) => placeAt([...segments, groups!['name']!], 'body'));
    return places.length > 0 ? places : null;
  },
  // schema for Python, a line a level: Key 'items' error:\nKey 'qty' error:\n'two' should be instance of 'int'
  (text) => {
    const steps = allMatches(PYTHON_KEY, text).map(({ groups }) => groups!['at']!);
    return steps.length > 0 ? [placeAt(steps, 'body')] : null;
  },
  // json-schema for Ruby: The property '#/order' did not contain a required property of 'qty'
  eachMatch(/\bproperty '#\/(?<at>[^'\n]{0,200})' did not contain a required property of '(?<name>[^'\n]{1,200})'/g, (at, { name = '' }) =>
    placeAt([...readFieldPath(at === '' ? '' : `/${at}`).segments, name], 'body'),
  ),
  // kin-openapi: Error at "/order": property "qty" is missing
  (text) => {
    const { at, name } = /\bError at "(?<at>\/[^"\n]{0,200})": (?:property "(?<name>[^"\n]{1,200})")?/.exec(text)?.groups ?? {};
    if (at === undefined) return null;
    const { segments } = readFieldPath(at);
    return [placeAt(name === undefined || segments.at(-1) === name ? segments : [...segments, name], 'body', at)];
  },
  // jsonschema's errors printed whole: 'qty' is a required property … On instance['items'][0]:
  (text) => {
    const at = /\nOn instance(?<at>(?:\[[^\]\n]{1,100}\]){0,20}):\s/.exec(text)?.groups?.['at'];
    const [, missing, extra] =
      /^'([^'\n]{1,200})' is a (?:required|dependency)|^Additional properties are not allowed \('([^'\n]{1,200})'/.exec(text) ?? [];
    const name = missing ?? extra;
    return at === undefined ? null : [placeAt([...readFieldPath(at).segments, ...(name === undefined ? [] : [name])], null)];
  },
  // voluptuous: expected int for dictionary value @ data['items'][0]['qty']
  eachMatch(/ @ data(?<at>(?:\[[^\]\n]{1,100}\]){1,20})/g, (at) => {
    const { segments } = readFieldPath(at);
    return placeAt(segments, null, spell(segments));
  }),
  // Fastify with zod: body/items/0/qty Invalid input: expected number, received string
  eachMatch(/(?:^|, )(?<at>(?:body|querystring|params|headers|cookies)(?:\/[\w$~.-]{1,80}){1,30}) (?=[A-Z])/g, (at) => placeFrom(at)),
  // zod's issues, path and words joined by a blank: items.0.qty Invalid input: expected number, received string
  eachMatch(
    /(?:^|, |\n)(?<at>(?!(?:body|querystring|params|headers|cookies)\/)[a-z_$][\w$-]{0,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){0,30}) (?=(?:Invalid (?:input|option|ISO|email|URL|UUID|string|date)\b|Too (?:small|big): |Unrecognized keys?: ))/g,
    (at) => placeFrom(at),
  ),
  // io-ts: Invalid value "2" supplied to : Order/ship: { zip: string }/zip: string
  (text) => {
    const way = /\bInvalid value [^\n]{1,1000}? supplied to : ([^\n]{1,2000})/.exec(text)?.[1];
    const steps = way === undefined ? [] : allMatches(IO_TS_STEP, way).map(({ groups }) => groups!['at']!);
    return steps.length > 0 ? [placeAt(readFieldPath(steps.join('.')).segments, null, steps.join('.'))] : null;
  },
  // tcomb: Invalid value undefined supplied to /order/ship: String
  eachMatch(/\bsupplied to (?<at>(?:\/[\w$-]{1,100}){1,30}): (?=[A-Z{(])/g, (at) => placeAt(readFieldPath(at).segments, null)),
  // json-type-validation: failed at input.cards[0]: the key 'pan' is required but was not present
  eachMatch(
    /\bat (?<at>[A-Za-z_$][\w$-]{0,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){0,30}): (?:the )?(?:required )?(?:key|property|field|member) ["'`](?<name>[\w$-]{1,80})["'`] (?:is|was) (?:required|missing|not (?:present|found))\b/gi,
    (at, { name = '' }) => placeFrom(`${at}.${name}`),
  ),
  // JSON::Validator for Perl: /sender/street: Missing property.
  eachMatch(
    /^(?<at>(?:\/[\w$~-]{1,100}){1,30}): (?=(?:missing|expected|required|must|should|not in|string|too|does|additional|propert(?:y|ies)|invalid)\b)/gim,
    (at) => placeAt(readFieldPath(at).segments, null, at),
  ),
  // sury: Failed at address.city: Expected string, received undefined
  eachPath(
    /\b(?:failed|failed \w{1,20}|failure|error|invalid(?: value)?) at (?<at>[A-Za-z_$[][\w$.[\]"'-]{0,200}): (?=(?:expected|received|unexpected|invalid|must|should|is)\b)/gi,
  ),
  // Symfony's violations as one text: Array[lines][1][qty]:\n    This value should be positive.
  eachMatch(/^(?:Array|Object\([\w\\]{1,200}\))\.?(?<at>[\w.[\]-]{1,200}):$/gm, (at) => placeAt(readFieldPath(at).segments, null)),
  // io-ts-reporters: Expecting Int at legs.1.seats but instead got: "2"
  eachPath(/^Expecting [^\n]{1,2000}? at (?<at>[\w$.[\]-]{1,200}) but instead got: /gi),
  // ow, the object last: Expected property `email` to be of type `string` but received type `undefined` in object `contact` in object `order`
  (text) => {
    const chain = text.includes(' in object `') ? /(?: in object `[\w$-]{1,100}`){2,20}$/.exec(text.slice(0, 5_000))?.[0] : undefined;
    const list = /\(array `(?<list>[\w$-]{1,100})`\) /.exec(text.slice(0, 5_000))?.groups?.['list'];
    const name = /\bExpected (?:[a-z]{1,20} ){0,3}`(?<at>[\w$-]{1,100})` to /.exec(text)?.groups?.['at'];
    if (name === undefined || (chain === undefined && list === undefined)) return null;
    const objects = (chain?.match(/[\w$-]+(?=`)/g) ?? []).slice(0, -1).toReversed();
    return [placeFrom([...(list === undefined ? [] : [list]), ...objects, name].join('.'))];
  },
  // pykwalify: Cannot find required key 'host'. Path: '/targets/1'
  eachMatch(/\b[Kk]ey '(?<name>[^'\n]{1,100})'(?: was not defined)?\. Path: '(?<at>\/[^'\n]{0,200})'/g, (at, { name = '' }) =>
    placeAt([...readFieldPath(at).segments, name], 'body'),
  ),
  eachMatch(/\. Path: '(?<at>\/[^'\n]{1,200})'/g, (at) => placeAt(readFieldPath(at).segments, 'body')),
  // typedload, the way on a line of its own: … does not contain fields: {'lon'} which are necessary for type Stop\nPath: .stops.[0]
  (text) => {
    const at = /\nPath: (?<at>\.[\w.[\]$-]{0,300})$/.exec(text)?.groups?.['at'];
    if (at === undefined) return null;
    const names = /\bfields: [{[(]?(?<names>['"]?\w[\w'", $-]{0,300}?)(?:[}\])]| (?:which|and cannot)\b)/.exec(text)?.groups?.['names'];
    const { segments } = readFieldPath(at);
    if (names === undefined) return [placeAt(segments, 'body')];
    return names.split(/, ?/).map((name) => placeAt([...segments, name.replaceAll(/["']/g, '')], 'body'));
  },
  // superstruct: At path: items.0.qty -- Expected a number
  eachPath(/\bAt path: (?<at>[^\s]{1,200}) --/g),
  // zod: ✖ Invalid input: expected number, received string\n  → at items[0].qty
  eachPath(/→ at (?<at>[^\s]{1,200})/g),
  // connexion, jsonschema: 'x' is not of type 'integer' - 'items.0.qty'
  eachPath(/ - '(?<at>[A-Za-z_][\w.[\]-]{0,200})'$/g),
  // myzod: error parsing object at path: "rooms[0].beds" - …
  eachMatch(/ at path: "(?<at>[^"\n]{1,200})"/g, (at) => placeFrom(at)),
  // myzod: unexpected keys on object: ["pets"]
  (text) => {
    const list = /\b(?:unexpected|unknown|unrecogni[sz]ed|extra) keys? (?:on|in) (?:the )?object: \[(?<list>[^\]\n]{1,300})\]/i.exec(text)
      ?.groups?.['list'];
    return list === undefined ? null : list.split(/, ?/).map((name) => placeFrom(name.replaceAll(/["']/g, '')));
  },
  // Type::Tiny for Perl, of the first argument: Undef did not pass type constraint "Str" (in $_[0]{"items"}[1]{"qty"})
  (text) => {
    const way =
      /\bdid not pass type constraint "[^"\n]{1,200}" \(in \$\w{0,20}(?:\[\d\])?(?:->)?(?<at>(?:\{"[^"\n]{1,100}"\}|\[\d{1,9}\]){1,30})\)/.exec(
        text,
      )?.groups?.['at'];
    return way === undefined ? null : [placeAt(readFieldPath(way.replaceAll(/\{"([^"]+)"\}/g, '["$1"]')).segments, null, way)];
  },
  // valita: invalid_type at .rooms.0.beds (…)
  eachMatch(/^\w{1,40} at \.(?<at>\w[\w.[\]-]{0,200}) \(/g, (at) => placeFrom(at)),
];
