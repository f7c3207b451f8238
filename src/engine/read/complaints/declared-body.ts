// A body beside what Content-Type says of it and what the server says about the two.
import type { BodyFormat } from '../../core/body-tree.ts';
import type { Request } from '../../core/exchange.ts';
import type { HeaderList } from '../../core/header-list.ts';
import { bodyTree } from '../body/tree.ts';
import { seemsMet } from './complaint-met.ts';
import type { Complaint } from './complaints.ts';
import { meantAsJson } from '../json/meant-as-json.ts';
import { mediaTypeOf, type MediaType } from '../head/media-type.ts';
import { readMultipart } from '../form/multipart.ts';
import { valueAt } from '../request/value-at.ts';
import { formatAskedFor, mediaTypeAskedFor, mediaTypesOffered } from './wanted-media-type.ts';

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

export interface DeclaredBody {
  readonly request: Request;
  readonly text: string;
  /** What the text is; null when nothing tells. */
  readonly format: BodyFormat | null;
  readonly declared: MediaType | null;
  /** Complaints that a wrong Content-Type would explain. */
  readonly complaints: readonly Complaint[];
  /** True when some of them can hardly mean anything else. */
  readonly certain: boolean;
  /** The media type that the server asks for; null when it does not say. */
  readonly wanted: string | null;
  /** True where its words ask for that format by name, and the body is in another. */
  readonly isNamed: boolean;
}

/** Puts a body of which the text is known beside its declaration. `answered`: the answer's header fields. */
export function declaredBody(request: Request, text: string, complaints: readonly Complaint[], answered: HeaderList): DeclaredBody {
  const declared = mediaTypeOf(request.headers);
  const telling = complaints.filter(
    (complaint) => isAboutMediaType(complaint) || isUnread(request, complaint) || wantsOtherType(request, text, complaint),
  );
  const asked = complaints.filter(isAboutMediaType).map((complaint) => mediaTypeAskedFor(complaint.text, declared?.essence ?? ''));
  const format = meantAsJson(text) ? 'json' : (bodyTree(request)?.format ?? null);
  const named = complaints
    .filter(({ at }) => at === null || (at.in === 'body' && at.path === ''))
    .map(({ text: words }) => formatAskedFor(words))
    .find((type) => type !== null);
  const isNamed = named !== undefined && ((named === JSON_TYPE && format === 'form') || (named === FORM_TYPE && format === 'json'));
  return {
    request,
    text,
    format,
    isNamed,
    declared,
    complaints: complaints.filter((complaint) => telling.includes(complaint) || isAboutBody(complaint)),
    certain: telling.length > 0,
    wanted: asked.find((type) => type !== null) ?? (isNamed ? named : null) ?? mediaTypesOffered(answered)[0] ?? null,
  };
}

/** True for a complaint of the media type itself. */
export function isAboutMediaType({ sentence }: Complaint): boolean {
  return sentence.kind === 'media-type';
}

/** Servers that take requests with a browser's own types for forged ones ask for another type: the body is JSON, and not declared as that. */
export function wantsOtherType({ headers }: Request, body: string, { sentence, text }: Complaint): boolean {
  const essence = mediaTypeOf(headers)?.essence ?? '';
  return (
    sentence.kind === 'csrf' &&
    /^(?:text\/plain|application\/x-www-form-urlencoded)$/.test(essence) &&
    /\bcontent-type\b/i.test(text.slice(0, 1000)) &&
    meantAsJson(body)
  );
}

function isAboutBody({ at, sentence }: Complaint): boolean {
  return at?.in === 'body' || (at === null && ['syntax', 'missing', 'type'].includes(sentence.kind));
}

const MISSES_BODY = /\b(?:request )?(?:body|payload) (?:is |was )?(?:required|missing|empty)\b/i;

/** The server misses what stands in the body, or asks for what it already is: it has not read the body as what it is. */
function isUnread(request: Request, complaint: Complaint): boolean {
  const { at, sentence } = complaint;
  if (at === null) return sentence.kind === 'missing' && MISSES_BODY.test(complaint.text.slice(0, 1000));
  if (at.in !== 'body') return false;
  if (at.path === '') return sentence.kind === 'missing' || sentence.kind === 'type';
  const standing = valueAt(request, at);
  if (standing.state !== 'present') return false;
  const filled = standing.value !== null && standing.value !== '';
  return (sentence.kind === 'missing' && sentence.expected === null && filled) || seemsMet(complaint, standing);
}

/** The Content-Type that the text itself tells; null when it tells none. */
export function mediaTypeOfText({ format, text }: DeclaredBody): string | null {
  if (format === 'json') return JSON_TYPE;
  if (format === 'form') return FORM_TYPE;
  const boundary = format === 'multipart' ? readMultipart(text, null).boundary : null;
  return boundary === null ? null : `multipart/form-data; boundary=${boundary}`;
}
