// The report as a HAR 1.2, for tools; the diagnosis stands in a member of our own, as the format allows.
import type { Response } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { requestToHar } from '../write/request-to-har.ts';
import { elsewhereText, passingText } from './environment.ts';
import { clientOf, type ReportInput } from './report.ts';

/** The whole document as JSON text: one entry for each. */
export function harReport(inputs: readonly ReportInput[]): string {
  const generator = inputs[0]?.environment.generator ?? '';
  const [name = generator, version = ''] = generator.split(/\s+(?=\S+$)/);
  const log = { version: '1.2', creator: { name, version }, pages: [], entries: inputs.map(entryOf) };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function entryOf(input: ReportInput): object {
  const { exchange, context, diagnosis, environment } = input;
  return {
    startedDateTime: exchange.startedDateTime || '1970-01-01T00:00:00.000Z',
    time: exchange.duration ?? 0,
    request: requestToHar(exchange.request),
    response: responseToHar(exchange.response, exchange.redirectURL),
    cache: {},
    timings: { send: 0, wait: exchange.duration ?? 0, receive: 0 },
    comment: diagnosis.summary,
    _resourceType: exchange.resourceType ?? undefined,
    _initiator: exchange.initiator.length === 0 ? undefined : initiator(input),
    _environment: {
      client: clientOf(exchange),
      passing: passingText(exchange, context),
      elsewhere: elsewhereText(environment.elsewhere),
    },
    _diagnosis: diagnosis,
  };
}

/** HAR has no answer that is not there: status 0 stands for it. */
function responseToHar(response: Response | null, redirectURL: string): object {
  const body = response?.body;
  const text = body?.state === 'known' ? body.text : undefined;
  const bytes = body?.state === 'known' && body.form === 'bytes';
  const size = body?.state === 'known' ? bodyBytes(body) : -1;
  return {
    status: response?.status ?? 0,
    statusText: response?.statusText ?? '',
    httpVersion: response?.httpVersion ?? '',
    cookies: [],
    headers: response?.headers ?? [],
    content: {
      size: body?.state === 'absent' ? 0 : size,
      mimeType: response ? (headerValue(response.headers, 'content-type') ?? response.mimeType) : '',
      ...(text === undefined ? {} : bytes ? { text: btoa(text), encoding: 'base64' } : { text }),
    },
    redirectURL,
    headersSize: -1,
    bodySize: -1,
    ...(response?.error ? { _error: response.error } : {}),
  };
}

/** Chromium's form: lines and columns from 0. */
function initiator({ exchange }: ReportInput): object {
  const callFrames = exchange.initiator.map((frame) => ({
    functionName: frame.function,
    url: frame.url,
    lineNumber: frame.line - 1,
    columnNumber: frame.column - 1,
  }));
  return { type: 'script', stack: { callFrames } };
}
