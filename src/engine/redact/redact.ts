// An exchange without its secrets, in the same shape: it still parses, and still diagnoses the same. docs/redaction.md says what is masked and what is not.
import type { Context } from '../core/define.ts';
import type { Body, Exchange } from '../core/exchange.ts';
import { mediaTypeOf } from '../read/media-type.ts';
import type { PersonalKind } from './key-patterns.ts';
import { maskedFields } from './masked-fields.ts';
import { Masker } from './masker.ts';
import { Vault, type Mask } from './vault.ts';

/** What a person chose. */
export interface RedactionChoice {
  /** Ids of masks to leave out: those secrets stand in the result. */
  readonly lift?: readonly number[];
  /** Personal data to mask beside secrets. */
  readonly also?: readonly PersonalKind[];
}

/** The masked exchange with what concerns it, and the list of masks in order of appearance. */
export interface Redacted {
  readonly exchange: Exchange;
  readonly context: Context;
  readonly masks: readonly Mask[];
}

/** Masks an exchange and its context with one set of placeholders. Nothing is changed in place. Ids do not depend on what is lifted. */
export function redact(exchange: Exchange, context: Context, { lift = [], also = [] }: RedactionChoice = {}): Redacted {
  const vault = new Vault(lift);
  // Once to find, once to mask: a secret that stands in the answer only as prose is known from where the request names it.
  maskAll(exchange, context, vault, also);
  vault.freeze();
  const masked = maskAll(exchange, context, vault, also);
  return { ...masked, masks: vault.masks };
}

function maskAll(
  exchange: Exchange,
  context: Context,
  vault: Vault,
  also: readonly PersonalKind[],
): Pick<Redacted, 'exchange' | 'context'> {
  const mask = (other: Exchange | null): Exchange | null => other && maskedExchange(other, vault, also);
  return {
    exchange: maskedExchange(exchange, vault, also),
    context: { ...context, preflight: mask(context.preflight), redirectedFrom: mask(context.redirectedFrom) },
  };
}

function maskedExchange(exchange: Exchange, vault: Vault, also: readonly PersonalKind[]): Exchange {
  const { request, response } = exchange;
  const inRequest = new Masker(vault, also, false);
  const inResponse = new Masker(vault, also, response === null || response.status >= 400 || response.status === 0);
  const url = (text: string, place: string): string => vault.echo(inRequest.url(text, place));
  return {
    ...exchange,
    redirectURL: url(exchange.redirectURL, 'redirect'),
    initiator: exchange.initiator.map((frame) => ({ ...frame, url: url(frame.url, 'initiator') })),
    request: {
      ...request,
      url: url(request.url, 'request.url'),
      headers: maskedFields(request.headers, 'request', inRequest, vault),
      body: maskedBody(request.body, mediaTypeOf(request.headers)?.parameters['boundary'] ?? null, 'request.body', inRequest, vault),
    },
    response: response && {
      ...response,
      statusText: vault.echo(response.statusText),
      error: response.error === null ? null : inResponse.text(response.error, 'response.error'),
      headers: maskedFields(response.headers, 'response', inResponse, vault),
      body: maskedBody(response.body, null, 'response.body', inResponse, vault),
    },
  };
}

function maskedBody(body: Body, boundary: string | null, place: string, masker: Masker, vault: Vault): Body {
  if (body.state !== 'known') return body;
  const text = boundary === null ? masker.text(body.text, place) : vault.echo(masker.multipart(body.text, boundary, place, 0));
  return { ...body, text };
}
