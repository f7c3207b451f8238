// The standard members of problem details (RFC 9457, before it RFC 7807), for every dialect that is built on them.
import type { Reading, StatedClaim } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import type { ParsedResponse } from '../../core/parsed-response.ts';
import { referencesOf, withProse } from './shape.ts';
import { tellsNothing } from '../text/telling.ts';

/** How sure it is that an answer holds problem details: by its media type, else by the standard members (RFC 9457, section 3.1). */
export function problemCertainty({ json, mediaType }: ParsedResponse): number {
  if (!isObject(json)) return 0;
  if (/^application\/(?:[\w.-]+\+)?problem\+json$/.test(mediaType)) return 0.95;
  const title = typeof json['title'] === 'string';
  const type = typeof json['type'] === 'string' && /^(?:https?:|about:blank$|urn:|tag:|\/)/.test(json['type']);
  const status = typeof json['status'] === 'number';
  const more = typeof json['detail'] === 'string' || typeof json['instance'] === 'string' || 'errors' in json;
  return title && (type || (status && more)) ? 0.9 : 0;
}

/** `detail` (with some `details`) speaks of this occurrence, `title` only of the kind of problem (RFC 9457, section 3.1). */
export function problemMessage({ detail, details, title }: Record<string, unknown>): string | null {
  const texts = [detail, details, title].filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  return texts.find((text) => !tellsNothing(text)) ?? texts[0] ?? null;
}

/** The reading of a problem whose claims have been read from its extension members. */
export function readProblem(problem: Record<string, unknown>, stated: readonly StatedClaim[]): Reading {
  const message = problemMessage(problem);
  const claims = withProse(stated, message);
  const { code: _, ...references } = referencesOf(problem);
  const code = problemCode(problem);
  return {
    message: message ?? claims[0]?.text ?? null,
    claims,
    ...references,
    ...(code === null ? {} : { code }),
  };
}

/** A code of the server's own, else a problem type that is a name rather than an address. */
function problemCode({ code, errorCode, type }: Record<string, unknown>): string | null {
  for (const own of [code, errorCode]) if (typeof own === 'string' || typeof own === 'number') return String(own);
  return typeof type === 'string' && type !== '' && !/^(?:https?:|about:blank$|\/)/.test(type) ? type.slice(0, 200) : null;
}
