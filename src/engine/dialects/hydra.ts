// Errors in JSON-LD with the Hydra vocabulary, as API Platform sends them: `hydra:description`, and violations by property path.
import { defineDialect } from '../core/define.ts';
import { isObject } from '../core/is-object.ts';
import { claimsOf } from '../read/shape/claims.ts';
import { referencesOf, withProse } from '../read/shape/shape.ts';

export const hydra = defineDialect({
  id: 'hydra',
  title: 'Hydra error',
  spec: 'https://www.hydra-cg.com/spec/latest/core/#description-of-http-status-codes-and-errors',

  recognize({ json }) {
    if (!isObject(json)) return 0;
    return descriptionOf(json) !== null && ('@context' in json || '@type' in json) ? 0.956 : 0;
  },

  read({ json }) {
    const document = json as Record<string, unknown>;
    const message = descriptionOf(document);
    const { code: _, ...references } = referencesOf(document);
    return { message, claims: withProse(claimsOf({ violations: document['violations'] }, message), message), ...references };
  },
});

/** Version 4 of API Platform leaves the prefix out. */
function descriptionOf(document: Record<string, unknown>): string | null {
  const words = ['hydra:description', 'description', 'hydra:title'].map((name) => document[name]);
  return words.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? null;
}
