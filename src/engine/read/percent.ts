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

/** Decodes a form field (application/x-www-form-urlencoded): as percent-encoding, with `+` for a space. */
export function formDecode(text: string): string {
  return percentDecode(text.includes('+') ? text.replaceAll('+', ' ') : text);
}
