// The words of a curl command, each quoted for the shell that will read them; where a body lies is up to that shell.
import { headerValue } from '../core/header-list.ts';
import { CannotExpress, type OptionValues } from '../core/target.ts';
import { templateText, type Template } from '../core/template.ts';
import { hasDotSegment } from './abilities.ts';
import type { WireRequest } from './wire-request.ts';

/** From about here on curl announces a body with `Expect: 100-continue`. In bytes. */
const ANNOUNCED_FROM = 1_000_000;

/** A body in the command, in a file (`-` is standard input), or none; `bytes` is its length. */
export type CurlBody = { readonly text: string; readonly bytes: number } | { readonly file: string; readonly bytes: number } | null;

/** How a shell writes a word. */
export interface WordQuoting {
  readonly word: (template: Template) => string;
  readonly quote: (text: string) => string;
  /** The program's name: `curl` unless given. */
  readonly program?: string;
}

export interface CurlWords {
  /** The first is the program with the URL, the others an option each. */
  readonly words: readonly string[];
  /** The longest argument of URL and fields, and all of them together, in bytes. */
  readonly longest: number;
  readonly total: number;
}

const SHORT_NAMES: Readonly<Record<string, string>> = { '--request': '-X', '--header': '-H' };

/** Throws `CannotExpress` for what curl cannot send, whatever the shell. */
export function curlWords(
  wire: WireRequest,
  body: CurlBody,
  options: OptionValues,
  { word, quote, program = 'curl' }: WordQuoting,
): CurlWords {
  const { method, url, fields, emptyBody } = wire;
  if (method === 'HEAD' && body !== null) throw new CannotExpress('{client} cannot send a body with {method}.', { client: 'curl', method });
  const named = (long: string): string => (options['flags'] === 'long' ? long : (SHORT_NAMES[long] ?? long));
  const headers = fields.map(({ name, value, sent }): Template => (sent === '' ? [`${name};`] : [`${name}: `, ...value]));
  const hasBody = body !== null || emptyBody;
  const words = [
    `${program} ${word(wire.address)}`,
    ...methodOptions(method, hasBody, named('--request'), quote),
    ...(/[[\]{}]/.test(url.text) ? ['--globoff'] : []),
    // curl would resolve `.` and `..`.
    ...(hasDotSegment(url.text) ? ['--path-as-is'] : []),
    ...[...headers, ...silenced(wire, body, hasBody)].map((header) => `${named('--header')} ${word(header)}`),
    ...(wire.sorted.compressed && options['compressed'] !== 'no' ? ['--compressed'] : []),
    ...bodyOptions(body, emptyBody, quote),
  ];
  const sizes = [wire.address, ...headers].map((template) => new TextEncoder().encode(templateText(template)).length);
  return { words, longest: sizes.reduce((most, size) => Math.max(most, size), 0), total: sizes.reduce((sum, size) => sum + size, 0) };
}

/** `-X` only where curl would choose otherwise. `-X HEAD` would wait for a body that never comes. */
function methodOptions(method: string, hasBody: boolean, name: string, quote: (text: string) => string): string[] {
  if (method === 'HEAD') return ['--head'];
  return method === (hasBody ? 'POST' : 'GET') ? [] : [`${name} ${quote(method)}`];
}

/** Fields that curl would add and that change what the body means or how it is sent. */
function silenced({ fields }: WireRequest, body: CurlBody, hasBody: boolean): Template[] {
  const headers = fields.map(({ name, sent }) => ({ name, value: sent }));
  const found: Template[] = [];
  if (hasBody && headerValue(headers, 'content-type') === null) found.push(['Content-Type:']);
  if ((body?.bytes ?? 0) >= ANNOUNCED_FROM && headerValue(headers, 'expect') === null) found.push(['Expect:']);
  return found;
}

/** Only `--data-raw` takes text literally: the others read a file when it begins with `@`. */
function bodyOptions(body: CurlBody, emptyBody: boolean, quote: (text: string) => string): string[] {
  if (body === null) return emptyBody ? [`--data-raw ${quote('')}`] : [];
  return 'file' in body ? [`--data-binary @${body.file}`] : [`--data-raw ${quote(body.text)}`];
}
