// What the header fields of an answer say, whoever wrote its body: refused credentials, words in a field of their own, help.
import type { EvidenceLink, Reading, StatedClaim } from '../../core/evidence.ts';
import { headerValue } from '../../core/header-list.ts';
import type { HeaderList } from '../../core/header-list.ts';
import { challengesOf } from './challenges.ts';
import type { Challenge } from './challenges.ts';
import { embeddedJson } from '../json/embedded-json.ts';
import { linkFields } from './link-fields.ts';
import { requestIdInHeaders } from './request-id.ts';
import { retryAfter } from './retry-after.ts';
import { carriedError, type CarriedError } from './oauth-error.ts';
import { claimsOfProse } from '../prose/claims.ts';
import { readShape } from '../shape/shape.ts';

/** `message` is for answers whose body says nothing. */
export interface HeaderReading {
  readonly message: string | null;
  readonly claims: readonly StatedClaim[];
  readonly links: readonly EvidenceLink[];
  readonly requestId: string | null;
  /** The code of an error that a redirect carries; null when there is none. */
  readonly code: string | null;
  /** Seconds; null when the answer does not say. */
  readonly retryAfter: number | null;
}

/** Reads the fields of an answer; documents in them only of one that failed. */
export function readHeaders(headers: HeaderList, failed = true): HeaderReading {
  const refusals = challengesOf(headers).filter(({ parameters }) => parameters['error'] ?? parameters['error_description']);
  const document = failed ? documentField(headers) : null;
  const redirected = carriedError(headerValue(headers, 'location') ?? '');
  const claims = [...refusals.map(refusalClaim), ...(redirected ? redirectClaims(redirected) : []), ...(document?.claims ?? [])];
  const help = [...refusals.map(({ parameters }) => parameters['error_uri']), redirected?.uri ?? undefined].flatMap(documentation);
  return {
    message: claims[0]?.text ?? messageField(headers),
    claims,
    links: [...linkFields(headers), ...help],
    requestId: requestIdInHeaders(headers),
    code: redirected?.code ?? null,
    retryAfter: retryAfter(headers),
  };
}

/** RFC 6750, section 3: why the credentials in the Authorization field did not do. */
function refusalClaim({ parameters }: Challenge): StatedClaim {
  const code = parameters['error'];
  return {
    text: parameters['error_description'] || (code as string),
    stated: { text: 'Authorization', segments: ['authorization'], in: 'header' },
    ...(code !== undefined && { code }),
  };
}

/** RFC 6749, section 4.1.2.1: what the authorization server says of this request to the page that asked for it. */
function redirectClaims({ code, description }: CarriedError): StatedClaim[] {
  const text = description ?? code;
  const named = claimsOfProse(text);
  return (named.length > 0 ? named : [{ text, stated: null }]).map((claim) => ({ ...claim, code }));
}

function documentation(url: string | undefined): EvidenceLink[] {
  return url !== undefined && /^https?:\/\//i.test(url) ? [{ url, rel: 'documentation' }] : [];
}

/** Fields whose JSON is no error document (Reporting API; Network Error Logging). */
const OTHER_JSON = /^(?:report-to|nel|reporting-endpoints|speculation-rules|permissions-policy|x-datadog-.*|x-ratelimit-.*)$/i;
const LONGEST_DOCUMENT = 20_000;

/** Complaints as JSON in a field, as Prism's `sl-violations` has them beside a body of the API's own. */
function documentField(headers: HeaderList): Reading | null {
  for (const { name, value } of headers) {
    if (!/^[[{]/.test(value) || value.length > LONGEST_DOCUMENT || OTHER_JSON.test(name)) continue;
    const json = embeddedJson(value);
    const reading = json === null ? null : readShape(json);
    if (reading?.claims.some(({ stated }) => stated !== null)) return reading;
  }
  return null;
}

/** Fields in which servers put words on what went wrong. */
const MESSAGE_FIELDS = [
  'x-error-message',
  'x-error-description',
  'x-error-detail',
  'x-error',
  'x-amzn-error-message',
  'x-amz-error-message',
  'x-status-reason',
  'grpc-message',
];

function messageField(headers: HeaderList): string | null {
  for (const name of MESSAGE_FIELDS) {
    const value = headerValue(headers, name)?.trim();
    if (value && /[a-z]{2}/i.test(value)) return (name === 'grpc-message' ? percentDecoded(value) : value).slice(0, 2000);
  }
  // BambooHR's X-BambooHR-Error-Message
  const own = headers.find(
    ({ name, value }) => /^x-[\w-]{1,40}-error-(?:message|description|detail)$/i.test(name) && /[a-z]{2}/i.test(value),
  );
  if (own) return own.value.trim().slice(0, 2000);
  const warning = /^\d{3} \S+ "((?:[^"\\]|\\.){1,2000})"/.exec(headerValue(headers, 'warning') ?? '');
  return warning?.[1]?.replaceAll(/\\(.)/g, '$1') ?? null;
}

/** gRPC percent-encodes its message (gRPC over HTTP/2, "Responses"). */
function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
