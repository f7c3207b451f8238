// An exchange without its secrets, in the same shape: it still parses, and still diagnoses the same. docs/redaction.md says what is masked and what is not.
import type { Context } from '../core/define.ts';
import type { Body, Exchange, Request } from '../core/exchange.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
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

/** An exchange with what concerns it. */
export interface Subject {
  readonly exchange: Exchange;
  readonly context: Context;
  /** The request as a person mended it; null when nothing of it is mended; absent when no person looked at it. */
  readonly fixed?: Request | null;
}

/** Masked subjects, and the list of masks in order of appearance. */
export interface Redacted {
  readonly subjects: readonly Subject[];
  readonly masks: readonly Mask[];
  /** What a person wrote beside them, masked. */
  readonly note: string;
}

/** Masks exchanges and their contexts with one set of placeholders. Nothing is changed in place. Ids do not depend on what is lifted. */
export function redact(subjects: readonly Subject[], { lift = [], also = [] }: RedactionChoice = {}, note = ''): Redacted {
  const vault = new Vault(lift);
  const maskAll = (): Pick<Redacted, 'subjects' | 'note'> => ({
    subjects: subjects.map((subject) => maskedSubject(subject, vault, also)),
    note: new Masker(vault, also, false).text(note, 'note'),
  });
  // Once to find, once to mask: a secret that stands in the answer only as prose is known from where the request names it.
  maskAll();
  vault.freeze();
  const masked = maskAll();
  return { ...masked, masks: vault.masks };
}

/** Requests without their secrets, and a text that may quote these, with one set of placeholders. Nothing is changed in place. */
export function redactRequests(
  requests: readonly Request[],
  text: string,
): { readonly requests: readonly Request[]; readonly text: string; readonly masks: readonly Mask[] } {
  const vault = new Vault([]);
  const maskAll = () => ({
    requests: requests.map((request) => maskedRequest(request, vault, [], '')),
    text: new Masker(vault, [], true).text(text, 'text'),
  });
  maskAll();
  vault.freeze();
  return { ...maskAll(), masks: vault.masks };
}

function maskedSubject({ exchange, context, fixed }: Subject, vault: Vault, also: readonly PersonalKind[]): Subject {
  const mask = (other: Exchange | null, of: string): Exchange | null => other && maskedExchange(other, vault, also, of);
  return {
    exchange: maskedExchange(exchange, vault, also, ''),
    ...(fixed === undefined ? {} : { fixed: fixed && maskedRequest(fixed, vault, also, 'fixed ') }),
    context: {
      ...context,
      preflight: mask(context.preflight, 'preflight '),
      redirectedFrom: mask(context.redirectedFrom, 'redirected '),
      // Findings name the path as others have it, and what passing requests sent.
      template: context.template && vault.echo(context.template),
      otherCase: context.otherCase.map((step) => ({ ...step, text: vault.echo(step.text) })),
      twins: context.twins.map(({ id, request }) => ({ id, request: maskedRequest(request, vault, also, 'passing ') })),
    },
  };
}

/** `of` tells in places whose request and response these are: nothing for the exchange itself, else as `passing `. */
function maskedExchange(exchange: Exchange, vault: Vault, also: readonly PersonalKind[], of: string): Exchange {
  const { request, response } = exchange;
  const inRequest = new Masker(vault, also, false);
  const inResponse = new Masker(vault, also, response === null || response.status >= 400 || response.status === 0);
  const url = (text: string, place: string): string => vault.echo(inRequest.url(text, place));
  return {
    ...exchange,
    redirectURL: url(exchange.redirectURL, `${of}redirect`),
    initiator: exchange.initiator.map((frame) => ({ ...frame, url: url(frame.url, `${of}initiator`) })),
    request: maskedRequest(request, vault, also, of),
    response: response && {
      ...response,
      statusText: inResponse.text(response.statusText, `${of}response.statusText`),
      error: response.error === null ? null : inResponse.text(response.error, `${of}response.error`),
      headers: maskedFields(response.headers, `${of}response`, inResponse, vault),
      body: maskedBody(response.body, null, `${of}response.body`, inResponse, vault),
    },
  };
}

function maskedRequest(request: Request, vault: Vault, also: readonly PersonalKind[], of: string): Request {
  const masker = new Masker(vault, also, false);
  return {
    ...request,
    url: vault.echo(masker.url(request.url, `${of}request.url`)),
    headers: maskedFields(request.headers, `${of}request`, masker, vault),
    body: maskedBody(request.body, mediaTypeOf(request.headers)?.parameters['boundary'] ?? null, `${of}request.body`, masker, vault),
  };
}

function maskedBody(body: Body, boundary: string | null, place: string, masker: Masker, vault: Vault): Body {
  if (body.state !== 'known') return body;
  const text = boundary === null ? masker.text(body.text, place) : vault.echo(masker.multipart(body.text, boundary, place, 0));
  return { ...body, text };
}
