// Links that carry their own permission (AWS, Google, Azure, CloudFront): until when each is good, by its parameters.
import { urlParts, type QueryParameter } from '../url/parts.ts';

/** When a link stops being good, in seconds since 1970, and the parameter that says so. */
export interface SignedUrl {
  readonly expires: number;
  /** When it starts, where the link says. */
  readonly starts: number | null;
  readonly parameter: QueryParameter;
}

/** Reads a signed link; null when the URL is none, or its times cannot be read. */
export function signedUrl(url: string): SignedUrl | null {
  const { query } = urlParts(url);
  const find = (name: string): QueryParameter | undefined => query.find((parameter) => parameter.name.toLowerCase() === name);
  for (const prefix of ['x-amz-', 'x-goog-']) {
    const date = find(`${prefix}date`);
    const span = find(`${prefix}expires`);
    const starts = basicDate(date?.value ?? '');
    if (find(`${prefix}signature`) && span && starts !== null && /^\d{1,9}$/.test(span.value)) {
      return { expires: starts + Number(span.value), starts, parameter: span };
    }
  }
  const end = find('se');
  if (find('sig') && end) return withTimes(isoDate(end.value), isoDate(find('st')?.value ?? ''), end);
  const epoch = find('expires');
  if (find('signature') && epoch && /^\d{9,11}$/.test(epoch.value)) return withTimes(Number(epoch.value), null, epoch);
  return null;
}

function withTimes(expires: number | null, starts: number | null, parameter: QueryParameter): SignedUrl | null {
  return expires === null ? null : { expires, starts, parameter };
}

/** `20260101T000000Z`, the basic format of ISO 8601. */
function basicDate(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  return match && isoDate(`${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z`);
}

/** ISO 8601; a date alone begins at midnight, UTC. */
function isoDate(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d/.test(text) || text.length > 40) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time / 1000;
}
