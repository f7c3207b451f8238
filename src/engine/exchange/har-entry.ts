// Reads members out of a HAR entry that anyone may have written: nothing is trusted to be there or to have its type.
import type { HeaderField } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';

/** An object of unknown make. */
export type Loose = Readonly<Record<string, unknown>>;

/** The member as an object; an empty one when it is anything else. */
export function objectAt(object: Loose, name: string): Loose {
  const value = object[name];
  return isObject(value) ? value : {};
}

/** The member as a list; an empty one when it is anything else. */
export function listAt(object: Loose, name: string): readonly unknown[] {
  const value = object[name];
  return Array.isArray(value) ? value : [];
}

/** The member's text; '' when it has none. Numbers are taken as their digits. */
export function textAt(object: Loose, name: string): string {
  return textOf(object[name]) ?? '';
}

/** The member's text, or null when it is neither text nor number. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** The member's number; null when it is none. */
export function numberAt(object: Loose, name: string): number | null {
  const value = object[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Header fields of a HAR message, without the HTTP/2 pseudo header fields (RFC 9113, section 8.3) that Chromium lists among them.
 * Entries without a name are left out.
 */
export function headersOf(message: Loose): HeaderField[] {
  const headers: HeaderField[] = [];
  for (const field of listAt(message, 'headers')) {
    if (!isObject(field)) continue;
    const name = textAt(field, 'name');
    if (name !== '' && !name.startsWith(':')) headers.push({ name, value: textAt(field, 'value') });
  }
  return headers;
}

/** True when the message lists HTTP/2 pseudo header fields: it went over HTTP/2 or later and its headers are the real ones. */
export function hasPseudoHeaders(message: Loose): boolean {
  return listAt(message, 'headers').some((field) => isObject(field) && textAt(field, 'name').startsWith(':'));
}
