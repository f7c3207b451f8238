// google.rpc.Status in JSON, as Google's APIs, gRPC-gateway and Connect send it: typed details name fields, help and the request.
import { defineDialect } from '../core/define.ts';
import type { EvidenceLink, StatedClaim } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import { placeFrom, spell } from '../read/text/field-path.ts';
import { detailOf } from '../read/prose/claims.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { claimsOf } from '../read/shape/claims.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';

const MOST_DETAILS = 100;

type Details = readonly Record<string, unknown>[];

export const googleRpc = defineDialect({
  id: 'google-rpc',
  title: 'google.rpc.Status',
  spec: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/error_details.proto',

  recognize({ json }) {
    const status = statusIn(json);
    return status && detailsOf(status).some((detail) => typeOf(detail) !== '') ? 0.957 : 0;
  },

  read({ json }) {
    const status = statusIn(json) as Record<string, unknown>;
    const details = detailsOf(status);
    const message = typeof status['message'] === 'string' && status['message'].trim() !== '' ? status['message'] : localized(details);
    const code = reasonOf(details) ?? status['status'] ?? status['code'];
    // Google's older list beside the details names parameters and headers that the details do not.
    const listed = claimsOf({ errors: status['errors'] }, message).filter((claim) => claim.stated !== null);
    const { code: _, links: __, ...references } = referencesOf({ details });
    const links = details.flatMap(linksOf);
    const stated = details.flatMap(claimsOfDetail);
    return {
      message,
      claims: withProse(stated.length > 0 ? stated : listed, message),
      ...references,
      ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  },
});

/** Google's APIs wrap the status in `error`; gRPC-gateway and Connect send it bare, a stream's gateway wraps it again. */
function statusIn(json: unknown): Record<string, unknown> | null {
  const outer: unknown = Array.isArray(json) ? json[0] : json;
  const status = isObject(outer) && isObject(outer['error']) ? outer['error'] : outer;
  return isObject(status) && Array.isArray(status['details']) && 'code' in status ? status : null;
}

function detailsOf({ details }: Record<string, unknown>): Details {
  return Array.isArray(details) ? details.slice(0, MOST_DETAILS).filter(isObject) : [];
}

/** `BadRequest` for `type.googleapis.com/google.rpc.BadRequest`; Connect leaves the host out and puts what it can read in `debug`. */
function typeOf(detail: Record<string, unknown>): string {
  const type = detail['@type'] ?? ('value' in detail || 'debug' in detail ? detail['type'] : undefined);
  return typeof type === 'string' && /^(?:[\w.-]{1,100}\/)?(?:[a-z]\w{0,60}\.){1,10}[A-Z]\w{0,60}$/.test(type)
    ? type.slice(type.lastIndexOf('.') + 1)
    : '';
}

/** What a detail holds. */
function valueOf(detail: Record<string, unknown>): Record<string, unknown> {
  return isObject(detail['debug']) ? detail['debug'] : detail;
}

/** Protocol Buffers' JSON may keep the names of the proto file, as gRPC-gateway 1 does: `field_violations`. */
function camelCased(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]),
  );
}

/** BadRequest's violations, PreconditionFailure's and QuotaFailure's, and those of buf's protovalidate. */
function claimsOfDetail(detail: Record<string, unknown>): StatedClaim[] {
  const { fieldViolations, violations } = camelCased(valueOf(detail));
  const list: unknown[] = Array.isArray(fieldViolations) ? fieldViolations : Array.isArray(violations) ? violations : [];
  return list
    .slice(0, MOST_DETAILS)
    .filter(isObject)
    .map(camelCased)
    .map(({ field, fieldPath, description, message, reason, ruleId, subject, type }) => {
      const text = [description, message, reason, ruleId].find((each): each is string => typeof each === 'string' && each !== '') ?? '';
      const name = typeof field === 'string' ? field : typeof fieldPath === 'string' ? fieldPath : isObject(field) ? spelled(field) : null;
      const code = [reason, ruleId, type, subject].find((each): each is string => typeof each === 'string' && each !== '' && each !== text);
      // Unknown name "const" at 'tools[0].parameters': of the object, its member.
      const within = name === null ? undefined : readSentence(text).places.find((place) => place.text.startsWith(`${name}.`));
      return { text, stated: name ? placeFrom(within?.text ?? name) : null, ...(code ? { code } : {}), ...detailOf(readSentence(text)) };
    });
}

/** protovalidate spells a path by its elements: `{ elements: [{ fieldName: 'items', index: '0' }, { fieldName: 'qty' }] }`. */
function spelled({ elements }: Record<string, unknown>): string {
  const steps = (Array.isArray(elements) ? elements.slice(0, 50) : [])
    .filter(isObject)
    .map(camelCased)
    .flatMap(({ fieldName, index, stringKey }) => {
      if (typeof fieldName !== 'string') return [];
      // JSON writes 64-bit integers as texts.
      if (typeof index === 'string' || typeof index === 'number') return [fieldName, Number(index)];
      return typeof stringKey === 'string' ? [fieldName, stringKey] : [fieldName];
    });
  return spell(steps);
}

function linksOf(detail: Record<string, unknown>): EvidenceLink[] {
  const { links } = valueOf(detail);
  const list: unknown[] = typeOf(detail) === 'Help' && Array.isArray(links) ? links.slice(0, MOST_DETAILS) : [];
  return list.flatMap((link) => (isObject(link) && typeof link['url'] === 'string' ? [{ url: link['url'], rel: 'help' }] : []));
}

/** ErrorInfo's reason is the code to look for: `API_KEY_INVALID`. */
function reasonOf(details: Details): string | null {
  const info = details.find((detail) => typeOf(detail) === 'ErrorInfo');
  const reason = info && valueOf(info)['reason'];
  return typeof reason === 'string' ? reason : null;
}

function localized(details: Details): string | null {
  const message = details.find((detail) => typeOf(detail) === 'LocalizedMessage')?.['message'];
  return typeof message === 'string' ? message : null;
}
