// A request as a client has to be told it, with the person's choices about secrets and browser fields made; where every target starts.
import { isToken } from '../core/token.ts';
import { CannotExpress, type RenderInput } from '../core/target.ts';
import type { Template } from '../core/template.ts';
import { clientHeaders, type ClientHeaders } from '../read/head/client-headers.ts';
import { secretsInField, secretsInUrl, type SecretSpan } from '../read/head/live-credentials.ts';
import { wireBody, type WireBody } from '../read/body/wire-body.ts';
import { wireUrl, type WireUrl } from '../read/url/wire-url.ts';

/** Stands where a body was sent that is not at hand. */
export const BODY_NOT_AVAILABLE = 'BODY_NOT_AVAILABLE: put the body that was sent in place of this text';
/** An empty body of these is announced as such (RFC 9110, section 8.6). */
const EXPECT_BODY = new Set(['POST', 'PUT', 'PATCH']);

/** A header field to be named. */
export interface WireField {
  readonly name: string;
  readonly value: Template;
  /** The value as it was sent, whatever becomes of its secrets. */
  readonly sent: string;
}

/** A body to be sent; `bytes` is its length. `binary` holds one character (U+0000 to U+00FF) per byte. */
export type SentBody = Exclude<WireBody, { kind: 'none' | 'unknown' }>;

export interface WireRequest {
  readonly method: string;
  readonly url: WireUrl;
  /** The URL to be written. */
  readonly address: Template;
  readonly fields: readonly WireField[];
  readonly sorted: ClientHeaders;
  /** Null for none; the text BODY_NOT_AVAILABLE for one that is not at hand. */
  readonly body: SentBody | null;
  /** What a file of it is called, without the ending. */
  readonly bodyName: string;
  /** True when there is no body but the method announces one of length 0. */
  readonly emptyBody: boolean;
  /** Variables of the environment that the text needs. */
  readonly variables: readonly string[];
}

/** Throws `CannotExpress` for what no client can send. */
export function wireRequest({ request, options }: Pick<RenderInput, 'request' | 'options'>): WireRequest {
  const { method } = request;
  if (!isToken(method)) throw new CannotExpress('{method} cannot be the method of a request.', { method: JSON.stringify(method) });
  const url = wireUrl(request.url);
  const sorted = clientHeaders(request, url.host, options['browser-headers'] === 'keep');
  const secrets = new SecretWriter(options['secrets'] ?? 'as-they-are');
  const address = secrets.write(url.text, secretsInUrl(url.text));
  const fields = sorted.named.map((field) => ({
    name: field.name,
    value: secrets.write(field.value, secretsInField(field)),
    sent: field.value,
  }));
  const body = wireBody(request);
  return {
    method,
    url,
    address,
    fields,
    sorted,
    body: sentBody(body),
    bodyName: 'request-body',
    emptyBody: body.kind === 'none' && EXPECT_BODY.has(method),
    variables: secrets.variables(),
  };
}

function sentBody(body: WireBody): SentBody | null {
  if (body.kind === 'none') return null;
  if (body.kind === 'unknown') return { kind: 'text', text: BODY_NOT_AVAILABLE, bytes: BODY_NOT_AVAILABLE.length };
  return body as SentBody;
}

/** Puts variables in the place of secrets; equal secrets get the same one, others get one of their own. */
class SecretWriter {
  readonly #names = new Map<string, string>();

  constructor(readonly mode: string) {}

  write(text: string, spans: readonly SecretSpan[]): Template {
    if (this.mode !== 'environment') return [text];
    const pieces: (string | { variable: string })[] = [];
    let end = 0;
    for (const { offset, length, variable } of spans) {
      pieces.push(text.slice(end, offset));
      pieces.push({ variable: this.#variableFor(text.slice(offset, offset + length), variable) });
      end = offset + length;
    }
    pieces.push(text.slice(end));
    return pieces;
  }

  variables(): string[] {
    return [...new Set(this.#names.values())];
  }

  #variableFor(secret: string, wanted: string): string {
    const known = this.#names.get(secret);
    if (known !== undefined) return known;
    const taken = new Set(this.#names.values());
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}_${count}`;
    this.#names.set(secret, name);
    return name;
  }
}
