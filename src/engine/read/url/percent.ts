// Percent-encoded text (RFC 3986, section 2.1), read without ever failing.

/** Decodes percent-encoding as UTF-8; text that cannot be decoded comes back as it is. */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True when every `%` begins an escape and the escapes are UTF-8. */
export function percentDecodes(text: string): boolean {
  if (!text.includes('%')) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Decodes a form field (application/x-www-form-urlencoded): as percent-encoding, with `+` for a space. */
export function formDecode(text: string): string {
  return percentDecode(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

/** Encodes a form field: as `encodeURIComponent`, with `+` for a space; lone surrogates become U+FFFD. */
export function formEncode(text: string): string {
  return percentEncode(text).replaceAll('%20', '+');
}

/** `encodeURIComponent` that takes any text: lone surrogates become U+FFFD. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
