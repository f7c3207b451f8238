// A request as an OpenAPI 3.1 document of one operation, with what was sent as its examples.
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { templateText, type Template } from '../core/template.ts';
import { urlParts } from '../read/url/parts.ts';
import { refuseBeyond, type Abilities } from '../write/abilities.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS_MASKABLE } from '../write/options.ts';
import { splitAddress } from '../write/split-address.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

const OPENAPI: Abilities = {
  client: 'OpenAPI',
  methods: /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/,
  repeatsFields: false,
  userInfo: false,
};
/** OpenAPI 3.1, "Parameter Object": as parameters these are ignored. */
const NOT_AS_PARAMETER = /^(?:accept|content-type|authorization)$/i;

export const openapi = defineTarget({
  id: 'openapi',
  title: 'OpenAPI request example',
  group: 'file',
  language: 'json',
  extension: 'json',
  docs: 'https://spec.openapis.org/oas/v3.1.1.html#example-object',
  options: [BROWSER_HEADERS, SECRETS_MASKABLE],
  limitTexts: {
    ...LIMIT_TEXTS,
    layout: 'The example has the values of a JSON body, not its layout.',
    'no-parameter': 'Not among the parameters, since OpenAPI states these elsewhere: {names}.',
  },
  limits: (input) =>
    clientLimits(input, { client: 'OpenAPI', isDocument: true }, (wire) => {
      const elsewhere = wire.fields.filter(({ name }) => /^(?:accept|authorization)$/i.test(name)).map(({ name }) => name);
      return [
        ...(jsonOf(wire) === undefined ? [] : [{ id: 'layout', values: {} }]),
        ...(elsewhere.length > 0 ? [{ id: 'no-parameter', values: { names: elsewhere.join(', ') } }] : []),
      ];
    }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(OPENAPI, wire);
  const { origin, target } = splitAddress(wire.address);
  const [path = '/'] = templateText(target).split('?');
  if (/[{}]/.test(path)) throw new CannotExpress('OpenAPI reads braces in a path as a template.');
  const operation = {
    parameters: [...queryParameters(wire), ...headerParameters(wire)],
    ...requestBody(wire),
    responses: { default: { description: 'Any answer' } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Request example', version: '1' },
    servers: [{ url: templateText(origin) }],
    paths: { [path]: { [wire.method.toLowerCase()]: operation } },
  };
  return { text: JSON.stringify(document, null, 2), files: [] };
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly schema: { readonly type: 'string' };
  readonly example: string;
}

const parameter = (name: string, place: Parameter['in'], example: string): Parameter => ({
  name,
  in: place,
  schema: { type: 'string' },
  example,
});

function queryParameters({ address }: WireRequest): Parameter[] {
  const { query } = urlParts(templateText(address));
  const names = new Set(query.map(({ rawName }) => rawName));
  if (names.size < query.length) throw new CannotExpress('A query parameter is sent more than once; an OpenAPI example has one value.');
  return query.map(({ rawName, rawValue }) => parameter(decoded(rawName), 'query', decoded(rawValue)));
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    throw new CannotExpress('The query is not percent-encoded properly; an OpenAPI example holds decoded values.');
  }
}

const headerParameters = ({ fields }: WireRequest): Parameter[] =>
  fields.filter(({ name }) => !NOT_AS_PARAMETER.test(name)).map(({ name, value }) => parameter(name, 'header', templateText(value)));

function requestBody(wire: WireRequest): object {
  const { body, fields } = wire;
  if (body === null) return {};
  if (body.kind === 'binary') throw new CannotExpress('An OpenAPI example is a value or a text; this body is neither.');
  const type: Template | undefined = fields.find(({ name }) => /^content-type$/i.test(name))?.value;
  const json = jsonOf(wire);
  const value = json === undefined ? body.text : json;
  return { requestBody: { content: { [type ? templateText(type) : '*/*']: { examples: { sent: { value } } } } } };
}

/** The body's value where that says all of it: JSON in which nothing is lost by reading; undefined otherwise. */
function jsonOf({ body, fields }: WireRequest): unknown {
  const type = fields.find(({ name }) => /^content-type$/i.test(name))?.sent ?? '';
  if (body?.kind !== 'text' || !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return undefined;
  try {
    const value: unknown = JSON.parse(body.text);
    return JSON.stringify(value) === compact(body.text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JSON without white space between its tokens. */
function compact(json: string): string {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, string: string | undefined) => string ?? '');
}
