// Lists what could not be known about an exchange, so that nothing unknown passes for empty or missing.
import type { UnknownPart } from '../core/diagnosis.ts';
import type { Body, Exchange } from '../core/exchange.ts';

/** The parts of the exchange that are not, or not wholly, at hand. */
export function unknownParts(exchange: Exchange): UnknownPart[] {
  const { request, response } = exchange;
  const parts: [UnknownPart, boolean][] = [
    ['request.body', isUnknown(request.body)],
    ['request.headers', !request.headersComplete],
    ['request.credentials', !request.credentialsComplete],
    ['response.body', response !== null && isUnknown(response.body)],
    ['response.headers', response !== null && response.status === 0],
  ];
  return parts.flatMap(([part, unknown]) => (unknown ? [part] : []));
}

function isUnknown(body: Body): boolean {
  return body.state === 'unknown' || (body.state === 'known' && !body.complete);
}
