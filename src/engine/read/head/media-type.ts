// The Content-Type of a message (RFC 9110, section 8.3), read tolerantly and judged strictly.
import { headerValue, type HeaderList } from '../../core/header-list.ts';
import { memo } from '../../core/memo.ts';

/** A media type with its parameters. */
export interface MediaType {
  /** Lower case `type/subtype`, or what stands in its place. */
  readonly essence: string;
  /** By name in lower case; quotes taken off. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The field's value as sent. */
  readonly raw: string;
  /** True when the value follows the grammar to the letter. */
  readonly wellFormed: boolean;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const ESSENCE = new RegExp(`^${TOKEN}/${TOKEN}$`);
const PARAMETER = new RegExp(`^[ \\t]*(?:(${TOKEN})=(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)"))?[ \\t]*$`);
const LOOSE_PARAMETER = /^\s*([^\s=]+)\s*=\s*"?(.*?)"?\s*$/s;

/** The media type that a list of header fields declares; null when there is no Content-Type. */
export const mediaTypeOf: (headers: HeaderList) => MediaType | null = memo((headers: HeaderList) => {
  const raw = headerValue(headers, 'content-type');
  return raw === null ? null : readMediaType(raw);
});

/** Reads the value of a Content-Type field. */
export function readMediaType(raw: string): MediaType {
  const [first = '', ...rest] = splitOutsideQuotes(raw);
  const essence = first.trim().toLowerCase();
  let wellFormed = ESSENCE.test(essence);
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const piece of rest) {
    const strict = PARAMETER.exec(piece);
    const loose = strict ?? LOOSE_PARAMETER.exec(piece);
    wellFormed &&= strict !== null;
    const name = loose?.[1]?.toLowerCase();
    if (name === undefined || name in parameters) continue;
    parameters[name] = strict ? (strict[2] ?? strict[3]?.replaceAll(/\\(.)/gs, '$1') ?? '') : (loose?.[2] ?? '');
  }
  return { essence, parameters, raw, wellFormed };
}

function splitOutsideQuotes(raw: string): string[] {
  if (!raw.includes('"')) return raw.split(';');
  return raw.match(/(?:^|;)(?:[^;"]|"(?:[^"\\]|\\.)*"?)*/gs)?.map((piece) => piece.replace(/^;/, '')) ?? [raw];
}

/** True for application/json, text/json and every `+json`. */
export function isJsonType(essence: string): boolean {
  return /^(?:application|text)\/(?:x-)?json$|\+json$/.test(essence);
}

/** True for media types of one JSON document a line: NDJSON and JSON Lines, which never registered one name. */
export function isJsonLinesType(essence: string): boolean {
  return /^(?:application|text)\/(?:x-)?(?:ndjson|jsonlines|jsonl|json-lines)$/.test(essence);
}

/** True for application/xml, text/xml and every `+xml`. */
export function isXmlType(essence: string): boolean {
  return /^(?:application|text)\/xml$|\+xml$/.test(essence);
}

/** True for application/x-www-form-urlencoded. */
export function isFormType(essence: string): boolean {
  return essence === 'application/x-www-form-urlencoded';
}

/** True for multipart/form-data. */
export function isMultipartType(essence: string): boolean {
  return essence === 'multipart/form-data';
}

/** True for a label of the Encoding standard's. */
export function isKnownCharset(label: string): boolean {
  try {
    return new TextDecoder(label).decode() === '';
  } catch {
    return false;
  }
}
