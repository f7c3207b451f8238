// Credentials of the Basic scheme (RFC 7617): base64 of `user:password`.

/**
 * What is wrong with Basic credentials: `plain` text where base64 belongs, base64 of text without a colon (`no-colon`), or no base64 of text
 * at all; null when they are well.
 */
export function basicFault(credentials: string): 'plain' | 'no-colon' | 'unreadable' | null {
  if (credentials.includes(':')) return 'plain';
  try {
    const decoded = atob(credentials);
    if (decoded.includes(':')) return null;
    return /^[\u0020-\u007e]+$/.test(decoded) ? 'no-colon' : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Encodes `user:password` as UTF-8 and base64 (RFC 7617, section 2.1). */
export function encodeBasic(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
