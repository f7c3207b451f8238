// Takes a text apart by its structure, masks what is a secret by name or look, and puts it together again in the same form.
import { byteText, latin1FromBase64, utf8FromLatin1 } from '../core/bytes.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { applyEdits, originalRange, sortEdits, type TextEdit } from '../core/text-edit.ts';
import { looksLikeForm } from '../read/body-format.ts';
import { readForm } from '../read/form.ts';
import { jsonLeaves } from '../read/json-leaves.ts';
import { readJson } from '../read/json.ts';
import { readJwt } from '../read/jwt.ts';
import { leftOver } from '../read/left-over.ts';
import { readMultipart } from '../read/multipart.ts';
import { formEncode, percentEncode } from '../read/percent.ts';
import { urlParts } from '../read/url-parts.ts';
import { readXml, xmlEscape, xmlText, type XmlElement } from '../read/xml.ts';
import { KEY_PATTERNS, replacePersonal, type PersonalKind } from './key-patterns.ts';
import { maskedJwt } from './masked-jwt.ts';
import { isSecretName, isSecretNumber } from './secret-names.ts';
import type { Vault } from './vault.ts';

/** Texts within texts within texts: deeper ones are looked through as plain text. */
const DEEPEST = 4;
/** UTF-16 units: no JWT and none of the key patterns is shorter. A form of a million values would be looked through thirty times. */
const SHORTEST_KEY = 12;
const JWT = /\beyJ[\w-]{5,20000}\.[\w-]{2,20000}\.[\w-]{0,20000}/g;
const URL_IN_TEXT = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`\\]{1,4000}/gi;
/** What stands between a name and its value. Looked for by the separator: a megabyte of letters holds many names, but none that says something. */
const NAMED = /(?=["'\s:=])(?<=([A-Za-z_][\w.-]{1,60}))["']?\s{0,3}[:=]\s{0,3}["']?/g;
/** A document a line (NDJSON): read as one, all but the first would be taken for a fault. */
const JSON_LINES = /^(?:\{[^\n]*\}[^\S\n]*(?:\n\s*|$)){2,}$/;
/** A parameter of a path segment (RFC 3986, section 3.3), such as `;jsessionid=…`. */
const SEGMENT_PARAMETER = /(?<=;([^;=]{1,60})=)[^;]+/g;
const BARE_VALUE = /[^\s"'&,;<>{}()[\]]{3,4000}/y;

export class Masker {
  constructor(
    private readonly vault: Vault,
    private readonly also: readonly PersonalKind[],
    /** In the answer of a failure, words under a secret's name tell what is wrong with it: `"password": "too short"`. */
    private readonly tellsFaults: boolean,
  ) {}

  /** Any text, by what it looks like. */
  text(text: string, place: string, depth = 0): string {
    if (text === '') return text;
    const structured = depth > DEEPEST ? null : this.#structured(text, place, depth);
    return this.vault.echo(structured ?? this.#free(text, place));
  }

  /** The value of something that has a name. */
  named(name: string, value: string, place: string, depth = 0): string {
    if (isKept(value)) return value;
    if (!isSecretName(name) || (this.tellsFaults && /^[A-Za-z][A-Za-z_.,;:'()\s-]*$|\s\S+\s/.test(value)))
      return this.text(value, place, depth + 1);
    if (/^\s*[{[]/.test(value) && readJson(value).valid) return this.json(value, place, depth + 1, name) ?? value;
    return this.#jwt(value, place) ?? this.vault.mask(value, kindOf(name), place);
  }

  /** A JSON text, well formed or not; null when it is none. */
  json(text: string, place: string, depth: number, around = ''): string | null {
    const { recovered } = readJson(text);
    if (!recovered) return null;
    const edits: TextEdit[] = [];
    for (const { name, range } of jsonLeaves(recovered.text)) {
      const written = recovered.text.slice(range.offset, range.offset + range.length);
      const masked = this.#leaf(name === '' ? around : name, written, `${place} ${name}`, depth);
      if (masked === written) continue;
      const original = recovered.edits.length === 0 ? range : originalRange(recovered.edits, range);
      edits.push({ ...original, text: inQuotesOf(text.slice(original.offset, original.offset + original.length), masked) });
    }
    return applyEdits(text, edits);
  }

  form(text: string, place: string, depth: number): string {
    return applyEdits(
      text,
      readForm(text).map(({ name, value, segments, valueRange }) => {
        const masked = this.named(segments.findLast((step) => !/^\d*$/.test(step)) ?? name, value, `${place} ${name}`, depth);
        return { ...valueRange, text: masked === value ? sliceOf(text, valueRange) : formEncode(masked) };
      }),
    );
  }

  multipart(text: string, boundary: string | null, place: string, depth: number): string {
    const { parts } = readMultipart(text, boundary);
    return applyEdits(
      text,
      parts.map(({ name, bodyRange }) => ({
        ...bodyRange,
        text: this.named(name ?? '', sliceOf(text, bodyRange), `${place} ${name ?? 'part'}`, depth),
      })),
    );
  }

  url(url: string, place: string, depth = 0): string {
    const { query, segments, hostRange, fragment } = urlParts(url);
    const edits: TextEdit[] = [];
    const authority = url.lastIndexOf('//', hostRange.offset) + 2;
    if (authority > 1 && hostRange.offset > authority) {
      const user = url.slice(authority, hostRange.offset - 1);
      const masked = user
        .split(':')
        .map((part) => (part === '' ? '' : this.vault.mask(part, 'credentials in a URL', `${place} user info`)));
      edits.push({ offset: authority, length: user.length, text: masked.join(':') });
    }
    for (const [index, { decoded, range }] of segments.entries()) {
      const masked = this.#segment(segments[index - 1]?.decoded ?? '', decoded, `${place} path`);
      if (masked !== decoded) edits.push({ ...range, text: percentEncode(masked) });
    }
    for (const { name, value, valueRange } of query) {
      const masked = this.named(name, value, `${place} ${name}`, depth);
      if (masked !== value) edits.push({ ...valueRange, text: percentEncode(masked) });
    }
    const whole = applyEdits(url, sortEdits(edits));
    const hash = whole.lastIndexOf('#');
    return fragment === null || !looksLikeForm(fragment)
      ? whole
      : `${whole.slice(0, hash + 1)}${this.form(fragment, `${place} fragment`, depth)}`;
  }

  #structured(text: string, place: string, depth: number): string | null {
    const start = text.trimStart();
    if (JSON_LINES.test(start)) return linesOf(text, (line) => this.json(line, place, depth) ?? this.#free(line, place));
    if (/^[[{]/.test(start)) return this.json(text, place, depth);
    if (/^--[^\r\n]{1,200}\r?\n/.test(start) && /content-disposition/i.test(start.slice(0, 2000)))
      return this.multipart(text, null, place, depth);
    if (/^<(?:\?xml|[A-Za-z_])/.test(start)) return this.#markup(text, place, depth);
    if (/^[a-z][a-z0-9+.-]{1,20}:\/\/\S+$/i.test(text)) return this.#patterns(this.url(text, place, depth), place);
    if (/^[^\s&=]{1,200}=[^\s]*$/.test(text) && looksLikeForm(text)) return this.#patterns(this.form(text, place, depth), place);
    return this.#jwt(text, place) ?? this.#base64(text, place, depth);
  }

  #leaf(name: string, written: string, place: string, depth: number): string {
    if (!written.startsWith('"')) return /^-?\d/.test(written) ? this.#number(name, written, place) : written;
    const value: unknown = JSON.parse(written);
    if (typeof value !== 'string') return written;
    const masked = this.named(name, value, place, depth);
    return masked === value ? written : JSON.stringify(masked);
  }

  #number(name: string, written: string, place: string): string {
    if (isSecretNumber(name)) return this.vault.mask(written, kindOf(name), place);
    return this.also.includes('card') ? replacePersonal('card', written, (found) => this.vault.mask(found, 'card', place)) : written;
  }

  #markup(text: string, place: string, depth: number): string {
    const edits: TextEdit[] = [];
    const waiting: { element: XmlElement; secret: string }[] = readXml(text).elements.map((element) => ({ element, secret: '' }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { element } = next;
      const name = isSecretName(element.name) ? element.name : next.secret;
      for (const child of element.children) waiting.push({ element: child, secret: name });
      if (element.children.length > 0) continue;
      const value = xmlText(sliceOf(text, element.contentRange));
      const masked = value.trim() === '' ? value : this.named(name || element.name, value, `${place} ${element.name}`, depth);
      if (masked !== value) edits.push({ ...element.contentRange, text: xmlEscape(masked) });
    }
    const content = applyEdits(text, sortEdits(edits));
    return this.#free(
      content.replaceAll(
        /(?<![\w:.-])([\w:.-]+)(\s{0,3}=\s{0,3}")([^"<>]{1,4000})(?=")/g,
        (whole: string, name: string, between: string, value: string) => {
          if (!isSecretName(name.slice(name.indexOf(':') + 1))) return whole;
          return `${name}${between}${this.named(name, value, `${place} ${name}`, depth)}`;
        },
      ),
      place,
    );
  }

  #segment(before: string, segment: string, place: string): string {
    const random = segment.length >= 24 && /^[\w-]+$/.test(segment) && /\d/.test(segment) && /[a-z]/.test(segment) && /[A-Z]/.test(segment);
    const underSecret = isSecretName(before) && segment.length >= 8 && /\d/.test(segment);
    if ((random || underSecret) && !isKept(segment)) return this.#jwt(segment, place) ?? this.vault.mask(segment, 'token in a path', place);
    const bare = segment.replaceAll(SEGMENT_PARAMETER, (value: string, name: string) => this.named(name, value, place, DEEPEST));
    return this.#patterns(bare, place);
  }

  #base64(text: string, place: string, depth: number): string | null {
    if (text.length < 16 || !/^[\w+/-]+={0,2}$/.test(text)) return null;
    const bytes = latin1FromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
    const decoded = bytes === null ? null : utf8FromLatin1(bytes);
    if (decoded === null || /[\0-\x08\x0e-\x1f\ufffd]/.test(decoded)) return null;
    const masked = this.text(decoded, `${place} (base64)`, depth + 1);
    return masked === decoded ? null : btoa(byteText(masked));
  }

  #jwt(text: string, place: string): string | null {
    return readJwt(text.trim()) === null ? null : this.vault.mask(text, 'JWT', place, { placeholder: maskedJwt(text) });
  }

  /** Text without structure: known forms of keys, URLs, `name=value`. */
  #free(text: string, place: string): string {
    const urls = text.replaceAll(URL_IN_TEXT, (url) => this.url(url, place, DEEPEST));
    return this.#patterns(this.#pairs(urls, place), place);
  }

  /** `name=value` in prose; what stands behind a name that is none of a secret may be such a pair itself: `wrong: token=…`. */
  #pairs(text: string, place: string): string {
    const edits: TextEdit[] = [];
    let end = 0;
    for (const { 0: separator, 1: name = '', index } of text.matchAll(NAMED)) {
      if (index < end || !isSecretName(name) || /^key$/i.test(name)) continue;
      BARE_VALUE.lastIndex = index + separator.length;
      const value = BARE_VALUE.exec(text)?.[0];
      if (value === undefined || isKept(value) || /^[A-Za-z][A-Za-z._-]*$|^\w+:\/\//.test(value)) continue;
      const masked = this.#jwt(value, place) ?? this.vault.mask(value, kindOf(name), place);
      edits.push({ offset: index + separator.length, length: value.length, text: masked });
      end = index + separator.length + value.length;
    }
    return applyEdits(text, edits);
  }

  #patterns(text: string, place: string): string {
    let masked = text.length < SHORTEST_KEY ? text : this.#keys(text, place);
    for (const kind of this.also)
      masked = replacePersonal(kind, masked, (found) => (isKept(found) ? found : this.vault.mask(found, kind, place, { echoes: true })));
    return masked;
  }

  #keys(text: string, place: string): string {
    let masked = text.replaceAll(JWT, (token) => this.#jwt(token, place) ?? this.vault.mask(token, 'JWT', place));
    for (const [kind, pattern] of KEY_PATTERNS)
      masked = masked.replaceAll(pattern, (found) => this.vault.mask(found, kind, place, { echoes: true }));
    return masked;
  }
}

/** Nothing, a template that was never filled in, or a mask of ours: no secret, and often the very fault. */
function isKept(value: string): boolean {
  const bare = value.trim();
  return bare === '' || holdsPlaceholder(bare) || leftOver(bare)?.text === bare || /^redacted_?\d|^REDACTED/.test(bare);
}

function kindOf(name: string): string {
  return `value of ${name.slice(0, 40)}`;
}

/** A masked JSON value in the quotes that the original has, be they wrong or missing. */
function inQuotesOf(original: string, masked: string): string {
  if (!masked.startsWith('"')) return masked;
  const opener = /^["'“”‘’„`]/.exec(original)?.[0] ?? '';
  const closer = original.length > 1 ? (/["'“”‘’„`]$/.exec(original)?.[0] ?? '') : '';
  return `${opener}${masked.slice(1, -1)}${closer}`;
}

const linesOf = (text: string, each: (line: string) => string): string => text.split('\n').map(each).join('\n');

function sliceOf(text: string, { offset, length }: { offset: number; length: number }): string {
  return text.slice(offset, offset + length);
}
