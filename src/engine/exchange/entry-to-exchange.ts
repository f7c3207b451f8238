// HAR entry to exchange: the station where the quirks of browsers and recorders end.
import type { CallFrame, Exchange, Request, Response } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import { hasPseudoHeaders, headersOf, listAt, numberAt, objectAt, textAt, textOf, type Loose } from './har-entry.ts';
import { requestBody } from './request-body.ts';
import { responseBody, type HandedContent } from './response-body.ts';

/** Who recorded an entry, and what came beside it. */
export interface EntryOrigin {
  /** An id of our own, unique in its session. */
  readonly id: string;
  /** The live browser, or `har` for a file, whoever wrote it. */
  readonly recorder: 'chromium' | 'firefox' | 'har';
  /** What getContent gave; left out for a file, whose entries hold their content. */
  readonly content?: HandedContent;
}

/** Reads an entry; null when it has no request with a URL, and so is no exchange at all. */
export function entryToExchange(entry: unknown, origin: EntryOrigin): Exchange | null {
  if (!isObject(entry)) return null;
  const request = readRequest(entry, origin);
  if (request === null) return null;
  const resourceType = textOf(entry._resourceType);
  const response = isObject(entry.response) ? readResponse(entry.response, request, resourceType, origin) : null;
  return {
    id: origin.id,
    startedDateTime: textAt(entry, 'startedDateTime'),
    duration: numberAt(entry, 'time'),
    resourceType,
    connectionId: textOf(entry._connectionId) ?? textOf(entry.connection),
    viaServiceWorker: objectAt(entry, 'response')._fetchedViaServiceWorker === true,
    redirectURL: absolute(textAt(objectAt(entry, 'response'), 'redirectURL'), request.url),
    initiator: initiatorFrames(objectAt(entry, '_initiator')),
    request,
    response,
  };
}

function readRequest(entry: Loose, origin: EntryOrigin): Request | null {
  const request = objectAt(entry, 'request');
  const url = textAt(request, 'url');
  if (url === '') return null;
  const headers = withPostedType(headersOf(request), objectAt(request, 'postData'));
  const headersComplete = areHeadersComplete(request, headers);
  return {
    method: textAt(request, 'method') || 'GET',
    url,
    httpVersion: textAt(request, 'httpVersion'),
    headers,
    headersComplete,
    credentialsComplete: headersComplete && !maybeSanitised(entry, request, headers, origin),
    body: requestBody(request, headers, headersComplete),
  };
}

/**
 * Provisional headers are what the page asked for, before the network added its own. Chromium lists them without Host or
 * `:authority` and spells the version in lower case; a request that really went out without Host has its version as sent.
 */
function areHeadersComplete(request: Loose, headers: HeaderList): boolean {
  if (headerValue(headers, 'host') !== null || hasPseudoHeaders(request)) return true;
  const version = textAt(request, 'httpVersion');
  return headers.length > 0 && version !== '' && version === version.toUpperCase() && version !== 'UNKNOWN';
}

/** Files that only tell the body's media type beside the body, with no header list at all, still tell it. */
function withPostedType(headers: HeaderList, post: Loose): HeaderList {
  const type = textAt(post, 'mimeType');
  return headers.length === 0 && type !== '' ? [{ name: 'Content-Type', value: type }] : headers;
}

/** Chromium's export drops Cookie, Set-Cookie and Authorization unless told otherwise; its private members give such a file away. */
function maybeSanitised(entry: Loose, request: Loose, headers: HeaderList, origin: EntryOrigin): boolean {
  if (origin.recorder !== 'har' || !('_resourceType' in entry || '_initiator' in entry)) return false;
  const credentials = headerValue(headers, 'cookie') ?? headerValue(headers, 'authorization');
  return credentials === null && listAt(request, 'cookies').length === 0;
}

function readResponse(response: Loose, request: Request, resourceType: string | null, origin: EntryOrigin): Response {
  const headers = headersOf(response);
  const status = numberAt(response, 'status') ?? Number(textAt(response, 'status'));
  const error = textAt(response, '_error') || null;
  const facts = { method: request.method, status, resourceType, error, headers, handed: origin.content };
  return {
    status: Number.isInteger(status) && status > 0 ? status : 0,
    statusText: textAt(response, 'statusText'),
    httpVersion: textAt(response, 'httpVersion'),
    headers,
    mimeType: textAt(objectAt(response, 'content'), 'mimeType') || (headerValue(headers, 'content-type') ?? ''),
    body: responseBody(response, facts),
    error,
  };
}

/** Recorders give the Location field as it was sent, which may be relative. */
function absolute(location: string, base: string): string {
  if (location === '') return '';
  try {
    return new URL(location, base).href;
  } catch {
    return location;
  }
}

/** The stack that sent the request, asynchronous parents included; Chromium counts lines and columns from 0. */
function initiatorFrames(initiator: Loose): CallFrame[] {
  const frames: CallFrame[] = [];
  let stack = objectAt(initiator, 'stack');
  for (let depth = 0; depth < 32 && frames.length < 200; depth++) {
    for (const frame of listAt(stack, 'callFrames')) {
      if (!isObject(frame)) continue;
      frames.push({
        function: textAt(frame, 'functionName'),
        url: textAt(frame, 'url'),
        line: (numberAt(frame, 'lineNumber') ?? 0) + 1,
        column: (numberAt(frame, 'columnNumber') ?? 0) + 1,
      });
    }
    stack = objectAt(stack, 'parent');
  }
  return frames;
}
