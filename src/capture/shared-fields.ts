// Header fields that are alike are kept once: thousands of exchanges are kept, and a page's requests say nearly the same in them.
import type { Exchange, HeaderField } from '#engine/index.ts';

/** Characters of all shared fields together; beyond, sharing begins anew. */
const MOST_IN_ALL = 1_000_000;

/** Answers with an equal exchange whose header fields are those of exchanges that came before, where they are equal. */
export function createFieldSharing(): (exchange: Exchange) => Exchange {
  const fields = new Map<string, HeaderField>();
  let total = 0;
  const share = (field: HeaderField): HeaderField => {
    const { name, value } = field;
    // The length tells where the name ends, whatever the two hold.
    const key = `${name.length} ${name}${value}`;
    const known = fields.get(key);
    if (known) return known;
    total += key.length;
    if (total > MOST_IN_ALL) {
      fields.clear();
      total = key.length;
    }
    fields.set(key, field);
    return field;
  };
  return (exchange) => {
    const { request, response } = exchange;
    return {
      ...exchange,
      request: { ...request, headers: request.headers.map(share) },
      response: response && { ...response, headers: response.headers.map(share) },
    };
  };
}
