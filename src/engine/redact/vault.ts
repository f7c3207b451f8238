// The secrets of one report: each has a number by order of appearance and one placeholder wherever it stands, in whatever encoding.
import { byteText } from '../core/bytes.ts';
import { formEncode, percentEncode } from '../read/url/percent.ts';
import { xmlEscape } from '../read/xml/xml.ts';

/** A secret that was found. `places` are such as `request.body /user/password`, or `passing request.body …` for a request that it is compared with. */
export interface Mask {
  readonly id: number;
  readonly kind: string;
  readonly places: readonly string[];
  readonly placeholder: string;
  /** True when a person lifted it: the secret stands in the result. */
  readonly lifted: boolean;
}

interface Secret extends Mask {
  readonly value: string;
  readonly places: string[];
  /** Looked for everywhere: false for values so common that they would mask ordinary words. */
  echoes: boolean;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

export class Vault {
  readonly #secrets = new Map<string, Secret>();
  readonly #placeholders = new Set<string>();
  readonly #lift: ReadonlySet<number>;
  #echo: RegExp | null = null;
  #byVariant = new Map<string, Secret>();

  constructor(lift: Iterable<number>) {
    this.#lift = new Set(lift);
  }

  /** The placeholder of a secret, or the secret itself when its mask was lifted. `placeholder` where the ordinary one would not do. */
  mask(value: string, kind: string, place: string, options: { placeholder?: string; echoes?: boolean } = {}): string {
    if (this.#placeholders.has(value)) return value;
    let secret = this.#secrets.get(value);
    if (!secret) {
      const id = this.#secrets.size + 1;
      const placeholder = options.placeholder ?? placeholderFor(value, id, kind);
      secret = { id, kind, value, places: [], placeholder, lifted: this.#lift.has(id), echoes: false };
      this.#secrets.set(value, secret);
      this.#placeholders.add(placeholder);
    }
    secret.echoes ||= options.echoes ?? isTelling(value);
    if (!secret.places.includes(place)) secret.places.push(place);
    return secret.lifted ? value : secret.placeholder;
  }

  /** True for a secret that was masked before, or the placeholder of one. */
  has(value: string): boolean {
    return this.#secrets.has(value) || this.#placeholders.has(value);
  }

  /** From here on `echo` knows every secret that was masked before. */
  freeze(): void {
    this.#byVariant = new Map();
    for (const secret of this.#secrets.values()) {
      if (secret.lifted || !secret.echoes) continue;
      for (const variant of variantsOf(secret.value)) if (!this.#byVariant.has(variant)) this.#byVariant.set(variant, secret);
    }
    const variants = [...this.#byVariant.keys()].toSorted((a, b) => b.length - a.length);
    this.#echo = variants.length === 0 ? null : new RegExp(variants.map(bounded).join('|'), 'g');
  }

  /** The text with every known secret replaced, in each of the usual encodings. */
  echo(text: string): string {
    return this.#echo ? text.replaceAll(this.#echo, (found) => this.#byVariant.get(found)?.placeholder ?? found) : text;
  }

  get masks(): Mask[] {
    return [...this.#secrets.values()].map(({ id, kind, places, placeholder, lifted }) => ({ id, kind, places, placeholder, lifted }));
  }
}

/** Long enough, and no word: looking for it everywhere will find nothing else. */
function isTelling(value: string): boolean {
  return value.length >= 12 || (value.length >= 6 && /[^a-z_-]/i.test(value) && !/^[\d.,-]{1,7}$/.test(value));
}

/** Of the same length, and where that tells of the same type: digits for digits, a UUID for a UUID. */
function placeholderFor(value: string, id: number, kind: string): string {
  const number = String(id);
  if (kind === 'email') return `redacted${number}@example.invalid`;
  if (UUID.test(value)) return `00000000-0000-4000-8000-${number.padStart(12, '0')}`;
  if (/^[\d\s()+.-]+$/.test(value)) return digitsFor(value, number);
  const text = value.length >= 10 ? `REDACTED_${number}` : `R${number}`;
  return text.length >= value.length ? text : text + 'x'.repeat(value.length - text.length);
}

/** The number's digits at the end, noughts (a one first, so that it stays a number) before them; signs and blanks stay. */
function digitsFor(value: string, number: string): string {
  const count = value.replaceAll(/\D/g, '').length;
  const digits = `1${number.padStart(count - 1, '0')}`.slice(0, Math.max(count, 1)).split('');
  return value.replaceAll(/\d/g, () => digits.shift() ?? '0');
}

function variantsOf(value: string): string[] {
  const bytes = byteText(value);
  const json = JSON.stringify(value).slice(1, -1);
  const shifted =
    value.length < 9
      ? []
      : [0, 1, 2].map((shift) =>
          btoa('\0'.repeat(shift) + bytes)
            .slice(shift === 0 ? 0 : shift + 1)
            .replace(/={1,2}$/, ''),
        );
  // The last character of a run holds bits of what follows.
  const base64 = shifted.map((run) => run.slice(0, -1)).filter((run) => run.length >= 8);
  const urlSafe = base64.map((run) => run.replaceAll('+', '-').replaceAll('/', '_'));
  const percent = percentEncode(value);
  return [
    ...new Set([
      value,
      percent,
      percent.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
      formEncode(value),
      json,
      JSON.stringify(json).slice(1, -1),
      xmlEscape(value),
      ...base64,
      ...urlSafe,
    ]),
  ];
}

function bounded(variant: string): string {
  const literal = variant.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return variant.length >= 12 ? literal : `(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`;
}
