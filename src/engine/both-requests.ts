// A refused exchange and its mended request, as tests of both need them.
import { knownText, type Exchange, type Request } from './core/exchange.ts';
import type { BothRequests } from './core/target.ts';

/** `message` is the server's own (evidence.message). It becomes the claim only where the answer's text holds it as it is. */
export function bothRequests({ request, response }: Exchange, fixed: Request, message: string | null): BothRequests {
  const answer = (response && knownText(response.body)) ?? '';
  const spellings = message ? [message, JSON.stringify(message).slice(1, -1)] : [];
  return { original: request, fixed, status: response?.status ?? 0, claim: spellings.find((text) => answer.includes(text)) ?? null };
}
