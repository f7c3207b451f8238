// Methods that change nothing on the server (RFC 9110, section 9.2.1).

/** True for a method by which the server is only asked; one in small letters is another method, and unsafe. */
export function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS' || method === 'TRACE';
}
