// Which format a body is in: by what its text is when that is unmistakable, else by what Content-Type says.
import type { BodyFormat } from '../../core/body-tree.ts';
import type { JsonReading } from '../json/json.ts';
import { isFormType, isJsonType, isMultipartType, isXmlType, type MediaType } from '../head/media-type.ts';

/** How much of a body tells its format. */
const SAMPLE = 20_000;
/** Beginnings that hardly anything but (broken) JSON has. */
const JSON_START = /^\{\s*["'“}A-Za-z]|^\[\s*[[{"'\d\]-]/;

/** Tells the format of a body's text. */
export function bodyFormat(text: string, json: JsonReading, declared: MediaType | null): BodyFormat {
  const start = text.slice(0, SAMPLE).trimStart();
  const said = declaredFormat(declared);
  if (looksLikeMultipart(start)) return 'multipart';
  if (json.recovered && (json.valid ? /^[{[]/ : JSON_START).test(start)) return 'json';
  if (said !== null) return said === 'json' ? formatBesideJson(start, json) : said;
  if (looksLikeXml(start)) return 'xml';
  if (looksLikeForm(text)) return 'form';
  return declared === null && json.recovered ? 'json' : 'text';
}

function formatBesideJson(start: string, json: JsonReading): BodyFormat {
  if (json.recovered) return 'json';
  if (looksLikeXml(start)) return 'xml';
  return looksLikeForm(start) ? 'form' : 'json';
}

function declaredFormat(declared: MediaType | null): BodyFormat | null {
  const essence = declared?.essence ?? '';
  if (isJsonType(essence)) return 'json';
  if (isFormType(essence)) return 'form';
  if (isMultipartType(essence)) return 'multipart';
  return isXmlType(essence) ? 'xml' : null;
}

function looksLikeMultipart(start: string): boolean {
  return /^--[^\r\n]{1,200}\r?\n/.test(start) && /^content-disposition[ \t]*:/im.test(start.slice(0, 2000));
}

function looksLikeXml(start: string): boolean {
  return /^<(?:\?xml|[A-Za-z_])/.test(start) && !/^<(?:html|body|head|div|p|span|script)\b/i.test(start);
}

/** Fields joined by `&`, none with white space or markup in it. One field alone must have a value, or it might be base64 with its padding. */
export function looksLikeForm(text: string): boolean {
  let sample = text.slice(0, SAMPLE).trimEnd();
  if (text.length > SAMPLE) sample = sample.slice(0, sample.lastIndexOf('&'));
  const fields = sample.split('&');
  if (fields.length === 1 && sample.endsWith('=')) return false;
  return fields.every((field) => /^[^\s=<>{}"]{1,200}=[^\s<>"]*$/.test(field));
}
