// A request as a Rust program that uses reqwest (features: blocking).
import { rustExpression, rustString } from '../core/quote/rust.ts';
import { templateText } from '../core/template.ts';
import { defineTarget, type RenderedText, type RenderInput } from '../core/target.ts';
import { keptByUrlStandard, refuseBeyond, type Abilities } from '../write/abilities.ts';
import { bodyExpression, type ByteWriting } from '../write/body-expression.ts';
import { clientLimits, LIMIT_TEXTS } from '../write/limits.ts';
import { BROWSER_HEADERS, SECRETS } from '../write/options.ts';
import { wireRequest, type WireField } from '../write/wire-request.ts';

const REQWEST: Abilities = { client: 'reqwest', methods: /^(?!CONNECT$)/, keepsUrl: keptByUrlStandard, userInfo: 'unless-authorized' };

const BYTES: ByteWriting = {
  none: '""',
  ofFile: (name) => `std::fs::read(${rustString(name)})?`,
  ofText: rustString,
  ofBytes: ({ binary }) => byteString(binary),
};

export const rust = defineTarget({
  id: 'rust',
  title: 'Rust reqwest',
  group: 'language',
  language: 'rust',
  extension: 'rs',
  docs: 'https://docs.rs/reqwest/latest/reqwest/blocking/',
  options: [BROWSER_HEADERS, SECRETS],
  limitTexts: LIMIT_TEXTS,
  limits: (input) => clientLimits(input, { client: 'reqwest', adds: ['Accept'], turnsUserInfo: true }),
  render,
});

function render(input: RenderInput): RenderedText {
  const wire = wireRequest(input);
  refuseBeyond(REQWEST, wire);
  const { expression, files } = bodyExpression(input, wire, BYTES);
  const lines = [
    'let response = reqwest::blocking::Client::new()',
    `    .request(reqwest::Method::from_bytes(b${rustString(wire.method)})?, ${rustExpression(wire.address)})`,
    ...wire.fields.map((field) => `    .header(${rustString(field.name)}, ${fieldValue(field)})`),
    ...(expression === null ? [] : [`    .body(${expression})`]),
    '    .send()?;',
    'println!("{} {}", response.status(), response.text()?);',
    'Ok(())',
  ];
  const main = lines.map((line) => `    ${line}\n`).join('');
  return { text: `fn main() -> Result<(), Box<dyn std::error::Error>> {\n${main}}`, files };
}

/** A text would have to be ASCII. */
function fieldValue({ value }: WireField): string {
  const expression = rustExpression(value);
  return /[^\0-\u007F]/.test(templateText(value)) ? `${expression}.as_bytes()` : expression;
}

/** `&b"…"[..]`: each byte that is no plain letter spelled out. */
function byteString(binary: string): string {
  const spelled = binary.replaceAll(/[^ !#-[\]-~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `&b"${spelled}"[..]`;
}
