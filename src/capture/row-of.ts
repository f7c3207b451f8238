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
  const { id, startedDateTime, duration, request } = exchange;
  const { status, summary, fault, findings, evidence } = diagnosis;
  const [first] = findings;
  return {
    id,
    startedDateTime,
    method: request.method,
    url: request.url,
    status,
    duration,
    summary,
    fault,
    cause: first ? `${first.check}/${first.messageId}` : null,
    endpoint: templateOf(request, context),
    places: placesOf([...findings.map(({ at }) => at), ...evidence.claims]),
    kind: exchange.resourceType,
    ...seen,
    foldedInto: context.foldedInto?.id ?? null,
  };
}

/** Host and path as the traffic teaches them, else as ids look. */
function templateOf(request: Exchange['request'], { template }: Context): string {
  const { host, steps } = endpointOf(request);
  return host + (template ?? `/${steps.join('/')}`);
}

function placesOf(places: readonly { readonly in: string | null; readonly path: string | null }[]): string[] {
  const texts = places.flatMap(({ in: part, path }) => (part === null ? [] : [`${part} ${path ?? ''}`.trim().slice(0, LONGEST_PLACE)]));
  return [...new Set(texts)].slice(0, MOST_PLACES);
}
