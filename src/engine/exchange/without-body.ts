// Gives up bodies to keep memory in bounds, and says so in their place.
import type { Exchange, MissingBodyReason } from '../core/exchange.ts';

/** The exchange without its two bodies' characters; bodies that are known to be absent stay so. */
export function withoutBody(exchange: Exchange, reason: MissingBodyReason): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, body: give(request.body) },
    response: response && { ...response, body: give(response.body) },
  };

  function give(body: Exchange['request']['body']): Exchange['request']['body'] {
    return body.state === 'known' ? { state: 'unknown', reason, bytes: body.text.length } : body;
  }
}
