// Sentences that tell the whole way to a place by themselves, as single libraries write them: nothing else is looked for in them.
import type { StatedPlace } from '../core/evidence.ts';
import type { Part } from '../core/location.ts';
import { allMatches } from './all-matches.ts';
import { placeAt, placeFrom, readFieldPath, spell } from './field-path.ts';
import { runtimePlaces } from './prose-runtime.ts';

/** Reads one such form; null where the text is not written so, none where it speaks of no member of the request. */
type WholeReader = (text: string) => readonly StatedPlace[] | null;

/** A reader for a form whose group `at` is the path, in the body unless the spelling says otherwise. */
function path(pattern: RegExp): WholeReader {
  return (text) => found(allMatches(pattern, text).map(({ groups }) => inBody(groups!['at']!)));
}

function found(places: readonly StatedPlace[]): readonly StatedPlace[] | null {
  return places.length > 0 ? places : null;
}

function inBody(text: string): StatedPlace {
  const { in: part, segments } = readFieldPath(text);
  return { text, segments, in: part ?? 'body' };
}

const micronautParts: Readonly<Record<string, Part>> = {
  QueryValue: 'query',
  Header: 'header',
  CookieValue: 'cookie',
  PathVariable: 'path',
  Part: 'body',
};

const readers: readonly WholeReader[] = [
  (text) => found(runtimePlaces(text)),
  // nlohmann::json does not say whose type: type must be number, but is string
  (text) => (/^type must be [\w ]{1,30}, but is \w/.test(text) ? [] : null),
  // go-playground/validator: Key: 'Order.Items[0].Qty' Error:Field validation … The first step is the struct's name.
  (text) =>
    found(
      allMatches(/\bKey: '(?<at>[\w.[\]]{1,200})' Error:/g, text).map(({ groups }) => {
        const { segments } = readFieldPath(groups!['at']!);
        return placeAt(segments.length > 1 ? segments.slice(1) : segments, null, groups?.['at']);
      }),
    ),
  // encoding/json: json: cannot unmarshal string into Go struct field Order.items.qty of type int
  (text) =>
    found(
      allMatches(/\bGo struct field (?<at>[\w.[\]-]{1,200}) of type/g, text).map(({ groups }) =>
        placeAt(readFieldPath(groups!['at']!).segments.slice(1), 'body', groups?.['at']),
      ),
    ),
  // Jackson: through reference chain: shop.Order["items"]->java.util.ArrayList[0]->shop.Item["qty"]
  (text) => {
    const chain = /reference chain: ([^\n)]{1,1000})/.exec(text)?.[1] ?? '';
    const segments = [...chain.matchAll(/\["([^"]{1,200})"\]|\[(\d{1,9})\]/g)].map((each) => each[1] ?? Number(each[2]));
    return segments.length > 0 ? [placeAt(segments, 'body', spell(segments))] : null;
  },
  // System.Text.Json: … Path: $.items[0].qty | LineNumber: 3 | BytePositionInLine: 12.
  path(/\bPath: (?<at>\$[^\s|]{0,200}) \|/g),
  // Slack: must be less than 3001 characters [json-pointer:/blocks/0/text/text]
  path(/\[json-pointer:(?<at>\/[^\]\s]{1,200})\]/g),
  // Kibana, and below it each alternative that failed: [request body.references]: expected value of type [array] but got [string]
  path(/^\[request (?<at>(?:body|query|params|headers)[.[][\w.[\]-]{1,200})\]: /gm),
  // Everit's JSON Schema for Java: #/items/0: required key [qty] not found#: extraneous key [note] is not permitted
  (text) => {
    const said = allMatches(
      /#(?<at>(?:\/[^\s:#/]{1,100}){0,30}): (?:(?:required|extraneous) key ["'[](?<name>[^"'\]\n]{1,100})["'\]]|subject must (?:not )?be valid|(?=[a-z"']))/g,
      text,
    );
    const places = said.flatMap(({ groups }) => {
      const steps = [...readFieldPath(groups!['at']!).segments, ...(groups!['name'] === undefined ? [] : [groups!['name']])];
      return steps.length > 0 ? [placeAt(steps, 'body')] : [];
    });
    return said.some(([each]) => each.endsWith('valid')) ? places : found(places);
  },
  // Auth0: 'Additional properties not allowed: colour,size' on property options.look (Options for looks).
  (text) => {
    const { names = '', at } =
      /\b(?:not allowed|unknown|unexpected|missing|required)[^:\n]{0,40}: ["'`]?(?<names>[\w$.-]{1,80}(?:,\s?[\w$.-]{1,80}){0,30})["'`]{0,2} (?:on|at|in) (?:property|path|object) ["'`]?(?<at>[\w$.[\]-]{1,200})/i.exec(
        text,
      )?.groups ?? {};
    if (at === undefined) return null;
    const { segments } = readFieldPath(at);
    return names.split(/,\s?/).map((name) => placeAt([...segments, name], 'body'));
  },
  // LinkedIn: ERROR :: /author :: field is required but not found
  path(/(?:^|\n|:: )(?<at>\/[\w$/~-]{1,200}) :: /g),
  // Notion, whose names of properties hold spaces: body.properties.Due Date.date.id should be defined, instead was `undefined`.
  path(/(?:^|\n|: )(?<at>body(?:\.[^.\n[\]]{1,80}|\[\d{1,6}\]){1,20}) should (?:not )?be [^\n]{1,200}, instead was /g),
  // Newtonsoft: Required property 'name' not found in JSON. Path 'order', line 3, position 12.
  (text) => {
    const [, missing, around = ''] = /\bRequired property '([^'\n]{1,200})' [^\n]{1,100}? Path '([^'\n]{0,200})', line \d/.exec(text) ?? [];
    return missing === undefined ? null : [placeAt([...readFieldPath(around).segments, missing], 'body')];
  },
  // Newtonsoft: … Path 'items[0].qty', line 3, position 12.
  path(/\bPath '(?<at>[^'\n]{1,200})', line \d/g),
  // kotlinx.serialization: Field 'qty' is required for type with serial name 'Item', but it was missing at path: $.items[0]
  (text) =>
    found(
      allMatches(/\bField '(?<name>[^'\n]{1,200})' is required for type [^\n]{1,300}? at path: \$\.?(?<at>[^\s]{0,200})/g, text).map(
        ({ groups }) => placeAt([...readFieldPath(groups!['at']!).segments, groups!['name']!], 'body'),
      ),
    ),
  // kotlinx.serialization: Encountered an unknown key 'qyt' at path: $.items[0]
  (text) =>
    found(
      allMatches(/\bunknown key '(?<name>[^'\n]{1,200})' (?:at offset \d{1,9} )?at path: \$\.?(?<at>[^\s]{0,200})/g, text).map(
        ({ groups }) => placeAt([...readFieldPath(groups!['at']!).segments, groups!['name']!], 'body'),
      ),
    ),
  // echo: Unmarshal type error: expected=int, got=string, field=items.qty, offset=25
  path(/\bUnmarshal type error: [^\n]{1,300}?, field=(?<at>[\w.[\]-]{1,200}), offset=/g),
  // protojson: proto: (line 1:71): invalid value for int32 field qty: "silly"
  path(/\binvalid value for [\w.]{1,100} field (?<at>[\w.[\]-]{1,200}): /g),
  // Protobuf-ES: cannot decode field shop.v1.Item.qty from JSON: expected number (int32), got "two"
  (text) =>
    found(
      allMatches(/\bcannot decode field (?:\w{1,100}\.){1,20}(?<at>\w{1,100}) from JSON\b/g, text).map(({ groups }) =>
        placeFrom(groups!['at']!, 'body'),
      ),
    ),
  // gRPC-gateway: type mismatch, parameter: id, error: strconv.ParseInt: …
  (text) => found(allMatches(/\bparameter: (?<at>[\w.[\]-]{1,200}), error: /g, text).map(({ groups }) => placeFrom(groups!['at']!))),
  // Validators of XML Schema name elements and attributes; what else they quote are types and values (XML Schema Part 1, appendix C).
  (text) => {
    if (!/\bcvc-[a-z]{2,20}/.test(text)) return null;
    const [named] = allMatches(/\b(?:element|attribute) '(?:\{"[^"'\n]{0,200}":|[\w.-]{1,100}:)?(?<at>[\w.-]{1,100})\}?'/gi, text);
    return named ? [placeFrom(named.groups!['at']!, 'body')] : [];
  },
  // libxml2, under lxml, PHP and Nokogiri, likewise: Element '{urn:shop}order', attribute 'no': … Missing child element(s). Expected is ( {urn:shop}qty ).
  (text) => {
    const {
      element,
      attribute,
      rest = '',
    } = /\bElement '(?:\{[^}'\n]{0,200}\})?(?<element>[\w.-]{1,100})'(?:, attribute '(?:\{[^}'\n]{0,200}\})?(?<attribute>[\w.-]{1,100})')?: (?<rest>[^\n]{0,300})/.exec(
      text,
    )?.groups ?? {};
    if (element === undefined) return null;
    const child = /^Missing child element\(s\)\. Expected is \( (?:\{[^}\n]{0,200}\})?([\w.-]{1,100}) \)/.exec(rest)?.[1];
    return [placeFrom([element, attribute ?? child].filter((step) => step !== undefined).join('/'), 'body')];
  },
  // GitHub's JSON schema: For 'properties/name', nil is not a string.
  (text) =>
    found(
      allMatches(/\bFor '(?<at>properties\/[^'\n]{1,200})', /g, text).map(({ groups }) => {
        const { segments } = readFieldPath(`/${groups!['at']!}`);
        return placeAt(
          segments.filter((step) => step !== 'properties' && step !== 'items'),
          'body',
          groups!['at'],
        );
      }),
    ),
  // RabbitMQ prints Erlang's terms: [{key_missing,routing_key}]
  (text) =>
    found(
      allMatches(/\{key_missing,(?:<<")?(?<at>\w{1,100})/g, text).map(({ groups }) => placeAt([groups!['at']!], 'body', groups!['at'])),
    ),
  // class-validator, below the first level: customer.address.property country should not exist
  (text) =>
    found(
      allMatches(
        /(?<![\w.])(?<at>(?:[\w$-]{1,80}\.){1,20})(?:nested )?property (?<name>[\w$-]{1,80}) (?:should not exist|must be)/g,
        text,
      ).map(({ groups }) => placeFrom(`${groups!['at']!}${groups!['name']!}`)),
    ),
  // Micronaut: Required QueryValue [type] not specified
  (text) =>
    found(
      allMatches(
        /\bRequired (?<part>QueryValue|Header|CookieValue|PathVariable|Part|Body) ["[](?<at>[^"\]\n]{1,100})["\]] not specified/g,
        text,
      ).map(({ groups }) => placeFrom(groups!['at']!, micronautParts[groups!['part']!] ?? null)),
    ),
  path(/ at path: (?<at>\$[.[][^\s]{1,200})/g),
  // The member that is missing or too many, and the object that it belongs to: Object missing required field `email` - at `$.customer`
  (text) =>
    found(
      allMatches(
        /\b(?:required|missing|unknown|unexpected)\b[^"'`\n]{0,40}["'`](?<name>[\w$-]{1,100})["'`][^\n]{0,60}? (?:at|path|@):? ["'`]?\$(?<at>[.[][^\s"'`]{1,200})?(?=["'`\s]|$)/gi,
        text,
      ).map(({ groups }) => placeAt([...readFieldPath(groups!['at'] ?? '').segments, groups!['name']!], 'body')),
    ),
  // ZIO: .items[1].qty(expected a number)
  path(/^(?<at>(?:\.[A-Za-z_$][\w$-]{0,80}|\[\d{1,9}\]){1,30})\((?=[^)\n])/g),
  // fastjsonschema: data.customer must contain ['name', 'email'] properties
  (text) => {
    const { at = '', names = '' } =
      /\bdata(?<at>[.[][\w$.[\]-]{1,200})? must contain \[(?<names>["'][^\]\n]{1,500})\] propert/.exec(text)?.groups ?? {};
    const { segments } = readFieldPath(at);
    return found(allMatches(/["'](?<name>[^"']{1,100})["']/g, names).map(({ groups }) => placeAt([...segments, groups!['name']!], 'body')));
  },
  // schema for Python, a line a level: Key 'items' error:\nKey 'qty' error:\n'two' should be instance of 'int'
  (text) => {
    const steps = allMatches(/^Key ["'](?<at>[^"'\n]{1,100})["'] error:$/gm, text).map(({ groups }) => groups!['at']!);
    return steps.length > 0 ? [placeAt(steps, 'body')] : null;
  },
  // Google: Unknown name "qty" at 'order.items[0]': Cannot find field.
  (text) =>
    found(
      allMatches(/\bUnknown name "(?<name>[^"\n]{1,200})" at '(?<at>[^'\n]{1,200})'/g, text).map(({ groups }) =>
        placeFrom(`${groups!['at']!}.${groups!['name']!}`, 'body'),
      ),
    ),
  // json-schema for Ruby: The property '#/order' did not contain a required property of 'qty'
  (text) =>
    found(
      allMatches(/\bproperty '#\/(?<at>[^'\n]{0,200})' did not contain a required property of '(?<name>[^'\n]{1,200})'/g, text).map(
        ({ groups }) => placeAt([...readFieldPath(groups!['at'] === '' ? '' : `/${groups!['at']!}`).segments, groups!['name']!], 'body'),
      ),
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
  (text) =>
    found(
      allMatches(/ @ data(?<at>(?:\[[^\]\n]{1,100}\]){1,20})/g, text).map(({ groups }) => {
        const { segments } = readFieldPath(groups!['at']!);
        return placeAt(segments, null, spell(segments));
      }),
    ),
  // Fastify with zod: body/items/0/qty Invalid input: expected number, received string
  (text) =>
    found(
      allMatches(/(?:^|, )(?<at>(?:body|querystring|params|headers|cookies)(?:\/[\w$~.-]{1,80}){1,30}) (?=[A-Z])/g, text).map(
        ({ groups }) => placeFrom(groups!['at']!),
      ),
    ),
  // io-ts: Invalid value "2" supplied to : Order/ship: { zip: string }/zip: string
  (text) => {
    const way = /\bInvalid value [^\n]{1,1000}? supplied to : ([^\n]{1,2000})/.exec(text)?.[1];
    const steps = way === undefined ? [] : allMatches(/\/(?<at>[\w$-]{1,100}): /g, way).map(({ groups }) => groups!['at']!);
    return steps.length > 0 ? [placeAt(readFieldPath(steps.join('.')).segments, null, steps.join('.'))] : null;
  },
  // Symfony's violations as one text: Array[lines][1][qty]:\n    This value should be positive.
  (text) =>
    found(
      allMatches(/^(?:Array|Object\([\w\\]{1,200}\))\.?(?<at>[\w.[\]-]{1,200}):$/gm, text).map(({ groups }) => {
        const { segments } = readFieldPath(groups!['at']!);
        return placeAt(segments, null);
      }),
    ),
  // superstruct: At path: items.0.qty -- Expected a number
  path(/\bAt path: (?<at>[^\s]{1,200}) --/g),
  // zod: ✖ Invalid input: expected number, received string\n  → at items[0].qty
  path(/→ at (?<at>[^\s]{1,200})/g),
  // connexion, jsonschema: 'x' is not of type 'integer' - 'items.0.qty'
  path(/ - '(?<at>[A-Za-z_][\w.[\]-]{0,200})'$/g),
  // GraphQL: the place is below `variables`.
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
    return [placeAt(['variables', ...(steps[0] === name ? steps : [name, ...steps])], 'body', at ?? `$${name}`)];
  },
  // GraphQL: what stands in the document is no member of the request.
  (text) =>
    /^(?:Cannot query field ["'`]|(?:Unknown|Field|Argument|Fragment|Directive|Expected value of type|Enum) ["'`@]?[^\n]{0,300}\b(?:on (?:field|type|directive)|of type ["'`]\[?\w+[!\]]{1,3}["'`]|must (?:not )?have a (?:selection|sub selection)|type condition|fragment)\b)/i.test(
      text,
    )
      ? []
      : null,
  // SQLite: NOT NULL constraint failed: users.email; table users has no column named nick; CHECK constraint failed: typeof(age)='integer'
  (text) =>
    found(
      allMatches(
        /\b(?:NOT NULL|UNIQUE) constraint failed: (?:\w{1,100}\.)?(?<at>\w{1,100})|\bhas no column named (?<name>\w{1,100})|\bCHECK constraint failed: (?:\w{1,30}\()?(?<first>[a-z_]\w{0,100})/g,
        text,
      ).map(({ groups }) => placeFrom((groups!['at'] ?? groups!['name'] ?? groups!['first'])!)),
    ),
  // myzod: error parsing object at path: "rooms[0].beds" - …; valita: invalid_type at .rooms.0.beds (…)
  (text) => found(allMatches(/ at path: "(?<at>[^"\n]{1,200})"/g, text).map(({ groups }) => placeFrom(groups!['at']!))),
  (text) => found(allMatches(/^\w{1,40} at \.(?<at>\w[\w.[\]-]{0,200}) \(/g, text).map(({ groups }) => placeFrom(groups!['at']!))),
  // myzod: unexpected keys on object: ["pets"]
  (text) => {
    const list = /\b(?:unexpected|unknown|unrecogni[sz]ed|extra) keys? (?:on|in) (?:the )?object: \[(?<list>[^\]\n]{1,300})\]/i.exec(text)
      ?.groups?.['list'];
    return list === undefined ? null : list.split(/, ?/).map((name) => placeFrom(name.replaceAll(/["']/g, '')));
  },
  // PostgreSQL: Key (email)=(a@b.example) already exists.
  (text) => {
    const columns = /\bKey \((?<at>[\w", ]{1,300})\)=\(/.exec(text)?.groups?.['at'];
    return columns === undefined ? null : columns.split(/, ?/).map((name) => placeFrom(name.replaceAll('"', '')));
  },
  // Any validator's way behind the words, from a root or a dot on: Expected an int but was two at path $.items[1].qty
  (text) =>
    found(
      allMatches(
        /(?:(?:^|[\s-])(?:at|path|on|value at)|@):? ["'`]?(?:\$input|\$|json|data|input|obj|value)?(?<at>(?:\.[A-Za-z_$][\w$-]{0,80}|\[(?:\d{1,9}|(["'])[^"'\n]{1,80}\2)\]){1,30})(?=["'`:;,)\s]|\.?$)/gm,
        text,
      ).map(({ groups }) => placeAt(readFieldPath(groups!['at']!).segments, 'body')),
    ),
];

/** The places of the first form that the text is written in; null when it is written in none. */
export function wholePlaces(text: string): readonly StatedPlace[] | null {
  for (const read of readers) {
    const places = read(text);
    if (places !== null) return places;
  }
  return null;
}
