// Between text and bytes, without Node and without the DOM.

/** The number of bytes that the text takes in UTF-8; a lone surrogate counts 3, as U+FFFD does. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** True when every character fits a byte: the text may then stand for bytes, one character each. */
export function isLatin1(text: string): boolean {
  return /^[\u0000-\u00ff]*$/.test(text);
}

/** Bytes, given one character each, read as UTF-8; null when they are not UTF-8. */
export function utf8FromLatin1(latin1: string): string | null {
  const bytes = new Uint8Array(latin1.length);
  for (let i = 0; i < latin1.length; i++) bytes[i] = latin1.charCodeAt(i);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Base64 (RFC 4648, section 4; white space forgiven) as one character per byte; null when it is not base64. */
export function latin1FromBase64(base64: string): string | null {
  try {
    return atob(base64.replaceAll(/\s/g, ''));
  } catch {
    return null;
  }
}

/** The UTF-8 bytes of a text, one character (U+0000 to U+00FF) each. */
export function byteText(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
