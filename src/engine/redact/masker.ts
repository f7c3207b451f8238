// Takes a text apart by its structure, masks what is a secret by name or look, and puts it together again in the same form.
import { byteText, latin1FromBase64, utf8FromLatin1 } from '../core/bytes.ts';
import { applyEdits, originalRange, sortEdits, type TextEdit } from '../core/text-edit.ts';
import { looksLikeForm } from '../read/body/format.ts';
import { readForm } from '../read/form/form.ts';
import { readJson } from '../read/json/json.ts';
import { readJwt } from '../read/head/jwt.ts';
import { readMultipart } from '../read/form/multipart.ts';
import { formEncode } from '../read/url/percent.ts';
import { readXml, xmlEscape, xmlText } from '../read/xml/xml.ts';
import { secretCells, type NamedCell } from './csv-cells.ts';
import { fieldNames } from './form-names.ts';
import { namedLeaves } from './json-names.ts';
import { isKept } from './kept.ts';
import { KEY_PATTERNS, replacePersonal, type PersonalKind } from './key-patterns.ts';
import { secretAttributes, secretNameAhead, secretNameAmong, secretNameOf, secretRows } from './markup-secrets.ts';
import { maskedJwt } from './masked-jwt.ts';
import { maskedUrl } from './masked-url.ts';
import { isNamedByAnother } from './pairs.ts';
import { inQuotesOf } from './kept-quotes.ts';
import { passwordsOfCurl, secretsBehindNames, secretsInSentences, secretsOfHeaderLines, type FoundSecret } from './prose-secrets.ts';
import { secretsInBlocks } from './block-secrets.ts';
import { secretsInStatements } from './sql-secrets.ts';
import { isSecret, isSecretName, isSecretNumber, looksRandom, standsBeside } from './secret-names.ts';
import type { Vault } from './vault.ts';

/** Texts within texts within texts: deeper ones are looked through as plain text. */
const DEEPEST = 4;
/** UTF-16 units: no JWT and none of the key patterns is shorter, and none goes without a digit. A form of a million values would be looked through forty times. */
const SHORTEST_KEY = 12;
const JWT = /\beyJ[\w-]{5,20000}\.[\w-]{2,20000}\.[\w-]{0,20000}/g;
const URL_IN_TEXT = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`\\]{1,4000}/gi;
/** `user:password@tcp(host)`, as Go's drivers write it. */
const DRIVER_PASSWORD = /(?<=[\w.-]{1,60}:)[^\s@:/"']{1,200}(?=@(?:tcp|unix|udp)\()/g;
/** A document a line (NDJSON): read as one, all but the first would be taken for a fault. */
const JSON_LINES = /^(?:\{[^\n]*\}[^\S\n]*(?:\n\s*|$)){2,}$/;
/** What an answer says about a value that it names: words, a sentence. */
const TELLS_FAULT = /^[A-Za-z][A-Za-z_.,;:'()\s-]*$|\s\S+\s/;

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

  /** The value of something that has a name; `under` is that of a holder of secrets that it stands in. */
  named(name: string, value: string, place: string, depth = 0, under = ''): string {
    if (isKept(value)) return value;
    const secret = isSecret(name, value) || (under !== '' && this.#isHeld(name, value));
    if (!secret || (this.tellsFaults && TELLS_FAULT.test(value) && !this.vault.has(value))) return this.text(value, place, depth + 1);
    if (/^\s*[{[]/.test(value) && readJson(value).valid) return this.json(value, place, depth + 1, name) ?? value;
    return this.jwt(value, place) ?? this.vault.mask(value, kindOf(isSecretName(name) ? name : under), place);
  }

  /** In the answer of a failure a secret's name holds what is wrong with it, too. */
  #isHeld(name: string, value: string): boolean {
    return !standsBeside(name) && (!this.tellsFaults || looksRandom(value));
  }

  /** A JSON text, well formed or not; null when it is none. */
  json(text: string, place: string, depth: number, around = ''): string | null {
    const { recovered } = readJson(text);
    if (!recovered) return null;
    const edits: TextEdit[] = [];
    for (const { name, under, range } of namedLeaves(recovered.text, around)) {
      const written = recovered.text.slice(range.offset, range.offset + range.length);
      const masked = this.#leaf(name, under, written, `${place} ${name}`, depth);
      if (masked === written) continue;
      const original = recovered.edits.length === 0 ? range : originalRange(recovered.edits, range);
      edits.push({ ...original, text: inQuotesOf(text.slice(original.offset, original.offset + original.length), masked) });
    }
    return applyEdits(text, edits);
  }

  /** What only begins like JSON (a dump, a configuration) is looked through as plain text, too. */
  #json(text: string, place: string, depth: number): string | null {
    const masked = this.json(text, place, depth);
    return masked === null || readJson(text).valid ? masked : this.#free(masked, place);
  }

  form(text: string, place: string, depth: number): string {
    const fields = readForm(text);
    const names = fieldNames(fields);
    return applyEdits(
      text,
      fields.map(({ name, value, valueRange }, index) => {
        const masked = this.named(names[index]!.name, value, `${place} ${name}`, depth, names[index]!.under);
        return { ...valueRange, text: masked === value ? sliceOf(text, valueRange) : formEncode(masked) };
      }),
    );
  }

  multipart(text: string, boundary: string | null, place: string, depth: number): string {
    const parts = readMultipart(text, boundary).parts.map(({ name, bodyRange }) => ({
      name: name ?? '',
      value: sliceOf(text, bodyRange),
      bodyRange,
    }));
    const names = fieldNames(parts);
    return applyEdits(
      text,
      parts.map(({ name, value, bodyRange }, index) => ({
        ...bodyRange,
        text: this.named(names[index]!.name, value, `${place} ${name || 'part'}`, depth, names[index]!.under),
      })),
    );
  }

  url(url: string, place: string, depth = 0): string {
    return maskedUrl(url, place, depth, this, this.vault);
  }

  #structured(text: string, place: string, depth: number): string | null {
    const start = text.trimStart();
    if (JSON_LINES.test(start)) {
      const lines = text.split('\n').map((line) => this.json(line, place, depth) ?? this.#free(line, place));
      return lines.join('\n');
    }
    if (/^[[{]/.test(start)) return this.#json(text, place, depth);
    if (/^--[^\r\n]{1,200}\r?\n/.test(start) && /content-disposition/i.test(start.slice(0, 2000)))
      return this.multipart(text, null, place, depth);
    const cells = secretCells(text);
    if (cells !== null) return this.#cells(text, cells, place, depth);
    if (/^<[?!A-Za-z_]/.test(start)) return this.#markup(text, place, depth);
    if (/^(?:[a-z][a-z0-9+.-]{1,20}:\/\/\S+|\/[^\s?]*\?\S+)$/i.test(text)) return this.patterns(this.url(text, place, depth), place);
    if (/^[^\s&=]{1,200}=[^\s]*$/.test(text) && looksLikeForm(text)) return this.patterns(this.form(text, place, depth), place);
    return this.jwt(text, place) ?? this.#base64(text, place, depth);
  }

  #leaf(name: string, under: string, written: string, place: string, depth: number): string {
    if (!written.startsWith('"')) return /^-?\d/.test(written) ? this.#number(name, written, place) : written;
    const value: unknown = JSON.parse(written);
    if (typeof value !== 'string') return written;
    const masked = this.named(name, value, place, depth, under);
    return masked === value ? written : JSON.stringify(masked);
  }

  #number(name: string, written: string, place: string): string {
    if (isSecretNumber(name)) return this.vault.mask(written, kindOf(name), place);
    return this.also.includes('card') ? replacePersonal('card', written, (found) => this.vault.mask(found, 'card', place)) : written;
  }

  #cells(text: string, cells: readonly NamedCell[], place: string, depth: number): string {
    const edits = cells.map(({ name, range }) => ({ ...range, text: this.named(name, sliceOf(text, range), `${place} ${name}`, depth) }));
    return this.patterns(applyEdits(text, edits), place);
  }

  #markup(text: string, place: string, depth: number): string {
    const edits: TextEdit[] = [];
    const { elements } = readXml(text);
    const waiting = elements.map((element) => ({ element, secret: '' }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { element } = next;
      const name = secretNameOf(element, text) ?? next.secret;
      const pair = secretNameAmong(element.children, text);
      for (const [index, child] of element.children.entries()) {
        const ahead = index > 0 && secretNameAhead(element.children[index - 1]!, text);
        waiting.push({ element: child, secret: (isNamedByAnother(child.name) && pair) || ahead || name });
      }
      if (element.children.length > 0) continue;
      const value = xmlText(sliceOf(text, element.contentRange));
      const masked = value.trim() === '' ? value : this.named(name || element.name, value, `${place} ${element.name}`, depth);
      if (masked !== value) edits.push({ ...element.contentRange, text: xmlEscape(masked) });
    }
    return this.#free(applyEdits(text, sortEdits(edits)), place);
  }

  #base64(text: string, place: string, depth: number): string | null {
    if (text.length < 16 || !/^[\w+/-]+={0,2}$/.test(text)) return null;
    const bytes = latin1FromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
    const decoded = bytes === null ? null : utf8FromLatin1(bytes);
    if (decoded === null || /[\0-\x08\x0e-\x1f\ufffd]/.test(decoded)) return null;
    const masked = this.text(decoded, `${place} (base64)`, depth + 1);
    return masked === decoded ? null : btoa(byteText(masked));
  }

  /** The masked token; null for what has not a JWT's shape. */
  jwt(text: string, place: string): string | null {
    return readJwt(text.trim()) === null ? null : this.vault.mask(text, 'JWT', place, { placeholder: maskedJwt(text) });
  }

  /** Text without structure: known forms of keys, URLs, tags, header lines, `name=value`, sentences. */
  #free(text: string, place: string): string {
    let masked = text.includes('://') ? text.replaceAll(URL_IN_TEXT, (url) => this.url(url, place, DEEPEST)) : text;
    if (text.includes('('))
      masked = masked.replaceAll(DRIVER_PASSWORD, (password) => this.vault.mask(password, 'password of a connection', place));
    for (const find of [
      secretAttributes,
      secretRows,
      secretsOfHeaderLines,
      passwordsOfCurl,
      this.#inBlocks,
      secretsInStatements,
      this.#behindNames,
      secretsInSentences,
    ])
      masked = this.#found(masked, find(masked), place);
    return this.patterns(masked, place);
  }

  readonly #inBlocks = (text: string): FoundSecret[] => (this.tellsFaults ? [] : secretsInBlocks(text));

  readonly #behindNames = (text: string): FoundSecret[] => secretsBehindNames(text, this.tellsFaults);

  #found(text: string, found: readonly FoundSecret[], place: string): string {
    const edits = found.flatMap(({ name, offset, length }) => {
      const value = text.slice(offset, offset + length);
      const told = this.tellsFaults && TELLS_FAULT.test(value) && !this.vault.has(value);
      if (isKept(value) || told) return [];
      return [{ offset, length, text: this.jwt(value, place) ?? this.vault.mask(value, kindOf(name), place) }];
    });
    return edits.length === 0 ? text : applyEdits(text, edits);
  }

  /** Known forms of keys, and personal data by choice. */
  patterns(text: string, place: string): string {
    let masked = text.length < SHORTEST_KEY || !/\d|-----BEGIN/.test(text) ? text : this.#keys(text, place);
    for (const kind of this.also)
      masked = replacePersonal(kind, masked, (found) => (isKept(found) ? found : this.vault.mask(found, kind, place, { echoes: true })));
    return masked;
  }

  #keys(text: string, place: string): string {
    let masked = text.replaceAll(JWT, (token) => this.jwt(token, place) ?? this.vault.mask(token, 'JWT', place));
    for (const [kind, pattern] of KEY_PATTERNS)
      masked = masked.replaceAll(pattern, (found) => this.vault.mask(found, kind, place, { echoes: true }));
    return masked;
  }
}

function kindOf(name: string): string {
  return `value of ${name.slice(0, 40)}`;
}

function sliceOf(text: string, { offset, length }: { offset: number; length: number }): string {
  return text.slice(offset, offset + length);
}
