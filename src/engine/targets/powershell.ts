// A request as an Invoke-WebRequest command for PowerShell 7.
import { powershellExpression, powershellString } from '../core/quote/powershell.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptIf, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyFile, FILE_FROM } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, LINES, SECRETS } from '../write/options.ts';
import { powershellBytes } from '../write/powershell-body.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

/** System.Uri undoes needless percent-encoding, resolves dots and encodes anything else. */
const KEPT = /^(?:[\w\-.~!$&()*+,;=:@/?]|%[0-9A-F]{2})*$/;

const POWERSHELL: Abilities = {
  client: 'Invoke-WebRequest',
  methods: /^[^a-z]+$/,
  bodiless: /^(?:GET|HEAD|TRACE)$/,
  fields: /^(?:content-(?!type).*|allow|expires|last-modified)$/,
  repeatsFields: false,
  beyondAscii: false,
  emptyValues: false,
  keepsUrl: keptIf(KEPT, KEPT),
  userInfo: false,
};

export const powershell = defineTarget({
  id: 'powershell',
  title: 'PowerShell 7 Invoke-WebRequest',
  group: 'windows',
  language: 'powershell',
  extension: 'ps1',
  docs: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest',
  options: [LINES, BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) =>
    clientLimits(input, { client: POWERSHELL.client, adds: ['User-Agent'], compresses: true }, ({ body }) =>
      body && body.bytes > FILE_FROM ? [{ id: 'body-file', values: { name: bodyFile(input.request, body).name } }] : [],
    ),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(POWERSHELL, wire);
  const type = wire.fields.find(({ name }) => /^content-type$/i.test(name));
  const hasBody = wire.body !== null || wire.emptyBody;
  if (type && !hasBody)
    throw new CannotExpress('{client} sends {name} only with a body.', { client: 'Invoke-WebRequest', name: 'Content-Type' });
  if (!type && hasBody)
    throw new CannotExpress('{client} declares a body without a Content-Type as a form.', { client: 'Invoke-WebRequest' });
  const body = wire.body ? powershellBytes(input, wire.body) : { expression: '[byte[]]@()', files: [] };
  const words = [
    `Invoke-WebRequest -Uri ${powershellExpression(wire.address)}`,
    ...(wire.method === 'GET' ? [] : [`-CustomMethod ${powershellString(wire.method)}`]),
    ...headers(wire),
    ...(type ? [`-ContentType ${powershellExpression(type.value)}`] : []),
    ...(hasBody ? [`-Body (${body.expression})`] : []),
    '-SkipHeaderValidation',
    '-SkipHttpErrorCheck',
    '-MaximumRedirection 0',
  ];
  return { text: words.join(input.options['lines'] === 'one' ? ' ' : ' `\n  '), files: body.files };
}

function headers({ fields }: WireRequest): string[] {
  const named = fields.filter(({ name }) => !/^content-type$/i.test(name));
  if (named.length === 0) return [];
  return [`-Headers @{ ${named.map(({ name, value }) => `${powershellString(name)} = ${powershellExpression(value)}`).join('; ')} }`];
}
