// What the APIs of single services say of a place.
import { placeAt, placeFrom, readFieldPath } from '../text/field-path.ts';
import { eachMatch, eachPath, type ProseForm } from './form.ts';

export const serviceForms: readonly ProseForm[] = [
  // Slack: must be less than 3001 characters [json-pointer:/blocks/0/text/text]
  eachPath(/\[json-pointer:(?<at>\/[^\]\s]{1,200})\]/g),
  // Kibana, and below it each alternative that failed: [request body.references]: expected value of type [array] but got [string]
  eachPath(/^\[request (?<at>(?:body|query|params|headers)[.[][\w.[\]-]{1,200})\]: /gm),
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
  eachPath(/(?:^|\n|:: )(?<at>\/[\w$/~-]{1,200}) :: /g),
  // Notion, whose names of properties hold spaces: body.properties.Due Date.date.id should be defined, instead was `undefined`.
  eachPath(/(?:^|\n|: )(?<at>body(?:\.[^.\n[\]]{1,80}|\[\d{1,6}\]){1,20}) should (?:not )?be [^\n]{1,200}, instead was /g),
  // GitHub's JSON schema: For 'properties/name', nil is not a string.
  eachMatch(/\bFor '(?<at>properties\/[^'\n]{1,200})', /g, (at) => {
    const steps = readFieldPath(`/${at}`).segments.filter((step) => step !== 'properties' && step !== 'items');
    return placeAt(steps, 'body', at);
  }),
  // RabbitMQ prints Erlang's terms: [{key_missing,routing_key}]
  eachMatch(/\{key_missing,(?:<<")?(?<at>\w{1,100})/g, (at) => placeAt([at], 'body', at)),
  // Cosmos DB: the required properties - 'id; ' - are missing
  eachMatch(/\brequired properties - '(?<at>[\w$-]{1,100});/g, (at) => placeFrom(at, 'body')),
  // Brevo: email is not valid in to
  eachMatch(
    /^(?<at>[a-z]\w{1,60}) is (?:not valid|invalid|missing) in (?!body|query|path|header|the\b)(?<around>[a-z]\w{1,60})$/g,
    (at, { around = '' }) => placeAt([around, at], null),
  ),
  // go-ethereum: invalid argument 0: hex string has length 10
  eachMatch(/^invalid argument (?<at>\d{1,3}): /g, (at) => placeAt(['params', Number(at)], 'body')),
  // Keystone: Expecting to find domain in project.
  eachMatch(/\b[Ee]xpecting to find (?:an? |the )?(?<at>\w{1,60}) in \w/g, (at) => placeFrom(at)),
  // Google: Unknown name "qty" at 'order.items[0]': Cannot find field.
  eachMatch(/\bUnknown name "(?<name>[^"\n]{1,200})" at '(?<at>[^'\n]{1,200})'/g, (at, { name = '' }) =>
    placeFrom(`${at}.${name}`, 'body'),
  ),
];
