// Credentials of the Basic scheme (RFC 7617): base64 of `user:password`.

/** What is wrong with Basic credentials: `plain` text where base64 belongs, or text that does not decode to `user:password`; null when they are well. */
export function basicFault(credentials: string): 'plain' | 'unreadable' | null {
  if (credentials.includes(':')) return 'plain';
  try {
    return atob(credentials).includes(':') ? null : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Encodes `user:password` as UTF-8 and base64 (RFC 7617, section 2.1). */
export function encodeBasic(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
