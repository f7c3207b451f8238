// Whatever stands around a secret: it goes, and the body keeps its form, its names and everything else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextFor, emptySession } from '#engine/index.ts';
import { redact } from '#engine/redact/redact.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { exchangeWith } from './planted.ts';

const SECRET = 'hq7Wd9Zk3TbX5';
const names = fc.constantFrom('password', 'apiKey', 'client-secret', 'Refresh_Token', 'credentials', 'code_verifier');
/** Nothing that sounds like a secret, and nothing that names or holds one beside it. */
const plainNames = fc.constantFrom('a', 'items', 'order', 'street', 'count', 'type');
const scalars = fc.oneof(fc.constantFrom('ann', 'two words', '', 'x-1'), fc.integer(), fc.boolean(), fc.constant(null));

/** A place for it: itself, in a list or in an object among others, deeper and deeper. */
const planted: fc.Arbitrary<unknown> = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    names.map((name) => ({ [name]: SECRET })),
    names.map((name) => ({ name, value: SECRET })),
    names.map((name) => ({ [name]: [SECRET, SECRET] })),
    fc.tuple(fc.array(scalars, { maxLength: 3 }), tie('tree')).map(([others, inner]) => [...others, inner]),
    fc
      .tuple(fc.dictionary(plainNames, scalars, { maxKeys: 3 }), plainNames, tie('tree'))
      .map(([others, name, inner]) => ({ ...others, [name]: inner })),
  ),
})).tree;

const masked = (body: string): string => {
  const exchange = exchangeWith({ body });
  const { body: made } = redact([{ exchange, context: contextFor(emptySession, exchange) }]).subjects[0]!.exchange.request;
  return made.state === 'known' ? made.text : '';
};

const PLACEHOLDER = 'REDACTED_1xxx';

test('only the secret changes, in JSON of any form, and only once', () => {
  fc.assert(
    fc.property(planted, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const body = JSON.stringify(value, null, indent);
      expect(masked(body)).toBe(body.replaceAll(SECRET, PLACEHOLDER));
      expect(masked(masked(body))).toBe(masked(body));
    }),
    { numRuns: propertyRuns(300, 20_000) },
  );
});

test('a text without names and known forms stays as it is', () => {
  const words = fc.stringMatching(/^[a-z ,.;()<>/{}[\]"'-]{0,80}$/);
  fc.assert(
    fc.property(words, (text) => {
      expect(masked(text)).toBe(text);
    }),
    { numRuns: propertyRuns(500, 50_000) },
  );
});
