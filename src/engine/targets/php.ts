// A request as a PHP program that uses the curl extension.
import { phpExpression, phpString } from '../core/quote/php.ts';
import { CannotExpress, defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { bodyExpression, type ByteWriting } from '../write/body-expression.ts';
import { bodyBase64 } from '../write/body-file.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, COMPRESSED, SECRETS } from '../write/options.ts';
import { wireRequest, type WireRequest } from '../write/wire-request.ts';

const BYTES: ByteWriting = {
  none: '""',
  ofFile: (name) => `file_get_contents(${phpString(name)})`,
  ofText: phpString,
  ofBytes: (body) => `base64_decode(${phpString(bodyBase64(body))})`,
};

export const php = defineTarget({
  id: 'php',
  title: 'PHP curl',
  group: 'language',
  language: 'php',
  extension: 'php',
  docs: 'https://www.php.net/manual/function.curl-setopt.php',
  options: [COMPRESSED, BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: "PHP's curl", adds: ['Accept'], turnsUserInfo: true, compresses: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  if (wire.method === 'HEAD' && wire.body)
    throw new CannotExpress('{client} cannot send a body with {method}.', { client: "PHP's curl", method: 'HEAD' });
  const { expression, files } = bodyExpression(input, wire, BYTES);
  const options = [
    `CURLOPT_URL => ${phpExpression(wire.address)}`,
    ...(wire.method === 'HEAD' ? ['CURLOPT_NOBODY => true'] : [`CURLOPT_CUSTOMREQUEST => ${phpString(wire.method)}`]),
    'CURLOPT_PATH_AS_IS => true',
    `CURLOPT_HTTPHEADER => [\n${headers(wire)}    ]`,
    ...(expression === null ? [] : [`CURLOPT_POSTFIELDS => ${expression}`]),
    ...(wire.sorted.compressed && input.options['compressed'] !== 'no' ? ['CURLOPT_ENCODING => ""'] : []),
    'CURLOPT_RETURNTRANSFER => true',
  ];
  const text = [
    '<?php',
    '$curl = curl_init();',
    `curl_setopt_array($curl, [\n${options.map((option) => `    ${option},\n`).join('')}]);`,
    '$answer = curl_exec($curl);',
    'echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), " ", $answer, "\\n";',
  ];
  return { text: text.join('\n'), files };
}

/** A field without a value needs a semicolon; one with nothing behind the colon is not sent, which keeps curl from adding it. */
function headers({ fields, body, emptyBody }: WireRequest): string {
  const lines = fields.map(({ name, value, sent }) => (sent === '' ? phpString(`${name};`) : phpExpression([`${name}: `, ...value])));
  const has = (name: string): boolean => fields.some((field) => field.name.toLowerCase() === name);
  if ((body || emptyBody) && !has('content-type')) lines.push('"Content-Type:"');
  if (body && !has('expect')) lines.push('"Expect:"');
  return lines.map((line) => `        ${line},\n`).join('');
}
