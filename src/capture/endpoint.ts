// The endpoint that a URL leads to: what stays the same when only ids differ. Repeats are told by it.
import { urlParts } from '#engine/index.ts';

/** Numbers, UUIDs, long hexadecimal texts, dates, and long texts of letters and digits mixed. */
const VARIABLE =
  /^(?:\d+|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{12,}|\d{4}-\d\d(?:-\d\d.*)?|(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,})$/i;

/** Host and path with `{}` for each segment that looks like an id. */
export function endpointOf(url: string): string {
  const { host, segments } = urlParts(url);
  return [host.toLowerCase(), ...segments.map(({ text }) => (VARIABLE.test(text.slice(0, 200)) ? '{}' : text))].join('/');
}
