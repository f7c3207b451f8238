// What all targets have to say about what their texts leave out, change or leave to the client.
import { utf8Length } from '../core/bytes.ts';
import type { KnownBody } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { CannotExpress, type Limit, type RenderInput } from '../core/target.ts';
import { contentLength } from '../read/head/content-length.ts';
import { undoneCoding } from '../read/head/undone-coding.ts';
import { wireRequest, type WireRequest } from './wire-request.ts';

/** What a client does with every request. */
export interface ClientProfile {
  /** As a sentence begins: `curl`, `requests`. */
  readonly client: string;
  /** Fields that it adds when the request has none. */
  readonly adds?: readonly string[];
  /** True where user name and password in the URL become an Authorization header. */
  readonly turnsUserInfo?: boolean;
  /** True where compression is offered as the client likes. */
  readonly compresses?: boolean;
  /** True where the text sends nothing by itself, so that framing and compression do not come up. */
  readonly isDocument?: boolean;
}

/** Words of the limits below; a target takes those that it can have. */
export const LIMIT_TEXTS = {
  'adds-header': '{client} adds {name} of its own: the request has none.',
  'body-cut': 'The recording may hold only the beginning of the body; the text has what is there.',
  'body-mangled':
    'The recording holds marks (U+FFFD) in the place of bytes of the body: what was sent cannot be sent again, put its file in place of the text.',
  'body-file': 'The body lies in a file of its own: save {name} beside the text, and run it there.',
  'body-unknown': 'The body is not at hand. Put it in place of BODY_NOT_AVAILABLE before running this.',
  'browser-only': 'Left out, because only browsers send them: {names}.',
  'coding-undone': 'Content-Encoding “{coding}” is left out: the recording holds the body as it was before.',
  compression: 'Accept-Encoding lists what {client} can unpack, not the browser’s choice.',
  'compression-dropped': 'Accept-Encoding is left out, so that the answer comes uncompressed.',
  credentials: '{client} turns the user name and password in the URL into an Authorization header.',
  'long-body': 'The body has {bytes} bytes: shells without a printf of their own (mksh) refuse a text that long.',
  environment: 'Set in the environment before running this: {names}.',
  framing: 'The body is sent with a Content-Length instead of Transfer-Encoding.',
  'headers-incomplete': 'The recording may lack header fields, such as Cookie and Authorization; the text lacks them too.',
  masked: 'Secrets are masked: the server will refuse them.',
  'not-ascii': '{names} is sent as UTF-8; the browser may have sent other bytes.',
  'url-encoded': 'Spaces and non-ASCII characters in the URL are percent-encoded: no request line can hold them.',
} as const;

/** The limits that come from the request and the client alone, then those that `more` finds. None for a request that is refused. */
export function clientLimits(
  input: RenderInput,
  profile: ClientProfile,
  more: (wire: WireRequest) => readonly Limit[] = () => [],
): Limit[] {
  try {
    const wire = wireRequest(input);
    return [...bodyLimits(input), ...more(wire), ...headerLimits(input, wire, profile)];
  } catch (error) {
    if (error instanceof CannotExpress) return [];
    throw error;
  }
}

function bodyLimits({ request: { body, headers } }: RenderInput): Limit[] {
  if (body.state === 'unknown') return [{ id: 'body-unknown', values: {} }];
  if (body.state !== 'known') return [];
  if (isMangled(body, headers)) return [{ id: 'body-mangled', values: {} }];
  return body.complete ? [] : [{ id: 'body-cut', values: {} }];
}

/** True where the text that was recorded has another length than the body that was sent, and marks in it. */
function isMangled({ text, form }: KnownBody, headers: HeaderList): boolean {
  const declared = contentLength(headers);
  return form === 'text' && text.includes('\uFFFD') && declared !== null && utf8Length(text) !== declared;
}

function headerLimits(
  { request, options, masked }: RenderInput,
  { url, sorted, fields, variables }: WireRequest,
  profile: ClientProfile,
): Limit[] {
  const { client, adds = [], turnsUserInfo = false, compresses = false, isDocument = false } = profile;
  const has = (name: string): boolean => headerValue(request.headers, name) !== null;
  const found: Limit[] = [];
  const add = (when: boolean, id: keyof typeof LIMIT_TEXTS, values: Limit['values'] = {}): void =>
    void (when && found.push({ id, values }));
  add(url.encoded, 'url-encoded');
  add(turnsUserInfo && url.credentials && !has('authorization'), 'credentials', { client });
  add(!request.headersComplete || !request.credentialsComplete, 'headers-incomplete');
  for (const name of adds) add(!fields.some((field) => field.name.toLowerCase() === name.toLowerCase()), 'adds-header', { client, name });
  if (sorted.compressed && !isDocument)
    add(true, compresses && options['compressed'] !== 'no' ? 'compression' : 'compression-dropped', { client });
  const coding = undoneCoding(request);
  add(coding !== null && !isDocument, 'coding-undone', { coding: coding ?? '' });
  add(has('transfer-encoding') && !isDocument, 'framing');
  add(sorted.browserOnly.length > 0, 'browser-only', { names: sorted.browserOnly.join(', ') });
  add(sorted.beyondAscii.length > 0 && !isDocument, 'not-ascii', { names: sorted.beyondAscii.join(', ') });
  add(masked, 'masked');
  add(variables.length > 0, 'environment', { names: variables.join(', ') });
  return found;
}
