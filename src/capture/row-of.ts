// What the list shows of a failure, without its bodies.
import type { Row } from '#channel/messages.ts';
import { endpointOf, type Context, type DescribedDiagnosis, type Exchange } from '#engine/index.ts';

/** Where and when an exchange was seen. */
export type Seen = Pick<Row, 'source' | 'visit'>;

/** What a row is made of, beside the diagnosis. */
interface Told {
  readonly exchange: Exchange;
  readonly seen: Seen;
  readonly context: Context;
}

/** Places that a row tells of, and their length in UTF-16 units: enough to filter by. */
const MOST_PLACES = 10;
const LONGEST_PLACE = 100;

/** The row of a failure in the list of all. */
export function rowOf({ exchange, seen, context }: Told, diagnosis: DescribedDiagnosis): Row {
  const { status, summary, fault, findings, evidence } = diagnosis;
  const [first] = findings;
  return {
    ...comingRowOf(exchange, seen),
    status,
    summary,
    fault,
    cause: first ? `${first.check}/${first.messageId}` : null,
    endpoint: endpointText(exchange.request, context.template),
    places: placesOf([...findings.map(({ at }) => at), ...evidence.claims]),
    foldedInto: context.foldedInto?.id ?? null,
  };
}

/** What is known of it before it is diagnosed: its summary is empty. */
export function comingRowOf({ id, startedDateTime, duration, request, response, resourceType }: Exchange, seen: Seen): Row {
  return {
    id,
    startedDateTime,
    method: request.method,
    url: request.url,
    status: response?.status ?? 0,
    duration,
    summary: '',
    fault: 'unknown',
    cause: null,
    endpoint: endpointText(request, null),
    places: [],
    kind: resourceType,
    ...seen,
    foldedInto: null,
  };
}

/** Host and path as the traffic teaches them, else as ids look. */
function endpointText(request: Exchange['request'], template: Context['template']): string {
  const { host, steps } = endpointOf(request);
  return host + (template ?? `/${steps.join('/')}`);
}

function placesOf(places: readonly { readonly in: string | null; readonly path: string | null }[]): string[] {
  const texts = places.flatMap(({ in: part, path }) => (part === null ? [] : [`${part} ${path ?? ''}`.trim().slice(0, LONGEST_PLACE)]));
  return [...new Set(texts)].slice(0, MOST_PLACES);
}
