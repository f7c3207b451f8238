// A request as a Postman collection (v2.1) of one item.
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { mapTemplate, type Template } from '../core/template.ts';
import { hasDotSegment, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyFile, FILE_FROM } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest, type SentBody, type WireRequest } from '../write/wire-request.ts';

const POSTMAN: Abilities = { client: 'Postman', beyondAscii: false, keepsUrl: (url) => !hasDotSegment(url), userInfo: false };
const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

export const postman = defineTarget({
  id: 'postman',
  title: 'Postman collection',
  group: 'file',
  language: 'json',
  extension: 'json',
  docs: SCHEMA,
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: {
    ...LIMIT_TEXTS,
    environment: 'Variables of the collection to fill in: {names}.',
    'adds-header': '{client} adds {name} unless that is switched off in the request.',
  },
  limits: (input) =>
    clientLimits(input, { client: 'Postman', adds: ['Accept', 'User-Agent', 'Postman-Token'], compresses: true }, ({ body }) =>
      body && needsFile(body) ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : [],
    ),
  render,
});

const needsFile = (body: SentBody): boolean => body.kind === 'binary' || body.bytes > FILE_FROM;

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(POSTMAN, wire);
  refuseBraces(wire);
  const file = wire.body && needsFile(wire.body) ? bodyFile(input.request, wire.body) : null;
  const collection = {
    info: { name: '400 Doctor', schema: SCHEMA },
    item: [
      {
        name: `${wire.method} ${wire.url.text.replace(/[?#].*$/s, '')}`,
        // Without it Postman drops the body of a GET.
        protocolProfileBehavior: { disableBodyPruning: true, followRedirects: false },
        request: {
          method: wire.method,
          header: wire.fields.map(({ name, value }) => ({ key: name, value: text(value) })),
          url: { raw: text(wire.address) },
          ...bodyOf(wire, file?.name ?? null),
        },
      },
    ],
    ...(wire.variables.length > 0 ? { variable: wire.variables.map((key) => ({ key, value: '' })) } : {}),
  };
  return { text: JSON.stringify(collection, null, 2), files: file ? [file] : [] };
}

function bodyOf({ body }: WireRequest, file: string | null): object {
  if (file !== null) return { body: { mode: 'file', file: { src: file } } };
  return body?.kind === 'text' ? { body: { mode: 'raw', raw: body.text } } : {};
}

function refuseBraces({ url, fields, body }: WireRequest): void {
  const texts = [url.text, ...fields.flatMap(({ name, sent }) => [name, sent]), body?.kind === 'text' && !needsFile(body) ? body.text : ''];
  if (texts.some((each) => each.includes('{{'))) throw new CannotExpress('Postman would read two opening braces as a variable.');
}

const text = (template: Template): string =>
  mapTemplate(
    template,
    (piece) => piece,
    (name) => `{{${name}}}`,
  ).join('');
