// What a report to the server's owner holds, whatever its format: one exchange, already masked, with its diagnosis in words.
import type { Context } from '../core/define.ts';
import type { DescribedDiagnosis } from '../core/described.ts';
import type { Body, Exchange } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import type { Mask } from '../redact/vault.ts';
import { elsewhereText, passingText, type Elsewhere } from './environment.ts';

/** What a report is made of. Exchange and diagnosis are those of the masked exchange: nothing unmasked comes in. */
export interface ReportInput {
  readonly exchange: Exchange;
  readonly context: Context;
  readonly diagnosis: DescribedDiagnosis;
  readonly masks: readonly Mask[];
  /** The mended request as a curl command; null when there is none. */
  readonly fixedCurl: string | null;
  /** What is known of where the request was sent from. */
  readonly environment: ReportEnvironment;
  /** Indexes of checklist items that are ticked. */
  readonly ticked: readonly number[];
}

export interface ReportEnvironment {
  /** Who wrote the report, as `400 Doctor 1.2.0`. */
  readonly generator: string;
  /** Null when that was not tried. */
  readonly elsewhere: Elsewhere | null;
}

/** A label and what stands beside it. */
export type Fact = readonly [label: string, value: string];

/** The facts on top of a report. Absent ones are left out. */
export function factsOf({ exchange, context, diagnosis, environment }: ReportInput): Fact[] {
  const { request, response } = exchange;
  const frame = exchange.initiator[0];
  const facts: [string, string | null][] = [
    ['Request', `${request.method} ${request.url}`],
    ['Answer', `${statusText(exchange)} ${(response?.status === 0 ? response.error : response?.statusText) ?? ''}`.trim()],
    ['Request ID', diagnosis.evidence.requestId],
    ['Time', exchange.startedDateTime || null],
    ['Duration', exchange.duration === null ? null : `${Math.round(exchange.duration)} ms`],
    ['Protocol', request.httpVersion || null],
    ['Answered by', diagnosis.layer],
    ['Browser and system', clientOf(exchange)],
    ['Sent from', frame ? `${frame.function || '(anonymous)'}, ${frame.url}:${frame.line}:${frame.column}` : null],
    ['Passing requests', passingText(exchange, context)],
    ['Happens elsewhere', elsewhereText(environment.elsewhere)],
    ['Not known', diagnosis.unknown.length > 0 ? diagnosis.unknown.join(', ') : null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

/** The status as a person says it: a request that was only written down has none. */
export function statusText({ response }: Exchange): string {
  if (response === null) return 'not sent';
  return response.status === 0 ? 'no answer' : String(response.status);
}

/** Client hints (W3C User-Agent Client Hints) tell more truly than User-Agent, where they were sent. */
export function clientOf({ request }: Exchange): string | null {
  const brands = headerValue(request.headers, 'sec-ch-ua');
  const platform = headerValue(request.headers, 'sec-ch-ua-platform');
  const hints = [...(brands ?? '').matchAll(/"([^"]{1,60})";v="([^"]{1,30})"/g)]
    .filter(([, brand = '']) => !/not.?a.?brand/i.test(brand))
    .map(([, brand, version]) => `${brand} ${version}`);
  const agent = headerValue(request.headers, 'user-agent');
  const told = [hints.join(', '), platform?.replaceAll('"', '') ?? ''].filter(Boolean).join(' on ');
  return told === '' ? agent : agent === null ? told : `${told} (${agent})`;
}

/** A body as text, or in brackets why there is none. */
export function bodyText(body: Body): string {
  if (body.state === 'absent') return '';
  if (body.state === 'unknown') return `[the body is not known: ${body.reason}]`;
  const shown =
    body.text.length > LONGEST ? `${body.text.slice(0, LONGEST)}\n[… ${body.text.length - LONGEST} more characters]` : body.text;
  return body.complete ? shown : `${shown}\n[the recording may hold only the beginning]`;
}

const LONGEST = 20_000;

/** Request and response as HTTP/1.1 messages, for reading. */
export function messagesOf({ request, response }: Exchange): { request: string; response: string | null } {
  const lines = (first: string, headers: Exchange['request']['headers'], body: string): string =>
    [first, ...headers.map(({ name, value }) => `${name}: ${value}`), ...(body === '' ? [] : ['', body])].join('\n');
  return {
    request: lines(`${request.method} ${request.url} ${request.httpVersion}`.trim(), request.headers, bodyText(request.body)),
    response:
      response &&
      lines(`${response.httpVersion} ${response.status} ${response.statusText}`.trim(), response.headers, bodyText(response.body)),
  };
}

/** Whose fault it is, in a sentence. */
export function faultText({ fault }: DescribedDiagnosis): string {
  return { client: 'The request has to change.', server: 'The server has to change.', unknown: 'Whose fault it is cannot be told.' }[fault];
}

/** What was masked, in a sentence; lifted masks do not count. */
export function masksText(masks: readonly Mask[]): string {
  const count = masks.filter(({ lifted }) => !lifted).length;
  if (count === 0) return 'Nothing was masked.';
  return `${count} ${count === 1 ? 'secret is' : 'secrets are'} masked; the same secret has the same placeholder.`;
}

/** A place in words: `body /items/0/qty`, `header authorization`. */
export function placeText({ in: part, path }: { readonly in: string | null; readonly path: string | null }): string {
  return part === null ? '' : [part, path ?? ''].filter(Boolean).join(' ');
}
